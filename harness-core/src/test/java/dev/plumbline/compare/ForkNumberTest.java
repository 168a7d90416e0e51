package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForkNumberTest {
  private static final BenchmarkId ONE_THREAD = TestRuns.id("m");

  /** One fork of 200 iterations of 1 µs an operation. */
  private static Measurement score(double nanoseconds) {
    double[] iterations = new double[200];
    Arrays.fill(iterations, nanoseconds);
    return new Measurement(
        Metric.of(Metric.PRIMARY, Unit.parse("ns/op")),
        Sample.Values.of(new double[][] {iterations}),
        Optional.empty());
  }

  private static Measurement collector(String name, String unit, double... values) {
    return new Measurement(
        Metric.of(name, Unit.parse(unit)),
        Sample.Values.of(new double[][] {values}),
        Optional.empty());
  }

  private static Setup setup(String time) {
    return new Setup(List.of(), Map.of("measurementIterations", "200", "measurementTime", time));
  }

  private static BenchmarkResult result(BenchmarkId id, Setup setup, Measurement... measured) {
    return new BenchmarkResult(id, setup, List.of(measured), List.of(), List.of());
  }

  private static BenchmarkResult collecting(double nanoseconds, double... milliseconds) {
    List<Measurement> measured =
        new ArrayList<>(
            List.of(score(nanoseconds), collector("gc.count", "counts", new double[200])));
    if (milliseconds.length > 0) {
      measured.add(collector("gc.time", "ms", milliseconds));
    }
    return new BenchmarkResult(ONE_THREAD, setup("10 ms"), measured, List.of(), List.of());
  }

  private static ForkNumber of(BenchmarkResult... results) {
    return ForkNumber.of(List.of(results));
  }

  @Test
  void shortIterationsOfOneThreadThatHardlyCollectAreTakenOneByOne() {
    assertThat(of(collecting(1000))).isEqualTo(ForkNumber.ITERATIONS);
    assertThat(of(collecting(1000, 40, 60))).isEqualTo(ForkNumber.ITERATIONS);
    assertThat(of(collecting(1000), collecting(900, 3))).isEqualTo(ForkNumber.ITERATIONS);
  }

  @Test
  void whereCollectingTakesMoreThanATwentiethOfTheTimeStretchesHaveTheirShareOfIt() {
    assertThat(of(collecting(1000, 40, 61))).isEqualTo(ForkNumber.STRETCHES);
    assertThat(of(collecting(1000), collecting(1000, 101))).isEqualTo(ForkNumber.STRETCHES);
  }

  @Test
  void anOperationLongerThanAnIterationMakesItAsLong() {
    // 200 operations of 50 ms are 10 s, of which 0.4 s are a twenty-fifth.
    assertThat(of(collecting(5e7, 400))).isEqualTo(ForkNumber.ITERATIONS);
    assertThat(of(collecting(5e7, 501))).isEqualTo(ForkNumber.STRETCHES);
  }

  @Test
  void whereNobodyCountedCollectionsStretchesAreTaken() {
    assertThat(of(result(ONE_THREAD, setup("10 ms"), score(1000)))).isEqualTo(ForkNumber.STRETCHES);
    Setup unknown = new Setup(List.of(), Map.of("measurementTime", "10 ms"));
    Measurement none = collector("gc.count", "counts", 0, 0);
    assertThat(of(result(ONE_THREAD, unknown, score(1000), none))).isEqualTo(ForkNumber.STRETCHES);
  }

  @Test
  void contendingThreadsAndSingleShotsAndLongIterationsAreTakenInStretches() {
    Measurement none = collector("gc.count", "counts", 0, 0);
    BenchmarkId two = new BenchmarkId("a.b.C.m", Mode.AVERAGE_TIME, Map.of(), 2);
    BenchmarkId shot = new BenchmarkId("a.b.C.m", Mode.SINGLE_SHOT, Map.of(), 1);
    assertThat(of(result(two, setup("10 ms"), score(1000), none))).isEqualTo(ForkNumber.STRETCHES);
    assertThat(of(result(shot, setup("10 ms"), score(1000), none))).isEqualTo(ForkNumber.STRETCHES);
    assertThat(of(result(ONE_THREAD, setup("1 s"), score(1000), none)))
        .isEqualTo(ForkNumber.STRETCHES);
    assertThat(of(result(ONE_THREAD, setup("100 ms"), score(1000), none)))
        .isEqualTo(ForkNumber.ITERATIONS);
  }

  @Test
  void iterationsOfTwoLengthsAreNotHeldAgainstEachOtherOneByOne() {
    Measurement none = collector("gc.count", "counts", 0, 0);
    assertThat(of(collecting(1000), result(ONE_THREAD, setup("50 ms"), score(1000), none)))
        .isEqualTo(ForkNumber.STRETCHES);
  }
}
