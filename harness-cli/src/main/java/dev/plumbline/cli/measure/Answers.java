package dev.plumbline.cli.measure;

import dev.plumbline.jmh.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The answers of a host: lines of its output that start with its token. All else that comes out of
 * it is kept as a short tail, for the message when it dies.
 */
final class Answers {
  /** Longer lines are cut: an answer is far shorter. */
  private static final int LONGEST_LINE = 1 << 20;

  private static final int KEPT = 4096;

  private final String start;
  private final BlockingQueue<Optional<List<String>>> queue = new LinkedBlockingQueue<>();
  private final StringBuilder rest = new StringBuilder();

  /**
   * Starts to read.
   *
   * @param output of the host; closed when it ends
   * @param token what its answers start with
   */
  Answers(InputStream output, String token) {
    this.start = token + " ";
    Thread reader = new Thread(() -> read(output), "answers");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * The next answer.
   *
   * @return its texts; empty when the time is over or the host is gone, see {@link #ended()}
   */
  Optional<List<String>> next(Duration within) throws InterruptedException {
    Optional<List<String>> answer = queue.poll(within.toNanos(), TimeUnit.NANOSECONDS);
    if (answer == null) {
      return Optional.empty();
    }
    if (answer.isEmpty()) {
      queue.add(answer);
    }
    return answer;
  }

  /** Whether the host's output has ended and every answer was taken. */
  boolean ended() {
    Optional<List<String>> head = queue.peek();
    return head != null && head.isEmpty();
  }

  /** The last of what the host printed that was no answer. */
  String rest() {
    synchronized (rest) {
      return rest.toString();
    }
  }

  private void read(InputStream output) {
    try (output) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int length = output.read(buffer); length >= 0; length = output.read(buffer)) {
        for (int i = 0; i < length; i++) {
          if (buffer[i] == '\n') {
            take(line.toString(StandardCharsets.UTF_8));
            line.reset();
          } else if (line.size() < LONGEST_LINE) {
            line.write(buffer[i]);
          }
        }
      }
      take(line.toString(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      // The same as its end.
    }
    queue.add(Optional.empty());
  }

  private void take(String line) {
    // A profiler may have printed without a line end just before.
    int at = line.indexOf(start);
    if (at >= 0) {
      queue.add(Optional.of(Wire.texts(line.substring(at + start.length()).strip())));
      return;
    }
    synchronized (rest) {
      rest.append(line).append('\n');
      if (rest.length() > KEPT) {
        rest.delete(0, rest.length() - KEPT);
      }
    }
  }
}
