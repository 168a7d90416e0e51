package dev.plumbline.compare;

import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Setup;
import java.util.List;

/**
 * What one run has of a benchmark's metric.
 *
 * @param header the run; of an A/B run the header of the side
 * @param setup how the benchmark was run
 * @param taken what was taken from each fork as its number
 * @param forks in the order they were measured; empty when only a score is known
 * @param value what its undisturbed forks come to, in the base unit; NaN when unknown
 */
public record TracedSide(
    RunHeader header, Setup setup, Taken taken, List<TracedFork> forks, double value) {

  /** How a fork's iterations become one number. */
  public enum Taken {
    /** The mean of the calmest stretches of five iterations. */
    CALM_STRETCHES,
    /** The mean of the calmest single iterations. */
    CALM_ITERATIONS,
    /** The mean of the middle half. */
    MIDMEAN,
    /** A quantile of all sampled operations. */
    QUANTILE,
    /** Nothing: there is a score alone. */
    SCORE
  }

  /** Copies the list. */
  public TracedSide {
    forks = List.copyOf(forks);
  }
}
