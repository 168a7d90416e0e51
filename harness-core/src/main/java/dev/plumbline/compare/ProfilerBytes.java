package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Setup;
import dev.plumbline.stats.Median;
import dev.plumbline.unit.Dimension;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What JMH itself allocates while an iteration runs. Its profiler counts that along with the
 * benchmark's own and divides it by the operations of the iteration, so bytes per operation are
 * known no better than this, and rise when the machine gets slower: for then an iteration has fewer
 * operations.
 */
final class ProfilerBytes {
  /** Of one iteration; with JMH 1.37, 5 to 8 KB were seen. */
  private static final double PER_ITERATION = 8192;

  private ProfilerBytes() {}

  /**
   * The most that any of some results may have of these bytes per operation: 0 when the length of
   * an iteration or the time of an operation isn't known.
   */
  static double perOperation(List<BenchmarkResult> results) {
    return results.stream().mapToDouble(ProfilerBytes::perOperation).max().orElse(0);
  }

  private static double perOperation(BenchmarkResult result) {
    if (result.id().mode() == Mode.SINGLE_SHOT) {
      return PER_ITERATION / batch(result.setup());
    }
    OptionalDouble length = result.setup().iterationSeconds();
    OptionalDouble operation =
        result
            .measurement(Metric.PRIMARY)
            .map(primary -> threadSeconds(primary, result.id().threads()))
            .orElse(OptionalDouble.empty());
    return length.isEmpty() || operation.isEmpty()
        ? 0
        : PER_ITERATION * Math.min(1, operation.getAsDouble() / length.getAsDouble());
  }

  /** What one thread needs for an operation, in seconds; empty where the score is no time. */
  static OptionalDouble threadSeconds(Measurement primary, int threads) {
    double score = Median.of(SideSample.of(primary).all());
    Dimension dimension = primary.metric().unit().dimension();
    double seconds =
        switch (dimension) {
          case TIME_PER_OPERATION -> score;
          case OPERATIONS_PER_TIME -> threads / score;
          default -> Double.NaN;
        };
    return seconds > 0 && Double.isFinite(seconds)
        ? OptionalDouble.of(seconds)
        : OptionalDouble.empty();
  }

  /** Operations of a single shot. */
  private static double batch(Setup setup) {
    String given = setup.facts().getOrDefault("measurementBatchSize", "1");
    return given.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(given) : 1;
  }
}
