package dev.plumbline.benches.concurrency.io;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** One thread writes to all sockets and reads from whichever has something. */
final class SelectedSockets implements Exchange {
  private final Selector selector;
  private final List<SelectionKey> keys = new ArrayList<>();

  private SelectedSockets(Selector selector) {
    this.selector = selector;
  }

  static SelectedSockets connect(InetSocketAddress address, int connections) throws IOException {
    SelectedSockets exchange = new SelectedSockets(Selector.open());
    try {
      for (int i = 0; i < connections; i++) {
        SocketChannel channel = SocketChannel.open(address);
        channel.configureBlocking(false);
        channel.socket().setTcpNoDelay(true);
        exchange.keys.add(channel.register(exchange.selector, SelectionKey.OP_READ));
      }
      return exchange;
    } catch (IOException e) {
      exchange.close();
      throw e;
    }
  }

  private record Talk(ByteBuffer request, ByteBuffer reply) {}

  @Override
  public void all(byte[][] requests, byte[][] replies) throws IOException {
    for (int i = 0; i < requests.length; i++) {
      Talk talk = new Talk(ByteBuffer.wrap(requests[i]), ByteBuffer.wrap(replies[i]));
      keys.get(i).attach(talk);
      write(keys.get(i), talk);
    }
    for (int open = requests.length; open > 0; ) {
      selector.select();
      for (Iterator<SelectionKey> ready = selector.selectedKeys().iterator(); ready.hasNext(); ) {
        SelectionKey key = ready.next();
        ready.remove();
        Talk talk = (Talk) key.attachment();
        if (key.isWritable()) {
          write(key, talk);
        }
        if (key.isReadable() && read(key, talk)) {
          open--;
        }
      }
    }
  }

  private static void write(SelectionKey key, Talk talk) throws IOException {
    ((SocketChannel) key.channel()).write(talk.request());
    key.interestOps(
        talk.request().hasRemaining()
            ? SelectionKey.OP_READ | SelectionKey.OP_WRITE
            : SelectionKey.OP_READ);
  }

  /** Whether this made the reply whole. */
  private static boolean read(SelectionKey key, Talk talk) throws IOException {
    if (!talk.reply().hasRemaining()) {
      return false;
    }
    if (((SocketChannel) key.channel()).read(talk.reply()) < 0) {
      throw new EOFException(
          "the connection ended after " + talk.reply().position() + " bytes of a reply");
    }
    return !talk.reply().hasRemaining();
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : List.copyOf(selector.keys())) {
      key.channel().close();
    }
    selector.close();
  }
}
