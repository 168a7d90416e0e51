package dev.plumbline.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Base against head for one metric of one benchmark, before the rest of the suite is looked at. The
 * sides are on the scale of log costs, so that their difference is the log of a ratio and a rise is
 * a worsening.
 *
 * @param base the stored side, of one trial or more
 * @param head the side to judge, of one trial
 */
public record Contrast(ForkSide base, ForkSide head) {

  /**
   * Sums both sides up.
   *
   * @param baseTrials log cost of each fork of each base trial, finite
   * @param head log cost of each fork of the head, finite
   * @throws IllegalArgumentException if a trial or the head is empty
   */
  public static Contrast of(List<double[]> baseTrials, double[] head) {
    double[] base = baseTrials.stream().flatMapToDouble(Arrays::stream).toArray();
    return new Contrast(ForkSide.of(baseTrials, head), ForkSide.of(List.of(head), base));
  }

  /** The same with every fork kept, for costs that nothing outside of a fork can raise. */
  public static Contrast ofAll(List<double[]> baseTrials, double[] head) {
    return new Contrast(ForkSide.ofAll(baseTrials), ForkSide.ofAll(List.of(head)));
  }

  /** Log of the ratio head ÷ base: positive is worse. */
  public double difference() {
    return head.location() - base.location();
  }

  /** Whether there are two undisturbed forks a side, without which no interval can be given. */
  public boolean hasInterval() {
    return base.forks() >= 2 && head.forks() >= 2;
  }

  /** Variance between forks, pooled over both sides; 0 without degrees of freedom. */
  double variance() {
    int degrees = degrees();
    return degrees == 0
        ? 0
        : (base.variance() * base.degrees() + head.variance() * head.degrees()) / degrees;
  }

  /** Degrees of freedom of {@link #variance()}. */
  int degrees() {
    return base.degrees() + head.degrees();
  }

  /**
   * Variance between trials that is left when the forks' own part is taken off the spread of the
   * trials' means; may be negative by chance, and is 0 with one trial.
   */
  double trialVariance() {
    return base.betweenTrials().isPresent()
        ? base.betweenTrials().getAsDouble() - base.variance() * base.factor() * base.trials()
        : 0;
  }

  /**
   * The estimate of this contrast in the light of the suite.
   *
   * @param spread what the suite says of the variance between forks
   * @param drift what the suite says of the variance between trials; unused with one trial
   */
  LogRatio estimate(SpreadPrior spread, VariancePrior drift) {
    // Each side keeps a variance of its own (Welch), for the head may have been measured on a
    // noisier day than the base. Half the prior goes to each, so that balanced sides together
    // weigh it once.
    VariancePrior half = spread.prior().halved();
    List<VarianceComponent> parts = new ArrayList<>(3);
    parts.add(
        half.moderate(ownVariance(base), spread.effectiveDegrees(ownDegrees(base)))
            .times(base.factor()));
    parts.add(
        half.moderate(ownVariance(head), spread.effectiveDegrees(ownDegrees(head)))
            .times(head.factor()));
    double forkPart = parts.get(0).variance() + parts.get(1).variance();
    if (base.trials() > 1) {
      // The head is one more draw from the same trials: τ² for itself, τ²/T for the base.
      parts.add(
          drift
              .moderate(Math.max(0, trialVariance()), base.trials() - 1)
              .times(1 + 1.0 / base.trials()));
    }
    VarianceComponent sum = VarianceComponent.sum(parts);
    return new LogRatio(
        difference(), Math.sqrt(sum.variance()), sum.degrees(), sum.variance() - forkPart);
  }

  private double ownVariance(ForkSide side) {
    return side.degrees() == 0 ? variance() : side.variance();
  }

  private int ownDegrees(ForkSide side) {
    return side.degrees() == 0 ? degrees() : side.degrees();
  }
}
