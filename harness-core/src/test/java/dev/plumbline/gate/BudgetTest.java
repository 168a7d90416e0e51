package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.compare.Comparison;
import dev.plumbline.compare.Pair;
import dev.plumbline.gate.BudgetJudgement.State;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BudgetTest {
  private static final Policy TIME = PolicyTexts.read("budgets: {m: 200us}");
  private static final Policy RATE = PolicyTexts.read("budgets: {m: 1000 ops/s}");

  private static Pair.OnlyHead measured(String name, Metric metric, double value) {
    return new Pair.OnlyHead(Pairs.id(name), metric, Pairs.side(value), List.of());
  }

  private static BudgetJudgement hold(Policy policy, Metric metric, double value) {
    return Pairs.decide(policy, measured("a.B.m", metric, value)).budgets().get(0);
  }

  @Test
  void aBudgetPassesWarnsAndFailsAtItsEdges() {
    double target = 200 * 1e-6;
    assertThat(hold(TIME, Pairs.TIME, 0.85 * target).state()).isEqualTo(State.PASS);
    assertThat(hold(TIME, Pairs.TIME, Math.nextUp(0.85 * target)).state()).isEqualTo(State.WARN);
    assertThat(hold(TIME, Pairs.TIME, target).state()).isEqualTo(State.WARN);
    assertThat(hold(TIME, Pairs.TIME, Math.nextUp(target)).state()).isEqualTo(State.FAIL);
    assertThat(hold(TIME, Pairs.TIME, Math.nextUp(target)).fails()).isTrue();
  }

  @Test
  void headroomIsTheShareOfTheTargetStillFree() {
    assertThat(hold(TIME, Pairs.TIME, 150e-6).headroom().orElseThrow())
        .isEqualTo(0.25, within(1e-9));
    assertThat(hold(TIME, Pairs.TIME, 300e-6).headroom().orElseThrow())
        .isEqualTo(-0.5, within(1e-9));
    assertThat(hold(RATE, Pairs.RATE, 1500).headroom().orElseThrow()).isEqualTo(0.5, within(1e-9));
  }

  @Test
  void aRateMustReachItsTarget() {
    assertThat(hold(RATE, Pairs.RATE, 1200).state()).isEqualTo(State.PASS);
    assertThat(hold(RATE, Pairs.RATE, 1000).state()).isEqualTo(State.WARN);
    assertThat(hold(RATE, Pairs.RATE, Math.nextDown(1000.0)).state()).isEqualTo(State.FAIL);
    assertThat(hold(RATE, Pairs.RATE, 900).rule())
        .isEqualTo("900 ops/s is under the target 1000 ops/s");
  }

  @Test
  void theRuleNamesTheFiguresAndCritical() {
    Policy policy = PolicyTexts.read("budgets: {m: {target: 200us, critical: 500us}}");
    assertThat(hold(policy, Pairs.TIME, 150e-6).rule())
        .isEqualTo("150 us is within the target 200 us");
    assertThat(hold(policy, Pairs.TIME, 190e-6).rule())
        .isEqualTo("190 us is within the target 200 us with less than 15 % to spare");
    assertThat(hold(policy, Pairs.TIME, 600e-6).rule())
        .isEqualTo("600 us is over the target 200 us, and beyond critical 500 us");
  }

  @Test
  void aBrokenBudgetFailsWithAndWithoutABaseline() {
    Pair slow = measured("a.B.m", Pairs.TIME, 1e-3);
    Comparison alone =
        new Comparison(List.of(), Pairs.HEAD, Comparability.same(), 0.01, List.of(slow), List.of());
    Decision decision = Pairs.decide(TIME.allowingNoBaseline(), alone);
    assertThat(decision.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(decision.reasons())
        .containsExactly("budget m of a.B.m:avgt: 1000 us is over the target 200 us");
    assertThat(Pairs.decide(TIME, Pairs.compared("a.B.m", -0.01, 0, 0.01)).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void aBudgetThatMeetsNothingHasNoData() {
    BudgetJudgement budget =
        Pairs.decide(TIME, Pairs.compared("a.B.other", -0.01, 0, 0.01)).budgets().get(0);
    assertThat(budget.state()).isEqualTo(State.NO_DATA);
    assertThat(budget.rule()).isEqualTo("no benchmark of this run matches it");
  }

  @Test
  void aSkippedBenchmarkHasNoDataWithItsReason() {
    Pair skipped =
        new Pair.NotMeasured(
            Pairs.id("a.B.m"), ForkState.SKIPPED, "no container engine", "", List.of());
    assertThat(Pairs.decide(TIME, skipped).budgets().get(0).rule())
        .isEqualTo("skipped: no container engine");
  }

  @Test
  void zeroAndNoNumberNeverHoldABudget() {
    for (double value : new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThat(hold(TIME, Pairs.TIME, value).state()).as("%s", value).isEqualTo(State.NO_DATA);
      Pair pair = measured("a.B.m", Pairs.TIME, value);
      assertThat(Pairs.decide(TIME.allowingNoBaseline(), pair).outcome())
          .as("%s", value)
          .isEqualTo(Outcome.CANNOT_JUDGE);
    }
  }

  @Test
  void aBudgetInAnotherKindOfUnitIsNeverASilentPass() {
    Decision decision =
        Pairs.decide(
            TIME, Pairs.compared("a.B.n", -0.01, 0, 0.01), measured("a.B.m", Pairs.RATE, 5));
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.reasons().toString())
        .contains("the budget is in us and the benchmark measures ops/s");
  }

  @Test
  void ofSeveralModesTheOneThatFitsTheUnitIsHeld() {
    BenchmarkId thrpt = new BenchmarkId("a.B.m", Mode.THROUGHPUT, Map.of(), 1);
    Pair rate = new Pair.OnlyHead(thrpt, Pairs.RATE, Pairs.side(9000), List.of());
    List<BudgetJudgement> budgets =
        Pairs.decide(TIME, rate, measured("a.B.m", Pairs.TIME, 100e-6)).budgets();
    assertThat(budgets).extracting(BudgetJudgement::state).containsExactly(State.PASS);
  }

  @Test
  void aSizeHoldsTheBytesOfAnOperation() {
    Policy policy = PolicyTexts.read("budgets: {m: 1KB}");
    Pair time = measured("a.B.m", Pairs.TIME, 1e-3);
    List<BudgetJudgement> budgets =
        Pairs.decide(policy, time, measured("a.B.m", Pairs.ALLOCATION, 2048)).budgets();
    assertThat(budgets).hasSize(1);
    assertThat(budgets.get(0).rule()).isEqualTo("2 KB is over the target 1 KB");
  }

  @Test
  void aBudgetHoldsEachParameterOfItsBenchmark() {
    BenchmarkId small = new BenchmarkId("a.B.m", Mode.AVERAGE_TIME, Map.of("size", "1"), 1);
    BenchmarkId large = new BenchmarkId("a.B.m", Mode.AVERAGE_TIME, Map.of("size", "50"), 1);
    List<BudgetJudgement> budgets =
        Pairs.decide(
                TIME,
                new Pair.OnlyHead(small, Pairs.TIME, Pairs.side(1e-6), List.of()),
                new Pair.OnlyHead(large, Pairs.TIME, Pairs.side(1e-3), List.of()))
            .budgets();
    assertThat(budgets).extracting(BudgetJudgement::state).containsExactly(State.PASS, State.FAIL);
  }
}
