package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A change seen by a run that stops by itself has to show again in fresh forks. */
class ConfirmationTest {
  private static final Effect SLOWER = new Effect(0.1, 0.06, 0.15, 0.99);
  private static final Effect FASTER = new Effect(-0.1, -0.15, -0.06, 0.99);
  private static final Effect OPEN = new Effect(0.1, -0.1, 0.3, 0.99);

  private static Judgement judge(Effect now, Pair.Look... looks) {
    Pair.Compared plain = Pairs.compared("a.B.m", now.low(), now.point(), now.high());
    Pair.Estimate estimate =
        new Pair.Estimate(now, 0, 0, OptionalDouble.empty(), OptionalInt.empty(), List.of(looks));
    Pair.Compared pair =
        new Pair.Compared(
            plain.id(),
            plain.metric(),
            plain.base(),
            plain.head(),
            Optional.of(estimate),
            List.of());
    return Pairs.decide(pair).judgements().get(0);
  }

  private static Pair.Look look(int forks, Effect effect, int fresh, double freshPoint) {
    return new Pair.Look(forks, effect, fresh, freshPoint);
  }

  @Test
  void theFirstLookBeyondTheBandIsNotConfirmed() {
    Judgement judgement = judge(SLOWER, look(3, SLOWER, 0, Double.NaN));
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.notes())
        .containsExactly(
            new Note(
                NoteCode.NOT_CONFIRMED,
                judgement.id().text(),
                "seen after 3 forks a side and not yet confirmed: 0 of 3 fresh ones"));
    assertThat(judgement.rule())
        .isEqualTo(
            "+10.0 % (+6.0 % to +15.0 %) lies beyond +5 %, but seen after 3 forks a side and not"
                + " yet confirmed: 0 of 3 fresh ones");
  }

  @Test
  void twoOfThreeFreshForksAreNotEnough() {
    Judgement judgement = judge(SLOWER, look(3, SLOWER, 2, 0.1), look(5, SLOWER, 0, Double.NaN));
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.notes()).extracting(Note::code).containsExactly(NoteCode.NOT_CONFIRMED);
  }

  @Test
  void threeFreshForksThatAgreeConfirmIt() {
    Judgement judgement = judge(SLOWER, look(3, SLOWER, 3, 0.06), look(6, SLOWER, 0, Double.NaN));
    assertThat(judgement.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(judgement.notes()).isEmpty();
  }

  @Test
  void freshForksThatDoNotPointBeyondTheBandDoNotConfirmIt() {
    Judgement judgement = judge(SLOWER, look(3, SLOWER, 3, 0.05), look(6, SLOWER, 0, Double.NaN));
    assertThat(judgement.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.rule()).endsWith("3 fresh forks a side did not confirm it: +5.0 %");
  }

  @Test
  void freshForksThatAreNoNumberDoNotConfirmIt() {
    assertThat(judge(SLOWER, look(3, SLOWER, 3, Double.NaN)).verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void forksAreFreshFromTheFirstLookThatShowedItOn() {
    assertThat(judge(SLOWER, look(3, OPEN, 5, 0.1), look(6, SLOWER, 2, 0.1)).verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judge(SLOWER, look(3, FASTER, 9, 0.1), look(8, SLOWER, 4, 0.1)).verdict())
        .isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void anImprovementIsConfirmedInItsOwnDirection() {
    assertThat(judge(FASTER, look(3, FASTER, 3, -0.06)).verdict()).isEqualTo(Verdict.IMPROVED);
    assertThat(judge(FASTER, look(3, FASTER, 3, 0.2)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judge(FASTER, look(3, FASTER, 2, -0.1)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void aRunThatIsLookedAtOnceNeedsNoConfirmation() {
    assertThat(judge(SLOWER).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void unchangedNeedsNoConfirmation() {
    Effect still = new Effect(0, -0.01, 0.01, 0.99);
    assertThat(judge(still, look(3, still, 0, Double.NaN)).verdict()).isEqualTo(Verdict.UNCHANGED);
  }
}
