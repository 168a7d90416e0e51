package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Waivers, overrides, tolerance by size, and what can't be judged. */
final class RulesTest {
  private static final String WAIVER =
      "waivers: [{pattern: a.B.*, reason: new format, owner: ada, expires: 2026-11-%s}]";
  private static final Pair REGRESSED = Pairs.compared("a.B.m", 0.18, 0.2, 0.22);
  private static final Pair UNCHANGED = Pairs.compared("a.B.m", -0.01, 0, 0.01);

  private static Judgement only(Decision decision) {
    assertThat(decision.judgements()).hasSize(1);
    return decision.judgements().get(0);
  }

  @Test
  void aProcessNeedsTenRunsOnEachSideForAVerdict() {
    for (int runs : new int[] {9, 10}) {
      SideSummary side = new SideSummary(1, runs, runs, 1, OptionalDouble.of(0.001));
      Pair pair =
          new Pair.Compared(
              BenchmarkId.ofProcess("build"),
              Pairs.TIME,
              side,
              side,
              Optional.of(Pairs.estimate(0.18, 0.2, 0.22, 0)),
              List.of());
      Judgement judgement = only(Pairs.decide(pair));
      assertThat(judgement.verdict())
          .isEqualTo(runs < 10 ? Verdict.INCONCLUSIVE : Verdict.REGRESSED);
      if (runs < 10) {
        assertThat(judgement.rule()).isEqualTo("9 runs on a side, and a process needs 10");
      }
    }
  }

