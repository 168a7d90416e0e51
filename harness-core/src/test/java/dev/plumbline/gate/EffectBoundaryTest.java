package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.compare.Pair;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import org.junit.jupiter.api.Test;

/** Each edge of the bands: exactly on it, and the next number beyond it. */
final class EffectBoundaryTest {
  private static final double BAND = 0.05;

  private static Judgement judge(double low, double point, double high) {
    return Pairs.decide(Pairs.compared("a.B.m", low, point, high)).judgements().get(0);
  }

  @Test
  void anIntervalThatBeginsExactlyOnTheBandIsInconclusive() {
    assertThat(judge(BAND, 0.08, 0.1).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void anIntervalThatBeginsJustBeyondTheBandIsARegression() {
    Judgement judgement = judge(Math.nextUp(BAND), 0.08, 0.1);
    assertThat(judgement.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(judgement.severity()).contains(Severity.NOTICE);
    assertThat(judgement.fails()).isTrue();
    assertThat(judgement.rule()).isEqualTo("+8.0 % (+5.0 % to +10.0 %) lies beyond +5 %");
  }

  @Test
  void anIntervalThatEndsExactlyOnTheImprovementBandIsInconclusive() {
    assertThat(judge(-0.2, -0.1, -BAND).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void anIntervalThatEndsJustBeyondTheImprovementBandIsAnImprovement() {
    assertThat(judge(-0.2, -0.1, Math.nextDown(-BAND)).verdict()).isEqualTo(Verdict.IMPROVED);
  }

  @Test
  void anIntervalWithinBothEdgesIsUnchanged() {
    assertThat(judge(Math.nextUp(-BAND), 0, Math.nextDown(BAND)).verdict())
        .isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void anIntervalThatTouchesAnEdgeIsNotUnchanged() {
    assertThat(judge(-BAND, 0, 0.01).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judge(-0.01, 0, BAND).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void anInconclusiveVerdictSaysHowManyForksWouldSettleIt() {
    assertThat(judge(-0.01, 0.04, 0.09).rule())
        .isEqualTo(
            "+4.0 % (-1.0 % to +9.0 %) crosses an edge of ±5 %; about 9 forks a side would settle"
                + " it");
  }

  @Test
  void severityIsThatOfThePointAndChangesJustBeyondEachRung() {
    assertThat(judge(0.06, 0.15, 0.4).severity()).contains(Severity.NOTICE);
    assertThat(judge(0.06, Math.nextUp(0.15), 0.4).severity()).contains(Severity.WARNING);
    assertThat(judge(0.06, 0.30, 0.4).severity()).contains(Severity.WARNING);
    assertThat(judge(0.06, Math.nextUp(0.30), 0.4).severity()).contains(Severity.CRITICAL);
    assertThat(judge(0.06, 9, 10).severity()).contains(Severity.CRITICAL);
  }

  @Test
  void aBlockerIsOnlyWhatIsBeyondTheBlockerRung() {
    Policy clnrm = Policies.preset("clnrm");
    assertThat(severity(clnrm, 0.50, 0.06)).isEqualTo(Severity.CRITICAL);
    assertThat(severity(clnrm, Math.nextUp(0.50), 0.06)).isEqualTo(Severity.BLOCKER);
  }

  private static Severity severity(Policy policy, double point, double low) {
    Pair pair = Pairs.compared("a.B.m", low, point, 10);
    return Pairs.decide(policy, pair).judgements().get(0).severity().orElseThrow();
  }

  @Test
  void aDifferenceThatIsSignificantAloneButNotInTheSuiteIsInconclusive() {
    Pair atTheLevel = adjusted(0.01);
    Pair over = adjusted(Math.nextUp(0.01));
    assertThat(Pairs.decide(atTheLevel).judgements().get(0).verdict()).isEqualTo(Verdict.REGRESSED);
    Judgement judgement = Pairs.decide(over).judgements().get(0);
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.notes())
        .extracting(Note::code)
        .containsExactly(NoteCode.NOT_SIGNIFICANT_IN_SUITE);
  }

  @Test
  void aPValueThatIsNoNumberProvesNothing() {
    assertThat(Pairs.decide(adjusted(Double.NaN)).outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(Pairs.decide(adjusted(Double.NaN)).judgements().get(0).verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  private static Pair adjusted(double p) {
    return Pairs.compared(
        "a.B.m", Pairs.TIME, Pairs.side(1e-3), Pairs.side(1.2e-3), 0.1, 0.2, 0.3, p);
  }

  @Test
  void theVmPresetHasAWiderBandForWorseThanForBetter() {
    Policy vm = Policies.preset("vm");
    assertThat(verdict(vm, 0.06, 0.08, 0.09)).isEqualTo(Verdict.UNCHANGED);
    assertThat(verdict(vm, Math.nextUp(0.10), 0.12, 0.2)).isEqualTo(Verdict.REGRESSED);
    assertThat(verdict(vm, -0.2, -0.12, Math.nextDown(-0.05))).isEqualTo(Verdict.IMPROVED);
    assertThat(severity(vm, 0.20, 0.11)).isEqualTo(Severity.NOTICE);
    assertThat(severity(vm, Math.nextUp(0.20), 0.11)).isEqualTo(Severity.CRITICAL);
  }

  private static Verdict verdict(Policy policy, double low, double point, double high) {
    Pair pair = Pairs.compared("a.B.m", low, point, high);
    return Pairs.decide(policy, pair).judgements().get(0).verdict();
  }
}
