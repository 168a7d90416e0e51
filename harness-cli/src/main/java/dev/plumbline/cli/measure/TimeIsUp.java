package dev.plumbline.cli.measure;

/**
 * The time of the run was over before a fork was: what would have become of it is not known, so
 * that no record is made. It may be measured when the run is resumed.
 */
final class TimeIsUp extends MeasuringProblem {
  private static final long serialVersionUID = 1L;

  /** For a fork of a benchmark. */
  TimeIsUp(ForkOrder order) {
    super(
        FAILED,
        LineProgress.name(order.benchmark().id())
            + ": its fork, expected to take "
            + Words.of(order.benchmark().expected())
            + ", had not ended when the time was over, and is left out");
  }
}