  @Test
  void aWaivedRegressionStaysARegressionAndDoesNotFail() {
    Decision decision = Pairs.decide(PolicyTexts.read(WAIVER.formatted(21)), REGRESSED);
    assertThat(decision.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(only(decision).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(only(decision).waiver()).isPresent();
    assertThat(only(decision).fails()).isFalse();
    assertThat(decision.notes()).isEmpty();
  }

  @Test
  void theDayAfterItsLastAWaiverFailsTheGate() {
    Decision decision = Pairs.decide(PolicyTexts.read(WAIVER.formatted(20)), UNCHANGED);
    assertThat(decision.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(decision.reasons())
        .containsExactly(
            "the waiver of a.B.* expired on 2026-11-20 (owner ada, reason: new format): remove"
                + " it, or mend what it covers");
  }

  @Test
  void anExpiredWaiverCoversNothing() {
    Decision decision = Pairs.decide(PolicyTexts.read(WAIVER.formatted(20)), REGRESSED);
    assertThat(only(decision).fails()).isTrue();
    assertThat(decision.reasons()).hasSize(2);
  }

  @Test
  void aWaiverThatIsOfNoUseIsNoted() {
    Decision idle = Pairs.decide(PolicyTexts.read(WAIVER.formatted(30)), UNCHANGED);
    assertThat(idle.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(idle.notes())
        .containsExactly(
            new Note(NoteCode.UNUSED_RULE, "waiver of a.B.*", "nothing that it covers regressed"));
    Decision stray =
        Pairs.decide(
            PolicyTexts.read(WAIVER.formatted(30)), Pairs.compared("z.Z.z", -0.01, 0, 0.01));
    assertThat(stray.notes())
        .extracting(Note::seen)
        .containsExactly("no benchmark of this run matches it");
  }

  @Test
  void theLastOverrideThatMatchesWins() {
    Policy policy =
        PolicyTexts.read(
            "overrides:",
            "  - {pattern: 'a.*', notice: 30%}",
            "  - {pattern: 'a.B.*', notice: 10%}",
            "  - {pattern: 'a.B.m', failOn: critical}");
    Judgement judgement = only(Pairs.decide(policy, REGRESSED));
    assertThat(judgement.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(judgement.rule()).endsWith("lies beyond +10 %");
    assertThat(judgement.fails()).isFalse();
  }

  @Test
  void smallTimesHaveAWiderBandAtEachEdge() {
    Policy policy = PolicyTexts.read("tolerances: by-size");
    assertThat(bySize(policy, Math.nextDown(10e-6), 0.08)).isEqualTo(Verdict.UNCHANGED);
    assertThat(bySize(policy, 10e-6, 0.08)).isEqualTo(Verdict.REGRESSED);
    assertThat(bySize(policy, Math.nextDown(100e-6), 0.04)).isEqualTo(Verdict.UNCHANGED);
    assertThat(bySize(policy, 100e-6, 0.04)).isEqualTo(Verdict.REGRESSED);
  }

  private static Verdict bySize(Policy policy, double base, double effect) {
    Pair pair =
        Pairs.compared(
            "a.B.m",
            Pairs.TIME,
            Pairs.side(base),
            Pairs.side(base * (1 + effect)),
            effect - 0.005,
            effect,
            effect + 0.005,
            0);
    return only(Pairs.decide(policy, pair)).verdict();
  }

  @Test
  void aRateIsSizedByTheTimeOfOneOperation() {
    Policy policy = PolicyTexts.read("tolerances: by-size");
    Pair pair =
        Pairs.compared(
            "a.B.m", Pairs.RATE, Pairs.side(1e6), Pairs.side(0.93e6), 0.07, 0.075, 0.08, 0);
    assertThat(only(Pairs.decide(policy, pair)).verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void exactMetricsAreJudgedAtTheEdgesOfTheirOwnBand() {
    assertThat(exact(1000, 1010)).isEqualTo(Verdict.UNCHANGED);
    assertThat(exact(1000, Math.nextUp(1010.0))).isEqualTo(Verdict.REGRESSED);
    assertThat(exact(1000, 990)).isEqualTo(Verdict.UNCHANGED);
    assertThat(exact(1000, Math.nextDown(990.0))).isEqualTo(Verdict.IMPROVED);
    assertThat(exact(16, 17)).isEqualTo(Verdict.UNCHANGED);
    assertThat(exact(16, Math.nextUp(17.0))).isEqualTo(Verdict.REGRESSED);
    assertThat(exact(0, 0)).isEqualTo(Verdict.UNCHANGED);
    assertThat(exact(0, 24)).isEqualTo(Verdict.REGRESSED);
    assertThat(exact(24, 0)).isEqualTo(Verdict.IMPROVED);
  }

  @Test
  void bytesThatDifferFromForkToForkMayChangeByTheBytesOfTheExactBand() {
    Metric differing =
        new Metric(Metric.ALLOCATION, Pairs.ALLOCATION.unit(), Pairs.ALLOCATION.direction(), false);
    Pair within =
        Pairs.compared("a.B.m", differing, Pairs.side(0.3), Pairs.side(1.2), 0.8, 0.9, 0.99, 0);
    Pair beyond =
        Pairs.compared("a.B.m", differing, Pairs.side(0.3), Pairs.side(2.4), 1.1, 2.1, 3.1, 0);
    assertThat(only(Pairs.decide(within)).verdict()).isEqualTo(Verdict.UNCHANGED);
    assertThat(only(Pairs.decide(beyond)).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void nextToNoBytesReadAsThat() {
    assertThat(only(Pairs.decide(exactPair(0.0001101, 24))).rule()).startsWith("≈0 → 24 B/op (");
  }

  private static Verdict exact(double base, double head) {
    return only(Pairs.decide(exactPair(base, head))).verdict();
  }

  private static Pair exactPair(double base, double head) {
    double point = base == head ? 0 : (head - base) / base;
    return Pairs.compared(
        "a.B.m", Pairs.ALLOCATION, Pairs.side(base), Pairs.side(head), point, point, point, 0);
  }

  @Test
  void whatJmhItselfAllocatesIsNoChangeHoweverLargeItsShare() {
    Pair pair =
        Pairs.compared("a.B.m", Pairs.ALLOCATION, Pairs.side(5840), Pairs.side(5900), 0, 0, 0, 1);

    Judgement judgement = only(Pairs.decide(pair));

    assertThat(judgement.verdict()).isEqualTo(Verdict.UNCHANGED);
    assertThat(judgement.rule()).endsWith("is within what JMH itself allocates");
  }

  @Test
  void growthFromNothingIsOfTheHighestSeverity() {
    Judgement judgement = only(Pairs.decide(exactPair(0, 24)));
    assertThat(judgement.severity()).contains(Severity.CRITICAL);
    assertThat(judgement.rule())
        .isEqualTo("0 → 24 B/op (+∞ %) is beyond the exact band of 1 % and 1 B");
  }

  @Test
  void zeroOrNoNumberIsNeverAPass() {
    for (double value : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      Pair head = Pairs.withoutEstimate("a.B.m", Pairs.TIME, 1e-3, value);
      Decision decision = Pairs.decide(head);
      assertThat(decision.outcome()).as("head %s", value).isEqualTo(Outcome.CANNOT_JUDGE);
      assertThat(only(decision).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      Pair base = Pairs.withoutEstimate("a.B.m", Pairs.TIME, value, 1e-3);
      assertThat(Pairs.decide(base).outcome()).as("base %s", value).isEqualTo(Outcome.CANNOT_JUDGE);
    }
  }

  @Test
  void aSummaryIsNeverJudgedAsIfKnown() {
    Note summary = new Note(NoteCode.SUMMARY_ONLY, "a.B.m:avgt", "both have only a score");
    Decision decision =
        Pairs.decide(Pairs.withoutEstimate("a.B.m", Pairs.TIME, 1e-3, 5e-3, summary));
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(only(decision).rule()).isEqualTo("no interval can be given: both have only a score");
  }

  @Test
  void aMetricOfUnknownDirectionIsShownAndNeverGated() {
    Metric metric = Metric.of("gc.alloc.rate", Unit.parse("MB/sec"));
    Pair pair = Pairs.compared("a.B.m", metric, Pairs.side(1), Pairs.side(9), 7, 8, 9, 0);
    Decision decision = Pairs.decide(PolicyTexts.read("inconclusive: fail"), pair);
    assertThat(decision.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(only(decision).notes())
        .extracting(Note::code)
        .containsExactly(NoteCode.UNKNOWN_DIRECTION);
  }

  @Test
  void aHigherRateIsNoRegression() {
    Pair faster =
        Pairs.compared(
            "a.B.m", Pairs.RATE, Pairs.side(1000), Pairs.side(1500), -0.36, -0.33, -0.3, 0);
    assertThat(only(Pairs.decide(faster)).verdict()).isEqualTo(Verdict.IMPROVED);
  }

  @Test
  void oneForkASideIsInconclusive() {
    Pair pair =
        Pairs.compared(
            "a.B.m",
            Pairs.TIME,
            new SideSummary(1e-3, 1, 5, 1, OptionalDouble.empty()),
            new SideSummary(2e-3, 1, 5, 1, OptionalDouble.empty()),
            Double.NEGATIVE_INFINITY,
            1,
            Double.POSITIVE_INFINITY,
            1);
    assertThat(only(Pairs.decide(pair)).rule())
        .isEqualTo(
            "+100.0 % without an interval: 1 forks against 1 do not show how far forks differ by"
                + " themselves");
  }

  @Test
  void aPolicyCanAskForMoreForksAndLessSpread() {
    Policy renacer = Policies.preset("renacer-strict");
    Judgement few = only(Pairs.decide(renacer, REGRESSED));
    assertThat(few.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(few.rule()).isEqualTo("5 forks on a side, and the policy wants 10");
    Policy calm = PolicyTexts.read("maximumSpread: 30%");
    assertThat(only(Pairs.decide(calm, spread(0.30))).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(only(Pairs.decide(calm, spread(Math.nextUp(0.30)))).verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  private static Pair spread(double spread) {
    SideSummary noisy = new SideSummary(1.2e-3, 5, 25, 1, OptionalDouble.of(spread));
    return Pairs.compared("a.B.m", Pairs.TIME, Pairs.side(1e-3), noisy, 0.1, 0.2, 0.3, 0);
  }
}
