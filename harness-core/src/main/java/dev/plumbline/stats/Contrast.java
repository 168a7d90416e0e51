package dev.plumbline.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Base against head for one metric of one benchmark, before the rest of the suite is looked at. The
 * sides are on the scale of log costs, so that their difference is the log of a ratio and a rise is
 * a worsening.
 *
 * @param base the stored side, of one trial or more
 * @param head the side to judge, of one trial
 * @param fast the forks of both that nothing slowed down, where they can be told from the others
 */
public record Contrast(ForkSide base, ForkSide head, Optional<FastTrials> fast) {

  /**
   * Sums both sides up.
   *
   * @param baseTrials log cost of each fork of each base trial, finite
   * @param head log cost of each fork of the head, finite
   * @throws IllegalArgumentException if a trial or the head is empty
   */
  public static Contrast of(List<double[]> baseTrials, double[] head) {
    double[] base = baseTrials.stream().flatMapToDouble(Arrays::stream).toArray();
    return new Contrast(
        ForkSide.of(baseTrials, head),
        ForkSide.of(List.of(head), base),
        FastTrials.of(baseTrials, head));
  }

  /** The same with every fork kept, for costs that nothing outside of a fork can raise. */
  public static Contrast ofAll(List<double[]> baseTrials, double[] head) {
    return new Contrast(
        ForkSide.ofAll(baseTrials), ForkSide.ofAll(List.of(head)), Optional.empty());
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

  /** How the trials of the base scatter; there are two at least. */
  TrialScatter scatter() {
    return new TrialScatter(
        base.betweenTrials().orElseThrow(),
        base.variance() * base.factor() * base.trials(),
        base.trials() - 1.0);
  }

  /**
   * The estimate from all undisturbed forks in the light of the suite.
   *
   * @param spread what the suite says of the variance between forks
   * @param drifts what the suite says of the variance between trials; unused with one trial
   */
  LogRatio estimate(SpreadPrior spread, DriftPriors drifts) {
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
      parts.add(drifts.moderate(scatter()).times(1 + 1.0 / base.trials()));
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
