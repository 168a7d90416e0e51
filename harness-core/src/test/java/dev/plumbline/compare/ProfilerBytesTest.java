package dev.plumbline.compare;

import static dev.plumbline.compare.TestRuns.id;
import static dev.plumbline.compare.TestRuns.measurement;
import static dev.plumbline.compare.TestRuns.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfilerBytesTest {
  private static final Map<String, String> SHORT = Map.of("measurementTime", "100 ms");

  @Test
  void theBytesOfAnIterationAreSharedByItsOperations() {
    assertThat(of(id("m"), SHORT, score(1_000))).isCloseTo(8192 / 100_000.0, within(1e-9));
  }

  @Test
  void aThroughputOfManyThreadsIsTurnedIntoWhatOneThreadDoes() {
    BenchmarkId threads = new BenchmarkId("a.b.C.m", Mode.THROUGHPUT, Map.of(), 4);
    Measurement throughput =
        measurement(Metric.of(Metric.PRIMARY, Unit.parse("ops/ms")), 4_000, 4_000);

    assertThat(of(threads, SHORT, throughput)).isCloseTo(8192 / 100_000.0, within(1e-9));
  }

  @Test
  void anOperationLongerThanItsIterationHasAllBytes() {
    assertThat(of(id("m"), SHORT, score(3e9))).isEqualTo(8192);
  }

  @Test
  void aSingleShotHasAllBytesForItsBatch() {
    BenchmarkId shot = new BenchmarkId("a.b.C.m", Mode.SINGLE_SHOT, Map.of(), 1);

    assertThat(of(shot, Map.of(), score(1))).isEqualTo(8192);
    assertThat(of(shot, Map.of("measurementBatchSize", "16"), score(1))).isEqualTo(512);
  }

  @Test
  void whatIsNotKnownIsNothing() {
    assertThat(of(id("m"), Map.of(), score(1))).isZero();
    assertThat(of(id("m"), SHORT, score(Double.NaN))).isZero();
    assertThat(of(id("m"), Map.of("measurementTime", "soon"), score(1))).isZero();
    assertThat(ProfilerBytes.perOperation(List.of())).isZero();
  }

  private static double of(BenchmarkId id, Map<String, String> facts, Measurement primary) {
    return ProfilerBytes.perOperation(
        List.of(
            new BenchmarkResult(
                id, new Setup(List.of(), facts), List.of(primary), List.of(), List.of())));
  }
}
