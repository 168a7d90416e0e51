package dev.plumbline.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a figure that is worked out within each run changed from the trials of a baseline to a
 * head. The figures are logs of costs or of ratios of costs, each with a standard error from the
 * forks of its own run.
 */
public final class RunContrast {
  private RunContrast() {}

  /**
   * The head's figure less the mean of the base's.
   *
   * <p>Between trials lies what the forks of one trial don't show, τ²: as between runs of one
   * benchmark ({@link Contrast}) it is what the trials scatter beyond their own errors, drawn
   * towards an experience of {@link DriftPriors#USUAL_SPREAD}, and counts τ²/T for the base and τ²
   * for the head. With one trial nothing is known of it and nothing is added.
   *
   * @param base a figure of each trial, at least one, with finite standard errors
   * @param head the head's figure, with a finite standard error
   * @throws IllegalArgumentException if there is no trial
   */
  public static LogRatio of(List<LogRatio> base, LogRatio head) {
    int trials = base.size();
    if (trials == 0) {
      throw new IllegalArgumentException("a base needs a trial");
    }
    double mean = base.stream().mapToDouble(LogRatio::value).average().orElseThrow();
    List<VarianceComponent> parts = new ArrayList<>(trials + 2);
    parts.add(new VarianceComponent(square(head.standardError()), head.degrees()));
    double within = 0;
    double between = 0;
    for (LogRatio trial : base) {
      double variance = square(trial.standardError());
      parts.add(new VarianceComponent(variance / ((double) trials * trials), trial.degrees()));
      within += variance / trials;
      between += square(trial.value() - mean) / Math.max(1, trials - 1);
    }
    double drift = 0;
    if (trials > 1) {
      VarianceComponent part =
          DriftPriors.usual()
              .moderate(Math.max(0, between - within), trials - 1)
              .times(1 + 1.0 / trials);
      drift = part.variance();
      parts.add(part);
    }
    VarianceComponent sum = VarianceComponent.sum(parts);
    return new LogRatio(head.value() - mean, Math.sqrt(sum.variance()), sum.degrees(), drift);
  }

  private static double square(double value) {
    return value * value;
  }
}
