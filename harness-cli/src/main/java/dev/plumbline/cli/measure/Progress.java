package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import java.io.PrintWriter;
import java.time.Duration;

/** Shows how far a run is. Called from one thread. */
interface Progress extends AutoCloseable {
  /** A fork ended; {@code done} of {@code total} are over and the rest takes about {@code left}. */
  void forkEnded(ForkRecord fork, int done, int total, Duration left);

  /** A round is over, after which so many of all benchmarks have their verdict. */
  void roundEnded(int round, int settled, int benchmarks);

  /** Something the user should know, one line. */
  void say(String line);

  @Override
  void close();

  /** The progress of a style. */
  static Progress of(ProgressStyle style, int total, PrintWriter out) {
    return switch (style) {
      case QUIET -> new QuietProgress();
      case LINES -> new LineProgress(out);
      case BAR -> new BarProgress(total, out);
    };
  }
}
