package dev.plumbline.benches.concurrency.io;

import dev.plumbline.benches.concurrency.SuiteThreads;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Iterator;
import java.util.List;

/** Sends back whatever it receives, on a free port of the loopback interface, with one thread. */
final class EchoServer implements AutoCloseable {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final Selector selector;
  private final ServerSocketChannel listening;
  private final Thread thread = SuiteThreads.platform(this::serve);
  private volatile boolean closing;
  private volatile IOException failure;
  private long echoed;

  private EchoServer(Selector selector, ServerSocketChannel listening) {
    this.selector = selector;
    this.listening = listening;
  }

  /**
   * Starts one.
   *
   * @throws IOException when there is no free port
   */
  static EchoServer start() throws IOException {
    Selector selector = Selector.open();
    ServerSocketChannel listening = ServerSocketChannel.open();
    try {
      listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      listening.configureBlocking(false);
      listening.register(selector, SelectionKey.OP_ACCEPT);
    } catch (IOException e) {
      listening.close();
      selector.close();
      throw e;
    }
    EchoServer server = new EchoServer(selector, listening);
    server.thread.start();
    return server;
  }

  /** Where it listens. */
  InetSocketAddress address() throws IOException {
    return (InetSocketAddress) listening.getLocalAddress();
  }

  private void serve() {
    try {
      while (!closing) {
        selector.select();
        for (Iterator<SelectionKey> ready = selector.selectedKeys().iterator(); ready.hasNext(); ) {
          SelectionKey key = ready.next();
          ready.remove();
          if (key.isAcceptable()) {
            accept();
          } else {
            echo(key);
          }
        }
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  private void accept() throws IOException {
    SocketChannel client = listening.accept();
    if (client != null) {
      client.configureBlocking(false);
      client.socket().setTcpNoDelay(true);
      client.register(selector, SelectionKey.OP_READ, ByteBuffer.allocateDirect(BUFFER_BYTES));
    }
  }

  private void echo(SelectionKey key) throws IOException {
    SocketChannel client = (SocketChannel) key.channel();
    ByteBuffer buffer = (ByteBuffer) key.attachment();
    if (key.isReadable()) {
      if (client.read(buffer) < 0) {
        client.close();
        return;
      }
      buffer.flip();
    }
    echoed += client.write(buffer);
    if (buffer.hasRemaining()) {
      // The client is slow to read: no more is taken from it until this is gone.
      key.interestOps(SelectionKey.OP_WRITE);
    } else {
      buffer.clear();
      key.interestOps(SelectionKey.OP_READ);
    }
  }

  /**
   * Ends it, with all its connections.
   *
   * @return how many bytes it has sent back
   * @throws IOException when something went wrong while it served
   */
  long end() throws IOException {
    close();
    if (failure != null) {
      throw failure;
    }
    return echoed;
  }

  @Override
  public void close() throws IOException {
    if (!selector.isOpen()) {
      return;
    }
    closing = true;
    selector.wakeup();
    SuiteThreads.awaitEnd(thread);
    for (SelectionKey key : List.copyOf(selector.keys())) {
      key.channel().close();
    }
    selector.close();
  }
}
