package dev.plumbline.stats;

import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * What a pair of samples could have found, and what it would take to settle it, judged by a band
 * around no change and by a p-value that the suite asks for.
 *
 * @param looks how often the sample is looked at
 * @param level confidence level of the intervals that must clear the band, of all looks together,
 *     in (0, 1)
 * @param band edge of the band as a log ratio, over 0
 * @param pLevel the p-value a change must reach to count in its suite, all looks paid, in (0, 1)
 */
public record Projection(Looks looks, double level, double band, double pLevel) {
  /** The chance a change of the detectable size is to be found with. */
  public static final double POWER = 0.8;

  /** No more forks than this are looked at; as an answer it means "so many or more". */
  public static final int MOST_FORKS = 100;

  /**
   * The log ratio of the smallest worsening that would be found with a chance of {@link #POWER}:
   * band + (t(level) + t(power))·standard error, or what the p-value needs if that is more.
   */
  public double detectable(LogRatio estimate) {
    double power = StudentT.quantile(POWER, estimate.degrees());
    double pastBand = band + looks.halfWidth(estimate, level);
    double significant = looks.halfWidth(estimate, 1 - pLevel);
    return Math.max(pastBand, significant) + power * estimate.standardError();
  }

  /**
   * Forks a side that should settle an open estimate if neither the estimate nor the spread
   * changed: the interval then no longer crosses an edge of the band.
   *
   * @return empty when the estimate is settled already, or when the spread between trials alone
   *     keeps it open; {@link #MOST_FORKS} stands for so many or more
   */
  public OptionalInt forksNeeded(LogRatio estimate, Contrast contrast) {
    double distance = Math.abs(estimate.value());
    if (settled(distance, looks.halfWidth(estimate, level))) {
      return OptionalInt.empty();
    }
    double error = estimate.standardError();
    double forkPart =
        (error * error - estimate.drift()) / (contrast.base().factor() + contrast.head().factor());
    double priorDegrees = Math.max(0, estimate.degrees() - contrast.degrees());
    int forks = Math.min(contrast.base().forks(), contrast.head().forks());
    return search(
        distance,
        forks,
        estimate.drift(),
        more -> new VarianceComponent(2 * forkPart / more, 2.0 * more - 2 + priorDegrees));
  }

  /**
   * Pairs of forks that should settle an open estimate if neither the estimate nor the spread
   * changed.
   *
   * @param pairs how many the estimate was made from, at least 1
   * @return as for {@link #forksNeeded}
   */
  public OptionalInt pairsNeeded(LogRatio estimate, int pairs) {
    double distance = Math.abs(estimate.value());
    if (settled(distance, looks.halfWidth(estimate, level))) {
      return OptionalInt.empty();
    }
    double variance = estimate.standardError() * estimate.standardError() * pairs;
    double priorDegrees = Math.max(0, estimate.degrees() - pairs + 1);
    return search(
        distance,
        pairs,
        0,
        more -> new VarianceComponent(variance / more, more - 1 + priorDegrees));
  }

  private OptionalInt search(
      double distance, int forks, double drift, IntFunction<VarianceComponent> withForks) {
    int low = forks;
    int high = MOST_FORKS;
    while (low + 1 < high) {
      int middle = (low + high) >>> 1;
      VarianceComponent projected = withForks.apply(middle);
      LogRatio then =
          new LogRatio(
              distance, Math.sqrt(projected.variance() + drift), projected.degrees(), drift);
      if (settled(distance, looks.halfWidth(then, level))) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high >= MOST_FORKS && drift > 0 ? OptionalInt.empty() : OptionalInt.of(high);
  }

  private boolean settled(double distance, double halfWidth) {
    return distance + halfWidth < band || distance - halfWidth > band;
  }
}
