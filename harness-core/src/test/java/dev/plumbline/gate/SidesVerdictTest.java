package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.compare.Pair;
import dev.plumbline.model.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Verdicts that only an A/B run has, and which benchmarks need no further forks. */
class SidesVerdictTest {
  private static final Pair.Compared SAME = Pairs.compared("a.B.same", -0.01, 0, 0.01);
  private static final Pair.Compared OPEN = Pairs.compared("a.B.open", -0.1, 0, 0.1);
  private static final Pair NEW = new Pair.Unmeasured(Pairs.id("a.B.n"), Side.HEAD, List.of());
  private static final Pair GONE = new Pair.Unmeasured(Pairs.id("a.B.g"), Side.BASE, List.of());
  private static final Pair IDENTICAL = new Pair.Identical(Pairs.id("a.B.i"), List.of());

  private static void expect(Decision decision, Verdict verdict, int exit) {
    assertThat(decision.judgements().get(decision.judgements().size() - 1).verdict())
        .isEqualTo(verdict);
    assertThat(decision.outcome().exitCode()).isEqualTo(exit);
  }

  @Test
  void whatOnlyTheHeadListsIsNewAndPasses() {
    expect(Pairs.decide(SAME, NEW), Verdict.NEW, 0);
  }

  @Test
  void whatOnlyTheBaseListsIsMissingAndFails() {
    Decision decision = Pairs.decide(SAME, GONE);
    expect(decision, Verdict.MISSING, 1);
    assertThat(decision.reasons())
        .containsExactly("missing a.B.g:avgt: the base lists it and the head does not");
  }

  @Test
  void identicalCodeIsUnchangedAndPassesAloneToo() {
    expect(Pairs.decide(IDENTICAL), Verdict.UNCHANGED, 0);
  }

  @Test
  void sidesWithNothingInCommonCannotBeJudged() {
    expect(Pairs.decide(NEW), Verdict.NEW, 3);
  }

  @Test
  void onlyAnInconclusiveOwnScoreNeedsFurtherForks() {
    Pair.Compared tail =
        new Pair.Compared(
            SAME.id(),
            new dev.plumbline.model.Metric(
                "p99", SAME.metric().unit(), SAME.metric().direction(), false),
            OPEN.base(),
            OPEN.head(),
            OPEN.estimate(),
            List.of());
    assertThat(Pairs.decide(SAME, tail, OPEN, IDENTICAL, NEW).settled())
        .containsExactlyInAnyOrder(SAME.id(), IDENTICAL.id(), NEW.id());
  }
}
