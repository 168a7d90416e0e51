package dev.plumbline.cli.measure;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.ForkState;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on a terminal, with a line above it for each fork that did not give its values. */
final class BarProgress implements Progress {
  private static final int WIDTH = 79;

  /** Drawing takes a processor's time from what is measured: rarely is enough. */
  private static final int INTERVAL_MILLIS = 2000;

  private final PrintWriter out;
  private final ProgressBar bar;
  private volatile Optional<Duration> left = Optional.empty();

  BarProgress(int total, PrintWriter out) {
    this.out = out;
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("forks")
            .setInitialMax(total)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .setEtaFunction(state -> left)
            .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
            .build();
  }

  private void draw(String text) {
    synchronized (out) {
      out.print("\r" + text);
      out.flush();
    }
  }

  @Override
  public void forkEnded(ForkRecord fork, int done, int total, Duration remaining) {
    left = Optional.of(remaining);
    if (fork.outcome().state() != ForkState.OK) {
      say(LineProgress.text(fork));
    }
    bar.maxHint(total);
    bar.stepTo(done);
    bar.setExtraMessage(fork.id().shortName());
  }

  @Override
  public void roundEnded(int round, int settled, int benchmarks) {
    if (settled > 0) {
      bar.setExtraMessage(settled + " of " + benchmarks + " settled");
    }
  }

  @Override
  public void say(String line) {
    synchronized (out) {
      out.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())) + "\n");
      out.flush();
    }
  }

  @Override
  public void close() {
    bar.close();
    synchronized (out) {
      out.println();
      out.flush();
    }
  }
}
