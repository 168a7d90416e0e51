package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Results of short iterations beside a neighbour that is hardly ever away. */
final class ShortIterations {
  private static final long SEED = 20261122;

  private ShortIterations() {}

  /**
   * A result without collections.
   *
   * @param time of an iteration, as JMH writes it
   * @param busy of a fork's iterations how many in a row are half as slow again, before one is not
   * @param levels nanoseconds of a calm operation, for each fork
   */
  static BenchmarkResult result(String time, int busy, double... levels) {
    Random random = new Random(SEED);
    double[][] forks = new double[levels.length][160];
    for (int fork = 0; fork < levels.length; fork++) {
      double level = levels[fork];
      Arrays.setAll(
          forks[fork],
          i ->
              level
                  * (i % (busy + 1) == busy ? 1 : 1.5)
                  * Math.exp(0.01 * Math.abs(random.nextGaussian())));
    }
    return new BenchmarkResult(
        TestRuns.id("m"),
        new Setup(List.of(), Map.of("measurementIterations", "160", "measurementTime", time)),
        List.of(
            new Measurement(
                Metric.of(Metric.PRIMARY, Unit.parse("ns/op")),
                Sample.Values.of(forks),
                Optional.empty()),
            new Measurement(
                Metric.of("gc.count", Unit.parse("counts")),
                Sample.Values.of(new double[][] {{0, 0}}),
                Optional.empty())),
        List.of(),
        List.of());
  }
}
