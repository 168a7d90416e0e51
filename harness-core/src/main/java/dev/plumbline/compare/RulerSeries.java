package dev.plumbline.compare;

import dev.plumbline.model.MachineSample;
import dev.plumbline.stats.Median;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How long one ruler took, over the samples of a run that have it. */
final class RulerSeries {
  /** On each side of a step: with fewer, two rounds that a neighbour slowed down make a median. */
  private static final int FEWEST_ASIDE = 4;

  /** And at least this share of the rounds, for the same reason in a long run. */
  private static final double LEAST_ASIDE = 0.25;

  /** A smaller step can't turn a verdict at the usual band of 5 %. */
  private static final double SMALLEST_STEP = 0.03;

  /**
   * A step must stand out of the scatter by this many standard errors. More than the usual three,
   * as the place of the step is chosen among many: see the simulation in the tests.
   */
  private static final double STANDARD_ERRORS = 5;

  /** A median's standard error is this times that of a mean, under normal noise: √(π/2). */
  private static final double MEDIAN_FACTOR = 1.2533;

  /** Rulers repeat no better than this, however well a few rounds happen to agree. */
  private static final double LEAST_DEVIATION = 0.005;

  private final List<MachineSample> samples;
  private final double[] logs;

  private RulerSeries(List<MachineSample> samples, double[] logs) {
    this.samples = samples;
    this.logs = logs;
  }

  /**
   * A lasting change of speed.
   *
   * @param from the first sample after it
   * @param size of the step in logarithms; over zero is slower
   * @param minority the share of the samples on its shorter side, at most a half
   */
  record Step(MachineSample from, double size, double minority) {}

  static RulerSeries of(List<MachineSample> samples, String ruler) {
    List<MachineSample> with =
        samples.stream().filter(sample -> sample.rulers().containsKey(ruler)).toList();
    double[] logs = with.stream().mapToDouble(s -> Math.log(s.rulers().get(ruler))).toArray();
    return new RulerSeries(with, logs);
  }

  int size() {
    return logs.length;
  }

  /** NaN when there is none. */
  double median() {
    return Median.of(logs);
  }

  /** The scatter around the median, robust, at least half a percent. */
  double deviation() {
    return Math.max(LEAST_DEVIATION, Median.deviation(logs));
  }

  /** The standard error of the median. */
  double standardError() {
    return MEDIAN_FACTOR * deviation() / Math.sqrt(size());
  }

  /**
   * The clearest step, if one stands out: the split with the largest difference of medians by the
   * scatter that is left around them.
   */
  Optional<Step> step() {
    Optional<Step> best = Optional.empty();
    double clearest = STANDARD_ERRORS;
    int aside = Math.max(FEWEST_ASIDE, (int) Math.ceil(LEAST_ASIDE * size()));
    for (int split = aside; split <= size() - aside; split++) {
      double before = Median.of(Arrays.copyOfRange(logs, 0, split));
      double after = Median.of(Arrays.copyOfRange(logs, split, size()));
      int at = split;
      double[] rest =
          IntStream.range(0, size())
              .mapToDouble(i -> logs[i] - (i < at ? before : after))
              .toArray();
      double error =
          MEDIAN_FACTOR
              * Math.max(LEAST_DEVIATION, Median.deviation(rest))
              * Math.sqrt(1.0 / split + 1.0 / (size() - split));
      double clear = Math.abs(after - before) / error;
      if (clear > clearest && Math.abs(after - before) >= SMALLEST_STEP) {
        clearest = clear;
        double minority = (double) Math.min(split, size() - split) / size();
        best = Optional.of(new Step(samples.get(split), after - before, minority));
      }
    }
    return best;
  }
}
