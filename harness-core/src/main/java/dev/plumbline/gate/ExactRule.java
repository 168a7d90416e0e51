package dev.plumbline.gate;

import dev.plumbline.compare.Pair;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Scale;

/**
 * The verdict on a metric that is the same in every fork, such as bytes per operation: by its size
 * alone. A metric whose forks disagree does not come here, for the comparison no longer calls it
 * exact.
 */
final class ExactRule {
  private ExactRule() {}

  /** Judges two finite values; the change must be beyond both parts of the band to count. */
  static Ruling judge(
      Pair.Compared pair, Pair.Estimate estimate, Policy.ExactBand exact, Policy.Bands bands) {
    double base = pair.base().value();
    double head = pair.head().value();
    double worse =
        pair.metric().direction() == Direction.HIGHER_IS_BETTER ? base - head : head - base;
    boolean bytes =
        switch (pair.metric().unit().dimension()) {
          case BYTES_PER_OPERATION, BYTES -> true;
          default -> false;
        };
    double band = Math.max(exact.fraction() * Math.abs(base), bytes ? exact.bytes() : 0);
    double fraction = estimate.effect().point();
    String least = bytes ? " and " + Figures.number(exact.bytes()) + " B" : "";
    String edge = "the exact band of " + Figures.share(exact.fraction()) + least;
    String seen = figures(pair, fraction);
    if (Math.abs(worse) <= band) {
      return Ruling.of(Verdict.UNCHANGED, seen + " is within " + edge);
    }
    if (fraction == 0) {
      return Ruling.of(Verdict.UNCHANGED, seen + " is within what JMH itself allocates");
    }
    String beyond = seen + " is beyond " + edge;
    return worse > 0
        ? Ruling.regressed(Ladder.severity(bands, fraction), beyond)
        : Ruling.of(Verdict.IMPROVED, beyond);
  }

  private static String figures(Pair.Compared pair, double fraction) {
    Dimension dimension = pair.metric().unit().dimension();
    String unit = dimension == Dimension.OTHER ? pair.metric().unit().text() : dimension.baseUnit();
    return number(pair.base().value(), pair.metric())
        + " → "
        + number(pair.head().value(), pair.metric())
        + (unit.isEmpty() ? "" : " " + unit)
        + " ("
        + Figures.change(fraction)
        + ")";
  }

  private static String number(double value, Metric metric) {
    return Scale.nextToNothing(value, metric.unit())
        ? Scale.NEXT_TO_NOTHING
        : Figures.number(value);
  }
}
