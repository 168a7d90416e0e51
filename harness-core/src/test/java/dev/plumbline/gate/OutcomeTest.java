package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.compare.Comparison;
import dev.plumbline.compare.Pair;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One outcome from many verdicts; nothing passes silently. */
final class OutcomeTest {
  private static final Pair UNCHANGED = Pairs.compared("a.B.same", -0.01, 0, 0.01);
  private static final Pair REGRESSED = Pairs.compared("a.B.slow", 0.18, 0.2, 0.22);
  private static final Pair OPEN = Pairs.compared("a.B.open", -0.2, 0, 0.2);
  private static final Pair NEW =
      new Pair.OnlyHead(Pairs.id("a.B.fresh"), Pairs.TIME, Pairs.side(1e-3), List.of());
  private static final Pair MISSING =
      new Pair.OnlyBase(Pairs.id("a.B.gone"), Pairs.TIME, Pairs.side(1e-3), List.of());
  private static final Pair FAILED =
      new Pair.NotMeasured(Pairs.id("a.B.bad"), ForkState.FAILED, "threw", "tail", List.of());
  private static final Pair SKIPPED =
      new Pair.NotMeasured(Pairs.id("a.B.off"), ForkState.SKIPPED, "no engine", "", List.of());
  private static final Pair NOT_REACHED =
      new Pair.NotReached(Pairs.id("a.B.late"), "not measured: the time was up", List.of());
  private static final Pair CHANGED =
      new Pair.Incomparable(Pairs.id("a.B.unit"), "unit changed: ns/op → B/op", List.of());

  @Test
  void whatIsUnchangedNewOrSkippedPasses() {
    Decision decision = Pairs.decide(UNCHANGED, NEW, SKIPPED);
    assertThat(decision.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(decision.reasons()).isEmpty();
    assertThat(decision.judgements())
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.UNCHANGED, Verdict.NEW, Verdict.SKIPPED);
  }

