package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Metrics are what the policy declares them to be, before anybody judges them. */
final class DeclaredMetricsTest {
  private static Measurement measured(String name, String unit) {
    Metric metric = Metric.of(name, Unit.parse(unit));
    return new Measurement(metric, Sample.Values.of(new double[][] {{1}}), Optional.empty());
  }

  private static Run run(Measurement... measurements) {
    BenchmarkResult result =
        new BenchmarkResult(
            Pairs.id("a.B.m"),
            new Setup(List.of(), Map.of()),
            Arrays.asList(measurements),
            List.of(),
            List.of());
    return new Run(
        RunHeader.foreign("r", Environment.unknown()), List.of(result), List.of(), List.of());
  }

  private static DeclaredMetrics metrics(String... entries) {
    StringBuilder text = new StringBuilder("metrics:\n");
    for (String entry : entries) {
      text.append("  - ").append(entry).append('\n');
    }
    return DeclaredMetrics.of(PolicyTexts.read(text.toString()));
  }

  private static Metric metric(Run run, int index) {
    return run.results().get(0).measurements().get(index).metric();
  }

  @Test
  void aCounterGetsUnitDirectionAndExactness() {
    Run run =
        metrics("{metric: size, unit: KiB, better: lower, exact: true}")
            .in(run(measured("score", "us/op"), measured("size", "#")));
    assertThat(metric(run, 1))
        .isEqualTo(new Metric("size", Unit.parse("KiB"), Direction.LOWER_IS_BETTER, true));
    assertThat(metric(run, 0)).isEqualTo(Metric.of("score", Unit.parse("us/op")));
    assertThat(run.notes()).isEmpty();
  }

  @Test
  void theLastEntryThatMatchesWins() {
    DeclaredMetrics metrics =
        metrics(
            "{metric: 's*', unit: B, better: lower}",
            "{metric: size, pattern: B.m, unit: KiB, better: higher}",
            "{metric: size, pattern: B.other, unit: ms, better: lower}");
    Run run = metrics.in(run(measured("size", "#"), measured("share", "#")));
    assertThat(metric(run, 0).unit()).isEqualTo(Unit.parse("KiB"));
    assertThat(metric(run, 0).direction()).isEqualTo(Direction.HIGHER_IS_BETTER);
    assertThat(metric(run, 1).unit()).isEqualTo(Unit.parse("B"));
  }

  @Test
  void aKnownUnitStaysAndADirectionOfItsKindIsTaken() {
    Run run =
        metrics("{metric: gc.time, unit: s, better: lower}", "{metric: rows, better: higher}")
            .in(run(measured("gc.time", "ms"), measured("rows", "ops/s")));
    assertThat(metric(run, 0).unit()).isEqualTo(Unit.parse("ms"));
    assertThat(metric(run, 0).direction()).isEqualTo(Direction.LOWER_IS_BETTER);
    assertThat(metric(run, 1).unit()).isEqualTo(Unit.parse("ops/s"));
    assertThat(run.notes()).isEmpty();
  }

  @Test
  void aUnitOfAnotherKindGivesNothingAndSaysSoOnce() {
    Run before = run(measured("gc.time", "ms"), measured("gc.time", "ms"));
    DeclaredMetrics metrics = metrics("{metric: gc.*, unit: B, better: lower}");
    Run run = metrics.in(before);
    assertThat(run.results()).isEqualTo(before.results());
    assertThat(run.notes())
        .containsExactly(
            new Note(
                NoteCode.UNUSED_RULE,
                "metrics",
                "gc.time is measured in ms, which is no kind of B, so it stays as it is"));
    assertThat(metrics.in(run)).isEqualTo(run);
  }

  @Test
  void whatIsDeclaredTwiceOverChangesNothingMore() {
    DeclaredMetrics metrics =
        metrics(
            "{metric: size, unit: KiB, better: lower}",
            "{metric: share, unit: '%', better: higher}",
            "{metric: count, unit: counts, better: neither}");
    Run once =
        metrics.in(run(measured("size", "#"), measured("share", "#"), measured("count", "")));
    assertThat(metrics.in(once)).isEqualTo(once);
    assertThat(metric(once, 2).unit().dimension()).isEqualTo(Dimension.COUNT);
  }

  @Test
  void bothSidesOfAnAbRunAreDeclared() {
    Run side = run(measured("size", "#"));
    Run both = new Run(side.header(), side.results(), List.of(), List.of(), Optional.of(side));
    Run declared = metrics("{metric: size, unit: B, better: lower}").in(both);
    assertThat(metric(declared.base().orElseThrow(), 0)).isEqualTo(metric(declared, 0));
    assertThat(metric(declared, 0).direction()).isEqualTo(Direction.LOWER_IS_BETTER);
  }

  @Test
  void withoutADeclarationTheRunIsTheSame() {
    Run run = run(measured("size", "#"));
    assertThat(DeclaredMetrics.of(Policies.builtIn()).in(run)).isSameAs(run);
    Run other = metrics("{metric: length, unit: B, better: lower}").in(run);
    assertThat(other).isEqualTo(run);
  }
}
