package dev.plumbline.cli.measure;

import dev.plumbline.jmh.Host;
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
  static final int LONGEST_LINE = 1 << 20;

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
   * @return its texts, at least one; {@link Host#UNFIT} with the reason for one that can't be read;
   *     empty when the time is over or the host is gone, see {@link #ended()}
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
      boolean cut = false;
      byte[] buffer = new byte[8192];
      for (int length = output.read(buffer); length >= 0; length = output.read(buffer)) {
        for (int i = 0; i < length; i++) {
          if (buffer[i] == '\n') {
            take(line.toString(StandardCharsets.UTF_8), cut);
            line.reset();
            cut = false;
          } else if (line.size() < LONGEST_LINE) {
            line.write(buffer[i]);
          } else {
            cut = true;
          }
        }
      }
      take(line.toString(StandardCharsets.UTF_8), cut);
    } catch (IOException closed) {
      // The same as its end.
    }
    queue.add(Optional.empty());
  }

  private void take(String line, boolean cut) {
    // A profiler may have printed without a line end just before.
    int at = line.indexOf(start);
    if (at >= 0) {
      queue.add(Optional.of(texts(line.substring(at + start.length()).strip(), cut)));
      return;
    }
    synchronized (rest) {
      rest.append(line).append('\n');
      if (rest.length() > KEPT) {
        rest.delete(0, rest.length() - KEPT);
      }
    }
  }

  /** Whatever a host says, somebody waits for an answer, and for the next after it. */
  private static List<String> texts(String line, boolean cut) {
    if (cut) {
      return unreadable("longer than " + LONGEST_LINE + " bytes");
    }
    try {
      List<String> texts = Wire.texts(line);
      return texts.isEmpty() ? unreadable("empty") : texts;
    } catch (IllegalArgumentException e) {
      return unreadable("no line of texts");
    }
  }

  private static List<String> unreadable(String why) {
    return List.of(Host.UNFIT, "an answer of the host can't be read: it is " + why);
  }
}
