package dev.plumbline.simulation;

import dev.plumbline.compare.Comparing;
import dev.plumbline.compare.Comparison;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns drawn values into runs and compares them by the product's own way in. */
final class SimulatedSuite {
  private static final Metric TIME = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
  private static final Setup SETUP = new Setup(List.of(), Map.of());
  private static final List<BenchmarkId> IDS =
      IntStream.range(0, 200)
          .mapToObj(i -> new BenchmarkId("s.Suite.b" + i, Mode.AVERAGE_TIME, Map.of(), 1))
          .toList();
  static final double LEVEL = 0.01;

  private SimulatedSuite() {}

  /** A run of {@code values[benchmark][fork][iteration]}. */
  static Run run(double[][][] values) {
    List<BenchmarkResult> results =
        IntStream.range(0, values.length)
            .mapToObj(
                i ->
                    new BenchmarkResult(
                        IDS.get(i),
                        SETUP,
                        List.of(
                            new Measurement(TIME, Sample.Values.of(values[i]), Optional.empty())),
                        List.of(),
                        List.of()))
            .toList();
    return new Run(RunHeader.foreign("simulated", Environment.unknown()), results, List.of());
  }

  static Comparison compare(List<Run> base, Run head) {
    return Comparing.compare(base, head, Comparability.same(), id -> true, LEVEL);
  }
}
