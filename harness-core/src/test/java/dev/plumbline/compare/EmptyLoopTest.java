package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Environment;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.unit.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Whether a benchmark takes longer than a loop with nothing in it. */
final class EmptyLoopTest {
  /** A round takes 0.4 ns, but for one look at a slow machine. */
  private static final EmptyLoop LOOP = EmptyLoop.of(run(0.4e-9, 0.4e-9, 4e-9));

  private static Run run(double... seconds) {
    List<MachineSample> samples =
        java.util.Arrays.stream(seconds)
            .mapToObj(
                round ->
                    new MachineSample(
                        1,
                        Instant.EPOCH,
                        Map.of(EmptyLoop.RULER, round * EmptyLoop.ROUNDS),
                        Map.of()))
            .toList();
    return new Run(
        RunHeader.foreign("run.jsonl", Environment.unknown()), List.of(), List.of(), samples);
  }

  private static boolean noted(EmptyLoop loop, Mode mode, int threads, String unit, double value) {
    Metric metric = Metric.of(Metric.PRIMARY, Unit.parse(unit));
    SideSummary side =
        new SideSummary(metric.unit().toBase(value), 3, 30, 1, OptionalDouble.empty());
    BenchmarkId id = new BenchmarkId("a.B.m", mode, Map.of(), threads);
    return loop.note(id, metric, side).isPresent();
  }

  private static boolean average(double nanos) {
    return noted(LOOP, Mode.AVERAGE_TIME, 1, "ns/op", nanos);
  }

  @Test
  void aTimeOfAboutARoundIsNotedAndALongerOneIsNot() {
    assertThat(average(0.4)).isTrue();
    assertThat(average(0.59)).isTrue();
    assertThat(average(0.61)).isFalse();
    assertThat(average(3)).isFalse();
  }

  @Test
  void lessThanHalfARoundIsAShareOfAnInvocation() {
    assertThat(average(0.19)).isFalse();
    assertThat(average(0.21)).isTrue();
  }

  @Test
  void aRateStandsForTheTimeOfEachThread() {
    assertThat(noted(LOOP, Mode.THROUGHPUT, 1, "ops/ns", 2.5)).isTrue();
    assertThat(noted(LOOP, Mode.THROUGHPUT, 4, "ops/ns", 10)).isTrue();
    assertThat(noted(LOOP, Mode.THROUGHPUT, 4, "ops/ns", 1)).isFalse();
  }

  @Test
  void modesThatReadAClockForEachOperationAreLeftAlone() {
    assertThat(noted(LOOP, Mode.SAMPLE_TIME, 1, "ns/op", 0.4)).isFalse();
    assertThat(noted(LOOP, Mode.SINGLE_SHOT, 1, "ns/op", 0.4)).isFalse();
  }

  @Test
  void whereNobodyMeasuredTheLoopNothingIsSaid() {
    assertThat(noted(EmptyLoop.of(run()), Mode.AVERAGE_TIME, 1, "ns/op", 0.4)).isFalse();
  }

  @Test
  void anotherMetricAndAValueOfZeroAreLeftAlone() {
    Metric bytes = Metric.of(Metric.ALLOCATION, Unit.parse("B/op"));
    SideSummary side = new SideSummary(0.4e-9, 3, 30, 1, OptionalDouble.empty());
    assertThat(LOOP.note(new BenchmarkId("a.B.m", Mode.AVERAGE_TIME, Map.of(), 1), bytes, side))
        .isEmpty();
    assertThat(average(0)).isFalse();
    assertThat(average(Double.NaN)).isFalse();
  }

  @Test
  void theNoteSaysBothTimes() {
    Metric metric = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
    SideSummary side = new SideSummary(0.41e-9, 3, 30, 1, OptionalDouble.empty());
    BenchmarkId id = new BenchmarkId("a.B.m", Mode.AVERAGE_TIME, Map.of(), 1);
    assertThat(LOOP.note(id, metric, side))
        .hasValueSatisfying(
            note -> {
              assertThat(note.code()).isEqualTo(NoteCode.AT_THE_FLOOR);
              assertThat(note.seen())
                  .isEqualTo(
                      "0.4100 ns an operation, and an empty loop takes 0.4000 ns here: nothing of"
                          + " its work may be left");
            });
  }
}
