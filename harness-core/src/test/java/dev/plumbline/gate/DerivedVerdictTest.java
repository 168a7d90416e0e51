package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.compare.Steadiness;
import dev.plumbline.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A derived figure against the base's, and against what the policy wants it to be. */
final class DerivedVerdictTest {

  private static Decision decide(List<Run> base, Run head, String... policy) {
    return Gate.decide(
        Pairs.comparison(Pairs.compared("a.B.other", -0.01, 0, 0.01)),
        base,
        head,
        PolicyTexts.read(policy),
        Pairs.TODAY,
        Steadiness.unknown(),
        false);
  }

  private static Run reuse(double warm, double cold) {
    return DerivedRuns.run(
        DerivedRuns.result("a.B.warm", Map.of(), warm),
        DerivedRuns.result("a.B.cold", Map.of(), cold));
  }

  private static String rule(String more) {
    return "derived: {reuse: {speed-up: B.warm, against: B.cold" + more + "}}";
  }

  @ParameterizedTest
  @CsvSource({
    "at-least: 60, 1, 90, PASS, 0",
    "at-least: 60, 1, 50, FAIL, 1",
    "at-least: 60, 1, 60.1, INCONCLUSIVE, 0",
    "at-most: 60, 1, 50, PASS, 0",
    "at-most: 60, 1, 90, FAIL, 1",
    "at-least: 40, 1, 40, INCONCLUSIVE, 0"
  })
  void aFloorOrACeilingHoldsTheWholeInterval(
      String target, double warm, double cold, TargetJudgement.State state, int exit) {
    Decision decision = decide(List.of(), reuse(warm, cold), rule(", " + target));
    assertThat(decision.derived().get(0).target().orElseThrow().state()).isEqualTo(state);
    assertThat(decision.outcome().exitCode()).isEqualTo(exit);
    if (exit == 1) {
      assertThat(decision.reasons().get(0)).startsWith("derived reuse of a.B.warm:avgt: ");
    }
  }

  @Test
  void theRuleSaysWhichSideOfTheFloorTheIntervalLiesOn() {
    Decision under = decide(List.of(), reuse(1, 50), rule(", at-least: 60"));
    assertThat(under.derived().get(0).target().orElseThrow().rule())
        .startsWith("50× (")
        .endsWith("×) lies under the floor 60×");
    Decision above = decide(List.of(), reuse(1, 90), rule(", at-least: 60"));
    assertThat(above.derived().get(0).target().orElseThrow().rule())
        .endsWith("×) lies above the floor 60×");
    Decision open = decide(List.of(), reuse(1, 60), rule(", at-most: 60"));
    assertThat(open.derived().get(0).target().orElseThrow().rule())
        .endsWith("×) lies on both sides of the ceiling 60×");
  }

  @ParameterizedTest
  @CsvSource({"pass, 0", "cannot-judge, 3", "fail, 1"})
  void anOpenTargetCountsAsThePolicySays(String means, int exit) {
    Decision decision =
        decide(List.of(), reuse(1, 60), "inconclusive: " + means, rule(", at-least: 60"));
    assertThat(decision.outcome().exitCode()).isEqualTo(exit);
  }

  @Test
  void oneForkASideIsNoProofOfAFloor() {
    Run single =
        DerivedRuns.run(
            DerivedRuns.result(DerivedRuns.id("a.B.warm", Map.of(), 1), "us/op", 1, 0),
            DerivedRuns.result(DerivedRuns.id("a.B.cold", Map.of(), 1), "us/op", 900, 0));
    assertThat(
            decide(List.of(), single, rule(", at-least: 60"))
                .derived()
                .get(0)
                .target()
                .orElseThrow()
                .state())
        .isEqualTo(TargetJudgement.State.INCONCLUSIVE);
  }

