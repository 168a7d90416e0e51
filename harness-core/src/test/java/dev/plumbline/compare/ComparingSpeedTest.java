package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ComparingSpeedTest {
  private static final int BENCHMARKS = 10_000;

  /** Prints the time and doesn't judge by it, for a shared machine has no speed to rely on. */
  @Test
  void tenThousandBenchmarksAreComparedInOneGo() {
    Run base = run(1);
    Run head = run(2);
    Comparison comparison = TestRuns.compare(base, head);
    long started = System.nanoTime();
    for (int round = 0; round < 3; round++) {
      comparison = TestRuns.compare(base, head);
    }
    System.out.println(
        BENCHMARKS
            + " benchmarks compared in "
            + (System.nanoTime() - started) / 3_000_000
            + " ms");

    assertThat(comparison.pairs()).hasSize(BENCHMARKS);
    assertThat(comparison.pairs())
        .noneMatch(
            pair -> {
              Pair.Estimate estimate = ((Pair.Compared) pair).estimate().orElseThrow();
              return estimate.effect().low() > 0.05 && estimate.adjustedPValue() <= 0.01;
            });
  }

  private static Run run(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Metric time = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
    List<BenchmarkResult> results = new ArrayList<>();
    for (int i = 0; i < BENCHMARKS; i++) {
      double[][] forks = new double[5][5];
      for (double[] fork : forks) {
        double level = 100 * (1 + 0.02 * random.nextGaussian());
        for (int iteration = 0; iteration < fork.length; iteration++) {
          fork[iteration] = level * (1 + 0.02 * random.nextGaussian());
        }
      }
      results.add(
          TestRuns.result(
              TestRuns.id("m" + i),
              new Measurement(time, Sample.Values.of(forks), Optional.empty())));
    }
    return TestRuns.run("seed " + seed, results);
  }
}
