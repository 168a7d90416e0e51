package dev.plumbline.compare;

import static dev.plumbline.compare.TestRuns.compare;
import static dev.plumbline.compare.TestRuns.compared;
import static dev.plumbline.compare.TestRuns.ended;
import static dev.plumbline.compare.TestRuns.id;
import static dev.plumbline.compare.TestRuns.measurement;
import static dev.plumbline.compare.TestRuns.result;
import static dev.plumbline.compare.TestRuns.run;
import static dev.plumbline.compare.TestRuns.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.unit.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparingTest {
  @Test
  void aSlowerHeadHasAPositiveEffectWithAnIntervalAroundIt() {
    Comparison comparison =
        compare(
            run(result(id("m"), score(100, 101, 99))), run(result(id("m"), score(150, 151, 149))));

    Pair.Estimate estimate = compared(comparison, 0).estimate().orElseThrow();
    assertThat(estimate.effect().point()).isCloseTo(0.5, within(0.001));
    assertThat(estimate.effect().low()).isBetween(0.4, 0.5);
    assertThat(estimate.effect().high()).isBetween(0.5, 0.6);
    assertThat(estimate.effect().level()).isEqualTo(0.99);
    assertThat(estimate.adjustedPValue()).isLessThan(0.01);
  }

  @Test
  void throughputThatHalvesIsTwiceAsCostly() {
    Metric throughput = Metric.of(Metric.PRIMARY, Unit.parse("ops/s"));
    Comparison comparison =
        compare(
            run(result(id("m"), measurement(throughput, 100, 101, 99))),
            run(result(id("m"), measurement(throughput, 50, 50.5, 49.5))));

    assertThat(compared(comparison, 0).estimate().orElseThrow().effect().point())
        .isCloseTo(1.0, within(1e-12));
  }

  @Test
  void unitsOfOneKindAreConverted() {
    Metric micros = Metric.of(Metric.PRIMARY, Unit.parse("us/op"));
    Comparison comparison =
        compare(
            run(result(id("m"), score(1000, 1010, 990))),
            run(result(id("m"), measurement(micros, 1, 1.01, 0.99))));

    assertThat(compared(comparison, 0).estimate().orElseThrow().effect().point())
        .isCloseTo(0, within(1e-12));
    assertThat(compared(comparison, 0).head().value()).isCloseTo(1e-6, within(1e-9));
  }

  @Test
  void oneForkGivesAPointButNoInterval() {
    Comparison comparison =
        compare(run(result(id("m"), score(100))), run(result(id("m"), score(110, 111, 109))));

    Pair.Compared pair = compared(comparison, 0);
    Effect effect = pair.estimate().orElseThrow().effect();
    assertThat(effect.low()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(effect.high()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(pair.notes()).extracting("code").contains(NoteCode.FEW_FORKS);
  }

  @Test
  void withoutABaseEverythingIsNewAndANoteSaysWhy() {
    Comparison comparison = compare(List.of(), run(result(id("m"), score(1, 2, 3))));

    assertThat(comparison.pairs()).singleElement().isInstanceOf(Pair.OnlyHead.class);
    assertThat(comparison.notes()).extracting("code").containsExactly(NoteCode.NO_BASELINE);
  }

  @Test
  void whatTheHeadPlannedAndNeverCameToIsNotMissing() {
    Run base = run(result(id("m"), score(1, 1, 1)), result(id("late"), score(2, 2, 2)));
    Run head = planning(run(result(id("m"), score(1, 1, 1))), id("m"), id("late"));

    Comparison comparison = compare(base, head);

    assertThat(comparison.pairs()).hasSize(2);
    assertThat(comparison.pairs().get(1)).isInstanceOf(Pair.NotReached.class);
    assertThat(comparison.pairs().get(1).id()).isEqualTo(id("late"));
    assertThat(compare(List.of(), head).pairs().get(1)).isInstanceOf(Pair.NotReached.class);
  }

  private static Run planning(Run run, BenchmarkId... ids) {
    RunHeader header = run.header();
    Plan plan = new Plan("quick", 3, List.of(), List.of(), List.of(), List.of(ids));
    return new Run(
        new RunHeader(
            header.id(),
            header.source(),
            header.started(),
            header.commit(),
            header.dirty(),
            header.jarDigest(),
            header.seed(),
            header.environment(),
            plan,
            header.blessing()),
        run.results(),
        run.notes());
  }

  @Test
  void aFailedForkOutweighsTheOnesThatWereOk() {
    ForkOutcome failed = new ForkOutcome(2, ForkState.FAILED, "threw X", "tail");
    Comparison comparison =
        compare(
            run(result(id("m"), score(1, 1, 1))), run(ended(id("m"), ForkOutcome.ok(1), failed)));

    Pair.NotMeasured pair = (Pair.NotMeasured) comparison.pairs().get(0);
    assertThat(pair.state()).isEqualTo(ForkState.FAILED);
    assertThat(pair.reason()).isEqualTo("threw X");
    assertThat(pair.outputTail()).isEqualTo("tail");
  }
}
