package dev.plumbline.benches.scenario;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A server on the loopback interface that answers each byte with the same byte, two milliseconds
 * later, for loopback has no distance of its own. It has one thread, which waits in its selector.
 */
final class SlowPeer implements AutoCloseable {
  private static final long DISTANCE_NANOS = 2_000_000;
  private static final int NANOS_PER_MILLISECOND = 1_000_000;

  private record Answer(SocketChannel channel, byte content, long due) {}

  private final Selector selector;
  private final ServerSocketChannel server;
  private final Queue<Answer> answers = new ArrayDeque<>();
  private final AtomicLong answered = new AtomicLong();
  private final Thread thread;
  private volatile boolean ending;
  private volatile IOException failure;

  private SlowPeer(Selector selector, ServerSocketChannel server) {
    this.selector = selector;
    this.server = server;
    this.thread = new Thread(this::serve, "slow-peer");
    thread.setDaemon(true);
  }

  /** Starts a peer on a free port. */
  static SlowPeer open() throws IOException {
    Selector selector = Selector.open();
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    server.configureBlocking(false);
    server.register(selector, SelectionKey.OP_ACCEPT);
    SlowPeer peer = new SlowPeer(selector, server);
    peer.thread.start();
    return peer;
  }

  /** A connection, to be closed by the caller; one thread may use it at a time. */
  Socket connect() throws IOException {
    InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
    Socket socket = new Socket(address.getAddress(), address.getPort());
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** Asks, and waits for the answer. */
  static int ask(Socket socket, int question) throws IOException {
    socket.getOutputStream().write(question);
    return socket.getInputStream().read();
  }

  /** How many answers were sent. */
  long answered() {
    return answered.get();
  }

  private void serve() {
    try (Selector closing = selector) {
      while (!ending) {
        closing.select(untilNext());
        for (SelectionKey key : closing.selectedKeys()) {
          if (key.isAcceptable()) {
            accept();
          } else {
            read(key);
          }
        }
        closing.selectedKeys().clear();
        answerDue();
      }
      for (SelectionKey key : closing.keys()) {
        key.channel().close();
      }
    } catch (IOException e) {
      failure = e;
    }
  }

  /** In milliseconds, at least 1; 0 for as long as it takes. */
  private long untilNext() {
    Answer next = answers.peek();
    return next == null ? 0 : Math.max(1, (next.due() - System.nanoTime()) / NANOS_PER_MILLISECOND);
  }

  private void accept() throws IOException {
    SocketChannel channel = server.accept();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.register(selector, SelectionKey.OP_READ);
  }

  private void read(SelectionKey key) throws IOException {
    SocketChannel channel = (SocketChannel) key.channel();
    ByteBuffer question = ByteBuffer.allocate(1);
    int read = channel.read(question);
    if (read < 0) {
      channel.close();
    } else if (read > 0) {
      answers.add(new Answer(channel, question.get(0), System.nanoTime() + DISTANCE_NANOS));
    }
  }

  private void answerDue() throws IOException {
    while (!answers.isEmpty() && answers.peek().due() - System.nanoTime() <= 0) {
      Answer answer = answers.remove();
      // Counted first: who has the answer may look at the count.
      answered.incrementAndGet();
      answer.channel().write(ByteBuffer.wrap(new byte[] {answer.content()}));
    }
  }

  /**
   * Ends the server and its thread.
   *
   * @throws IOException when something had gone wrong in it
   */
  @Override
  public void close() throws IOException {
    ending = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      // It ends soon whether or not anybody waits for it.
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw new IOException("the peer broke", failure);
    }
  }
}
