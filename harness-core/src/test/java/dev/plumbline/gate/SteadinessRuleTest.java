package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.compare.Looks;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.Steadiness;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A machine that moved takes verdicts back, where they could be its doing. */
final class SteadinessRuleTest {
  private static final Run BEFORE = Looks.cpu(1, 1.01, 1, 0.99, 1);
  private static final Steadiness SLOWER =
      Steadiness.of(List.of(BEFORE), Looks.cpu(1.3, 1.31, 1.3, 1.29, 1.3));

  private static final Pair REGRESSED = Pairs.compared("a.B.slow", 0.28, 0.3, 0.32);
  private static final Pair UNCHANGED = Pairs.compared("a.B.same", -0.01, 0, 0.01);
  private static final Pair IMPROVED = Pairs.compared("a.B.fast", -0.22, -0.2, -0.18);

  @Test
  void theSameCodeOnAMachineThatIsSlowerCannotBeJudged() {
    Decision decision = decide(SLOWER, false, REGRESSED);
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.outcome().exitCode()).isEqualTo(3);
    assertThat(decision.judgements().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(decision.judgements().get(0).severity()).isEmpty();
    assertThat(decision.judgements().get(0).rule())
        .startsWith("the machine is not steady: cpu ruler 30 % slower than in the baseline")
        .endsWith("; otherwise regressed, as +30.0 % (+28.0 % to +32.0 %) lies beyond +5 %");
  }

  @Test
  void improvedAndUnchangedAreTakenBackToo() {
    Decision decision = decide(SLOWER, false, UNCHANGED, IMPROVED);
    assertThat(decision.judgements())
        .extracting(Judgement::verdict)
        .containsOnly(Verdict.INCONCLUSIVE);
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
  }

  @Test
  void whatIsFarBeyondTheMachinesOwnMovementStands() {
    Decision decision = decide(SLOWER, false, Pairs.compared("a.B.thrice", 1.9, 2, 2.1));
    assertThat(decision.outcome()).isEqualTo(Outcome.FAILED);
    Pair third = Pairs.compared("a.B.third", -0.7, -0.67, -0.6);
    assertThat(decide(SLOWER, false, third).judgements().get(0).verdict())
        .isEqualTo(Verdict.IMPROVED);
  }

  @Test
  void aSmallMovementTakesBackOnlyWhatItCouldHaveMade() {
    Steadiness slightly = Steadiness.of(List.of(BEFORE), Looks.cpu(1.06, 1.06, 1.06, 1.06, 1.06));
    assertThat(slightly.shift(1)).isPresent();
    Pair clear = Pairs.compared("a.B.clear", 0.15, 0.2, 0.25);
    assertThat(decide(slightly, false, clear).outcome()).isEqualTo(Outcome.FAILED);
    Pair close = Pairs.compared("a.B.close", 0.06, 0.1, 0.14);
    assertThat(decide(slightly, false, close).outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
  }

  @Test
  void bytesKeepTheirVerdict() {
    Pair bytes =
        Pairs.compared("a.B.m", Pairs.ALLOCATION, Pairs.side(24), Pairs.side(48), 1, 1, 1, 0);
    Decision decision = decide(SLOWER, false, bytes);
    assertThat(decision.judgements().get(0).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(decision.outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void sidesMeasuredSideBySideKeepTheirVerdictsAndGetTheNote() {
    Decision decision = decide(SLOWER, true, REGRESSED);
    assertThat(decision.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(decision.notes()).extracting(Note::code).contains(NoteCode.NOT_STEADY);
  }

  @Test
  void whatWasOpenStaysOpenForItsOwnReason() {
    Pair open = Pairs.compared("a.B.open", -0.2, 0, 0.2);
    assertThat(decide(SLOWER, false, open).judgements().get(0).rule()).contains("crosses an edge");
  }

  @Test
  void theNotesOfAnUnsteadyMachineComeWithEveryDecision() {
    assertThat(decide(SLOWER, false, REGRESSED).notes()).containsAll(SLOWER.notes());
    assertThat(decide(Steadiness.unknown(), false, UNCHANGED).notes()).isEmpty();
  }

  private static Decision decide(Steadiness steadiness, boolean paired, Pair... pairs) {
    return Gate.decide(
        Pairs.comparison(pairs),
        new Run(Pairs.HEAD, List.of(), List.of()),
        Policies.builtIn(),
        Pairs.TODAY,
        steadiness,
        paired);
  }
}