  @Test
  void whatTheRunNeverCameToIsInconclusiveAndWeighsAsThePolicySays() {
    Decision decision = Pairs.decide(UNCHANGED, NOT_REACHED);
    assertThat(decision.judgements().get(1).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(decision.judgements().get(1).rule()).isEqualTo("not measured: the time was up");
    assertThat(decision.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(
            Pairs.decide(PolicyTexts.read("inconclusive: fail"), UNCHANGED, NOT_REACHED).outcome())
        .isEqualTo(Outcome.FAILED);
  }

  @Test
  void aRunThatCameToNothingJudgesNothing() {
    assertThat(Pairs.decide(NOT_REACHED, SKIPPED).reasons())
        .containsExactly("nothing was measured: the run ended before it came to anything");
    assertThat(Pairs.decide(NOT_REACHED, NEW, MISSING).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(Pairs.decide(NOT_REACHED, NEW).reasons())
        .containsExactly("the baseline and this run have no benchmark in common");
  }

  @Test
  void aRegressionFailsWithAReasonThatNamesIt() {
    Decision decision = Pairs.decide(UNCHANGED, REGRESSED);
    assertThat(decision.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(decision.reasons())
        .containsExactly(
            "regressed (warning) a.B.slow:avgt: +20.0 % (+18.0 % to +22.0 %) lies beyond +5 %");
  }

  @Test
  void aRegressionUnderTheSeverityThePolicyFailsOnPassesAndStaysARegression() {
    Decision decision =
        Pairs.decide(Policies.preset("clnrm"), Pairs.compared("a.B.m", 0.06, 0.1, 0.12));
    assertThat(decision.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(decision.judgements().get(0).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void whereNothingHasAnIntervalNothingPasses() {
    Pair point = Pairs.compared("a.B.one", -1, 0, Double.POSITIVE_INFINITY);
    Decision decision = Pairs.decide(point, point);
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.reasons())
        .containsExactly(
            "no benchmark has an interval: a side has one fork only; measure with -f 3 or more");
    assertThat(Pairs.decide(point, UNCHANGED).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(Pairs.decide(OPEN, UNCHANGED).outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void whereNothingHasAVerdictNothingPasses() {
    Decision decision = Pairs.decide(OPEN, NEW, SKIPPED, NOT_REACHED);
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.reasons())
        .containsExactly(
            "no benchmark has a verdict: each is inconclusive; their rows say what would settle"
                + " it");
    assertThat(Pairs.decide(OPEN, REGRESSED).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(Pairs.decide(OPEN, new Pair.Identical(Pairs.id("a.B.alike"), List.of())).outcome())
        .isEqualTo(Outcome.PASSED);
  }

  @Test
  void bytesThatHoldDoNotAnswerForATimeThatIsOpen() {
    Pair bytes =
        Pairs.compared(
            "a.B.open", Pairs.ALLOCATION, Pairs.side(64), Pairs.side(64), -0.01, 0, 0.01, 0);
    Decision decision = Pairs.decide(OPEN, bytes);
    assertThat(decision.judgements())
        .extracting(Judgement::verdict)
        .containsExactly(Verdict.INCONCLUSIVE, Verdict.UNCHANGED);
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
  }

  @Test
  void aMissingBenchmarkFails() {
    Decision decision = Pairs.decide(UNCHANGED, MISSING);
    assertThat(decision.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(decision.reasons())
        .containsExactly("missing a.B.gone:avgt: the baseline has it and this run does not");
  }

  @Test
  void aFailedForkComesBeforeARegression() {
    Decision decision = Pairs.decide(REGRESSED, FAILED);
    assertThat(decision.outcome()).isEqualTo(Outcome.MEASURING_FAILED);
    assertThat(decision.reasons().get(0)).isEqualTo("failed a.B.bad:avgt: threw");
    assertThat(decision.reasons()).hasSize(2);
  }

  @Test
  void aRegressionComesBeforeWhatCannotBeJudged() {
    assertThat(Pairs.decide(REGRESSED, CHANGED).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aChangedUnitIsNeverAPass() {
    Decision decision = Pairs.decide(UNCHANGED, CHANGED);
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.reasons())
        .containsExactly("not comparable a.B.unit:avgt: unit changed: ns/op → B/op");
  }

  @Test
  void anEmptyComparisonCannotBeJudged() {
    Decision decision = Pairs.decide();
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.reasons()).containsExactly("nothing was measured: no benchmark matched");
  }

  @Test
  void aRunInWhichEverythingWasSkippedCannotBeJudged() {
    assertThat(Pairs.decide(SKIPPED).outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
  }

  @Test
  void aRunThatSharesNoBenchmarkWithTheBaselineCannotBeJudged() {
    Decision decision = Pairs.decide(NEW);
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.reasons())
        .containsExactly("the baseline and this run have no benchmark in common");
  }

  @Test
  void withoutABaselineNothingIsJudgedUnlessThePolicyAllowsIt() {
    Comparison alone =
        new Comparison(
            List.of(),
            Pairs.HEAD,
            Comparability.same(),
            0.01,
            List.of(NEW),
            List.of(new Note(NoteCode.NO_BASELINE, "main", "none of this environment")));
    Decision strict = Pairs.decide(Policies.builtIn(), alone);
    assertThat(strict.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(strict.reasons())
        .containsExactly("there is no baseline to judge against: none of this environment");
    Decision lenient = Pairs.decide(Policies.builtIn().allowingNoBaseline(), alone);
    assertThat(lenient.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(lenient.notes()).extracting(Note::code).containsExactly(NoteCode.NO_BASELINE);
  }

  @Test
  void anotherMachineGivesNoVerdict() {
    Comparability different =
        new Comparability(Comparability.Level.DIFFERENT, List.of("jvm feature version: 17 → 25"));
    Comparison comparison =
        new Comparison(
            List.of(Pairs.BASE), Pairs.HEAD, different, 0.01, List.of(REGRESSED), List.of());
    Decision decision = Pairs.decide(Policies.builtIn(), comparison);
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.judgements().get(0).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(decision.reasons().toString()).contains("jvm feature version: 17 → 25");
  }

  @Test
  void aMachineThatIsNotSteadyCannotBeJudged() {
    Note restless = new Note(NoteCode.NOT_STEADY, "machine", "the ruler moved by 20 %");
    Run head = new Run(Pairs.HEAD, List.of(), List.of(restless));
    Decision decision =
        Gate.decide(Pairs.comparison(UNCHANGED), head, Policies.builtIn(), Pairs.TODAY);
    assertThat(decision.reasons())
        .containsExactly("the machine is not steady: the ruler moved by 20 %");
  }

  @Test
  void whatInconclusiveMeansIsForThePolicyToSay() {
    assertThat(Pairs.decide(policy("pass"), OPEN, UNCHANGED).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(Pairs.decide(policy("cannot-judge"), OPEN, UNCHANGED).outcome())
        .isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(Pairs.decide(policy("fail"), OPEN, UNCHANGED).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(Pairs.decide(policy("fail"), OPEN).outcome()).isEqualTo(Outcome.FAILED);
  }

  private static Policy policy(String inconclusive) {
    return PolicyTexts.read("inconclusive: " + inconclusive);
  }

  @Test
  void manyReasonsAreCutWithACount() {
    Pair[] many =
        IntStream.range(0, 25)
            .mapToObj(i -> Pairs.compared("a.B.m" + i, 0.18, 0.2, 0.22))
            .toArray(Pair[]::new);
    assertThat(Pairs.decide(many).reasons()).hasSize(21).last().isEqualTo("and 5 more like these");
  }
}
