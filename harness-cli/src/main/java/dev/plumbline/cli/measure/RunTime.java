package dev.plumbline.cli.measure;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The time of a run, which begins when this is made. */
final class RunTime {
  /** A fork that was expected to fit may take so much longer, and in long runs a twentieth. */
  private static final Duration LEAST_GRACE = Duration.ofSeconds(10);

  private static final int GRACE_SHARE = 20;

  private final Optional<Duration> budget;
  private final LongSupplier nanoTime;
  private final long start;

  /**
   * Begins.
   *
   * @param budget after which no fork is started; empty when there is no such time
   */
  RunTime(Optional<Duration> budget, LongSupplier nanoTime) {
    this.budget = budget.map(Forkable::bounded);
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  /** What is left of the budget; zero or less when it is over, empty when there is none. */
  Optional<Duration> left() {
    return budget.map(time -> time.minusNanos(nanoTime.getAsLong() - start));
  }

  /** What a fork that starts now may take; zero or less for one that must not be started. */
  Duration forFork() {
    return left().map(time -> time.plus(grace(budget.orElseThrow()))).orElse(Forkable.LONGEST);
  }

  private static Duration grace(Duration budget) {
    Duration share = budget.dividedBy(GRACE_SHARE);
    return share.compareTo(LEAST_GRACE) < 0 ? LEAST_GRACE : share;
  }
}
