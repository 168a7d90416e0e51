package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Side;
import java.io.PrintWriter;
import java.time.Duration;

/** A line for each fork, for a pipe or a log. */
final class LineProgress implements Progress {
  private final PrintWriter out;

  LineProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void forkEnded(ForkRecord fork, int done, int total, Duration left) {
    say(done + "/" + total + " " + text(fork) + (left.isZero() ? "" : leftText(left)));
  }

  /** What became of a fork: its id, and why it failed or was skipped. */
  static String text(ForkRecord fork) {
    String side = fork.outcome().side() == Side.BASE ? "base of " : "";
    String name = side + name(fork.id());
    return fork.outcome().state() == ForkState.OK
        ? name
        : name + " " + fork.outcome().state() + ": " + fork.outcome().reason();
  }

  /** A benchmark without its package, with mode, parameters and threads. */
  static String name(BenchmarkId id) {
    return id.shortName() + id.text().substring(id.benchmark().length());
  }

  /** {@code , about 3 min left}. */
  static String leftText(Duration left) {
    return ", about " + Words.of(left) + " left";
  }

  @Override
  public void roundEnded(int round, int settled, int benchmarks) {
    if (settled > 0) {
      say(
          "round "
              + round
              + ": "
              + settled
              + " of "
              + Words.count(benchmarks, "benchmark")
              + " settled");
    }
  }

  @Override
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public void close() {}
}