  @Test
  void whatWasMeasuredAndHasNoRatioIsNoSilentPass() {
    Decision decision = decide(List.of(), reuse(0, 90), rule(", at-least: 60"));
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.reasons().get(0)).startsWith("derived reuse can't be held: ");
    assertThat(decide(List.of(), reuse(0, 90), rule("")).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aFactorThatFellIsARegressionAndFailsWhereThePolicyGatesIt() {
    Decision shown = decide(List.of(reuse(1, 90)), reuse(1, 60), rule(""));
    DerivedChange change = shown.derived().get(0).change().orElseThrow();
    assertThat(change.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(change.base()).isEqualTo(90, within(1e-6));
    assertThat(change.effect().point()).isEqualTo(0.5, within(1e-6));
    assertThat(change.fails()).isFalse();
    assertThat(shown.outcome()).isEqualTo(Outcome.PASSED);
    Decision gated = decide(List.of(reuse(1, 90)), reuse(1, 60), rule(", gate: true"));
    assertThat(gated.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(gated.reasons().get(0))
        .startsWith("derived reuse of a.B.warm:avgt: regressed (critical), as +50.0 % (")
        .endsWith("lies beyond +5 %");
  }

  @Test
  void aMachineTwiceAsSlowLeavesAFactorUnchanged() {
    Decision decision = decide(List.of(reuse(1, 90)), reuse(2, 180), rule(", gate: true"));
    assertThat(decision.derived().get(0).change().orElseThrow().verdict())
        .isEqualTo(Verdict.UNCHANGED);
    assertThat(decision.outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aSlopeIsHeldAgainstTheBasesSlope() {
    String rule = "derived: {step: {scaling: B.steps*, over: steps, gate: true}}";
    Decision same = decide(List.of(DerivedRuns.steps(9, 240)), DerivedRuns.steps(9, 240), rule);
    assertThat(same.derived().get(0).change().orElseThrow().verdict()).isEqualTo(Verdict.UNCHANGED);
    Decision slower = decide(List.of(DerivedRuns.steps(9, 240)), DerivedRuns.steps(9, 400), rule);
    DerivedChange change = slower.derived().get(0).change().orElseThrow();
    assertThat(change.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(change.base()).isEqualTo(240e-6, within(1e-8));
    assertThat(slower.outcome()).isEqualTo(Outcome.FAILED);
    Decision faster = decide(List.of(DerivedRuns.steps(9, 400)), DerivedRuns.steps(9, 240), rule);
    assertThat(faster.derived().get(0).change().orElseThrow().verdict())
        .isEqualTo(Verdict.IMPROVED);
  }

  @Test
  void aSlopeThatIsNotToldFromZeroIsHeldAgainstNothing() {
    String rule = "derived: {step: {scaling: B.steps*, over: steps, gate: true}}";
    Decision flat = decide(List.of(DerivedRuns.steps(9, 240)), DerivedRuns.steps(900, 0), rule);
    assertThat(flat.derived().get(0).change()).isEmpty();
    assertThat(flat.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(flat.reasons().get(0))
        .isEqualTo(
            "derived step of a.B.steps:avgt can't be held against the base: a side has no"
                + " interval over 0");
    Decision falling = decide(List.of(), DerivedRuns.steps(900, -10), rule);
    assertThat(falling.derived().get(0).value().high()).isLessThan(0);
    assertThat(falling.outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aBaseWithoutTheBenchmarksHasNoSay() {
    Run other = DerivedRuns.run(DerivedRuns.result("a.B.other", Map.of(), 1));
    assertThat(decide(List.of(other), reuse(1, 60), rule(", gate: true")).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void whatIsOnlyShownIsHeldToNothing() {
    Policy policy = PolicyTexts.read(rule(", at-least: 60, gate: true")).judgingNothing();
    assertThat(policy.derived()).hasSize(1);
    assertThat(policy.derived().get(0).target()).isEmpty();
    assertThat(policy.derived().get(0).gate()).isFalse();
  }

  @Test
  void manyFiguresAtOnceHaveToBeSurer() {
    List<String> lines = new ArrayList<>(List.of("derived:"));
    for (int i = 0; i < 40; i++) {
      lines.add("  reuse" + i + ": {speed-up: B.warm, against: B.cold}");
    }
    String[] policy = lines.toArray(String[]::new);
    double alone =
        decide(List.of(reuse(1, 90)), reuse(1, 80), rule(""))
            .derived()
            .get(0)
            .change()
            .orElseThrow()
            .adjustedPValue();
    double among =
        decide(List.of(reuse(1, 90)), reuse(1, 80), policy)
            .derived()
            .get(0)
            .change()
            .orElseThrow()
            .adjustedPValue();
    assertThat(among).isEqualTo(Math.min(1, 40 * alone), within(1e-12));
  }
}
