package dev.plumbline.cleanroom.backend;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One HTTP request to a container engine, over a Unix socket or TCP, with a deadline. */
final class EngineRequest {
  private static final Pattern STATUS_LINE =
      Pattern.compile("HTTP/1\\.[01] (\\d{3})[ \r].*", Pattern.DOTALL);
  private static final int STATUS_LINE_LENGTH = 13;

  private EngineRequest() {}

  /**
   * Sends a GET.
   *
   * @return the status of the answer
   * @throws IOException when there is no answer in time, or it isn't HTTP
   */
  static int get(SocketAddress address, String path, Duration deadline) throws IOException {
    long end = System.nanoTime() + deadline.toNanos();
    try (SocketChannel channel = open(address);
        Selector selector = Selector.open()) {
      channel.configureBlocking(false);
      SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
      if (!channel.connect(address)) {
        while (!channel.finishConnect()) {
          await(selector, end);
        }
      }
      ByteBuffer request =
          StandardCharsets.US_ASCII.encode("GET " + path + " HTTP/1.0\r\nHost: engine\r\n\r\n");
      key.interestOps(SelectionKey.OP_WRITE);
      while (request.hasRemaining()) {
        await(selector, end);
        channel.write(request);
      }
      key.interestOps(SelectionKey.OP_READ);
      return statusOf(channel, selector, end);
    }
  }

  private static int statusOf(SocketChannel channel, Selector selector, long end)
      throws IOException {
    ByteBuffer answer = ByteBuffer.allocate(STATUS_LINE_LENGTH);
    while (answer.hasRemaining()) {
      await(selector, end);
      if (channel.read(answer) < 0) {
        break;
      }
    }
    Matcher line = STATUS_LINE.matcher(StandardCharsets.US_ASCII.decode(answer.flip()));
    if (!line.matches()) {
      throw new IOException("the answer is not HTTP");
    }
    return Integer.parseInt(line.group(1));
  }

  private static SocketChannel open(SocketAddress address) throws IOException {
    return address instanceof UnixDomainSocketAddress
        ? SocketChannel.open(StandardProtocolFamily.UNIX)
        : SocketChannel.open();
  }

  private static void await(Selector selector, long end) throws IOException {
    long milliseconds = (end - System.nanoTime()) / 1_000_000;
    if (milliseconds <= 0 || selector.select(milliseconds) == 0) {
      throw new IOException("no answer in time");
    }
    selector.selectedKeys().clear();
  }
}
