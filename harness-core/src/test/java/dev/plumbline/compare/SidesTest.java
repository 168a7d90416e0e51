package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Both sides of an A/B run, as they are compared. */
class SidesTest {
  private static final double[] BASE = {100, 101, 99, 100, 102, 100};
  private static final double[] HEAD = {120, 121, 118, 120, 123, 119};
  private static final double[] STATES = {100, 125, 101, 126, 100, 124};
  private static final double[] OTHER_STATES = {126, 100, 101, 125, 126, 101};

  private static Pair.Compared only(Run run) {
    return (Pair.Compared) Comparing.sides(run, 0.01).pairs().get(0);
  }

  private static List<String> seen(Pair pair, NoteCode code) {
    return pair.notes().stream().filter(n -> n.code() == code).map(Note::seen).toList();
  }

  @Test
  void aRunWithOneSideIsRefused() {
    Run alone = TestRuns.run(TestRuns.result(TestRuns.id("one"), TestRuns.score(1, 2, 3)));
    assertThatThrownBy(() -> Comparing.sides(alone, 0.01))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("has one side");
  }

  @Test
  void theEffectIsThatOfThePairs() {
    Pair.Estimate estimate = only(SidesRuns.one(List.of(), BASE, HEAD)).estimate().orElseThrow();
    double sum = 0;
    for (int pair = 0; pair < BASE.length; pair++) {
      sum += Math.log(HEAD[pair] / BASE[pair]);
    }
    assertThat(estimate.effect().point()).isCloseTo(Math.expm1(sum / 6), within(1e-12));
    assertThat(estimate.looks()).isEmpty();
  }

  @Test
  void whatWasSeenAtEachLookIsKeptWithWhatCameAfter() {
    Pair.Estimate estimate =
        only(SidesRuns.one(List.of(3, 5, 8), BASE, HEAD)).estimate().orElseThrow();
    assertThat(estimate.looks()).extracting(Pair.Look::forks).containsExactly(3, 5, 6);
    assertThat(estimate.looks()).extracting(Pair.Look::fresh).containsExactly(3, 1, 0);
    assertThat(estimate.looks().get(1).freshPoint()).isCloseTo(0.19, within(1e-12));
    assertThat(estimate.looks().get(2).freshPoint()).isNaN();
    assertThat(estimate.looks().get(2).effect()).isEqualTo(estimate.effect());
    Pair.Estimate firstThree =
        only(SidesRuns.one(
                List.of(3, 5, 8), new double[] {100, 101, 99}, new double[] {120, 121, 118}))
            .estimate()
            .orElseThrow();
    assertThat(estimate.looks().get(0).effect()).isEqualTo(firstThree.effect());
  }

  @Test
  void looksMakeIntervalsWiderAndPValuesDearer() {
    Pair.Estimate once = only(SidesRuns.one(List.of(), BASE, HEAD)).estimate().orElseThrow();
    Pair.Estimate often =
        only(SidesRuns.one(List.of(3, 4, 5, 6), BASE, HEAD)).estimate().orElseThrow();
    assertThat(often.effect().low()).isLessThan(once.effect().low());
    assertThat(often.effect().high()).isGreaterThan(once.effect().high());
    assertThat(often.effect().level()).isEqualTo(once.effect().level());
    assertThat(often.pValue()).isCloseTo(4 * once.pValue(), within(1e-15));
  }

  @Test
  void forksWithoutAPartnerAreANote() {
    BenchmarkId id = TestRuns.id("one");
    Run run =
        SidesRuns.run(
            SidesRuns.header(List.of(), List.of(id), SidesRuns.base(List.of(id), List.of())),
            List.of(SidesRuns.result(id, Side.BASE, 100, 101, 99)),
            List.of(SidesRuns.result(id, Side.HEAD, 100, 101, 99, 300)));
    Pair.Compared pair = only(run);
    assertThat(seen(pair, NoteCode.INCOMPLETE_PAIRS))
        .containsExactly("1 forks without a partner were left out");
    assertThat(pair.estimate().orElseThrow().effect().point()).isCloseTo(0, within(1e-12));
  }

  @Test
  void pairsThatDidNotTakeTurnsAreANoteWhereOthersDid() {
    Run mixed = turns(TestRuns.id("alone"), TestRuns.id("inTurns"));
    List<Pair> pairs = Comparing.sides(mixed, 0.01).pairs();
    assertThat(seen(pairs.get(0), NoteCode.NOT_IN_TURNS))
        .containsExactly(
            "3 of 3 pairs of forks ran one after the other and not in turns: a neighbour may have"
                + " slowed one of them");
    assertThat(seen(pairs.get(1), NoteCode.NOT_IN_TURNS)).isEmpty();
    Pair chosen = only(turns(TestRuns.id("alone")));
    assertThat(seen(chosen, NoteCode.NOT_IN_TURNS)).isEmpty();
    BenchmarkId shot = new BenchmarkId("a.B.shot", Mode.SINGLE_SHOT, Map.of(), 1);
    Pair single = Comparing.sides(turns(shot, TestRuns.id("inTurns")), 0.01).pairs().get(0);
    assertThat(seen(single, NoteCode.NOT_IN_TURNS)).isEmpty();
  }

  /** A run of three pairs of each; forks of a benchmark named inTurns took turns. */
  private static Run turns(BenchmarkId... ids) {
    List<BenchmarkId> listed = List.of(ids);
    return SidesRuns.run(
        SidesRuns.header(List.of(), listed, SidesRuns.base(listed, List.of())),
        listed.stream().map(id -> ofThreeRounds(id, Side.BASE)).toList(),
        listed.stream().map(id -> ofThreeRounds(id, Side.HEAD)).toList());
  }

  private static BenchmarkResult ofThreeRounds(BenchmarkId id, Side side) {
    List<ForkOutcome> outcomes =
        IntStream.rangeClosed(1, 3)
            .mapToObj(round -> SidesRuns.ok(side, round))
            .map(fork -> id.benchmark().endsWith("inTurns") ? fork.takingTurns() : fork)
            .toList();
    return SidesRuns.result(id, outcomes, TestRuns.score(100, 101, 99));
  }

  @Test
  void twoStatesOfBothSidesAreComparedOneByOneAndSaid() {
    Pair.Compared pair = only(SidesRuns.one(List.of(3, 6), STATES, OTHER_STATES));
    assertThat(seen(pair, NoteCode.SEVERAL_GROUPS))
        .containsExactly(
            "forks of the base fall in groups of 3 and 3, of the head in 3 and 3, 24.7 % apart;"
                + " compared within groups");
    Effect effect = pair.estimate().orElseThrow().effect();
    assertThat(effect.low()).isBetween(-0.05, 0.0);
    assertThat(effect.high()).isBetween(0.0, 0.05);
    // Three pairs show no states, so the first look knew much less.
    assertThat(pair.estimate().orElseThrow().looks().get(0).effect().high()).isGreaterThan(0.2);
  }

  @Test
  void statesInOtherSharesAreSaidAndNotComparedOneByOne() {
    double[] fast = {100, 101, 100, 101, 100, 101, 100, 101, 125, 126};
    double[] slow = {125, 126, 125, 126, 125, 126, 125, 126, 100, 101};
    Pair.Compared pair = only(SidesRuns.one(List.of(), fast, slow));
    assertThat(seen(pair, NoteCode.SEVERAL_GROUPS))
        .singleElement()
        .asString()
        .startsWith("forks of the base fall in groups of 8 and 2, of the head in 2 and 8")
        .endsWith("the shares differ, so groups are not compared one by one");
    assertThat(pair.estimate().orElseThrow().effect().point()).isGreaterThan(0.1);
  }

  /** A neighbour slows both forks of a pair alike, and hides their states from single forks. */
  private static final double[] NEIGHBOUR = {
    1, 1.31, 1.12, 1.44, 1.07, 1.22, 1.37, 1.03, 1.18, 1.27, 1.4, 1.09, 1.33
  };

  @Test
  void statesThatRatiosOfPairsAloneTellAreComparedWithinAndSaid() {
    double[] head = {
      110, 143, 110.5, 85, 109.5, 142.5, 110, 84.8, 110.2, 109.8, 143.3, 85.2, 110.1
    };
    Pair.Compared pair = only(SidesRuns.one(List.of(), beside(100), beside(head)));
    assertThat(seen(pair, NoteCode.SEVERAL_GROUPS))
        .containsExactly(
            "forks fall in two groups 29.7 % apart: both forks of 7 pairs in the same, the base's"
                + " alone in the slower one in 3, the head's in 3; compared within groups");
    Effect effect = pair.estimate().orElseThrow().effect();
    assertThat(effect.low()).isBetween(0.08, 0.1);
    assertThat(effect.high()).isBetween(0.1, 0.12);
  }

  @Test
  void pairsOfLikeForksAreComparedWhereTheOthersLieWellOff() {
    double[] head = {110, 118, 110.5, 95, 109.5, 133, 110, 110.3, 110.2, 109.8, 109.9, 102, 110.1};
    Pair.Compared pair = only(SidesRuns.one(List.of(), beside(100), beside(head)));
    assertThat(seen(pair, NoteCode.SEVERAL_GROUPS))
        .containsExactly(
            "forks differ for as long as they live: both of 9 pairs alike, the base's slower in 2,"
                + " the head's in 2; pairs of like forks are compared");
    Effect effect = pair.estimate().orElseThrow().effect();
    assertThat(effect.low()).isBetween(0.07, 0.1);
    assertThat(effect.high()).isBetween(0.1, 0.13);
  }

  private static double[] beside(double... values) {
    double[] forks = new double[NEIGHBOUR.length];
    for (int fork = 0; fork < forks.length; fork++) {
      forks[fork] = NEIGHBOUR[fork] * values[fork % values.length];
    }
    return forks;
  }

  @Test
  void whatOneSideLacksOrBothShareIsAPairOfItsOwn() {
    BenchmarkId both = TestRuns.id("both");
    BenchmarkId ofHead = TestRuns.id("ofHead");
    BenchmarkId ofBase = TestRuns.id("ofBase");
    BenchmarkId same = TestRuns.id("same");
    Run run =
        SidesRuns.run(
            SidesRuns.header(
                List.of(),
                List.of(both, ofHead, same),
                SidesRuns.base(List.of(both, ofBase, same), List.of(same))),
            List.of(SidesRuns.result(both, Side.BASE, BASE)),
            List.of(SidesRuns.result(both, Side.HEAD, BASE)));
    List<Pair> pairs = Comparing.sides(run, 0.01).pairs();
    assertThat(pairs).hasSize(4);
    assertThat(pairs.subList(1, 4))
        .containsExactly(
            new Pair.Identical(same, List.of()),
            new Pair.Unmeasured(ofHead, Side.HEAD, List.of()),
            new Pair.Unmeasured(ofBase, Side.BASE, List.of()));
  }

  @Test
  void aFailedForkOfTheBaseIsAFailureThatSaysWhere() {
    BenchmarkId id = TestRuns.id("one");
    Run run =
        SidesRuns.run(
            SidesRuns.header(List.of(), List.of(id), SidesRuns.base(List.of(id), List.of())),
            List.of(TestRuns.ended(id, SidesRuns.failed(Side.BASE, 1))),
            List.of(SidesRuns.result(id, Side.HEAD, HEAD)));
    assertThat(Comparing.sides(run, 0.01).pairs())
        .singleElement()
        .isInstanceOfSatisfying(
            Pair.NotMeasured.class,
            pair -> assertThat(pair.reason()).isEqualTo("in the base: threw"));
  }

  @Test
  void whereinTheSidesDifferIsANote() {
    BenchmarkId id = TestRuns.id("one");
    BaseSide base =
        new BaseSide(
            "a.jar",
            "b.jar",
            Optional.of("sha256:1"),
            new Environment(Map.of(EnvironmentFact.JVM_NAME, "X")),
            List.of("-gc", "true"),
            List.of(id),
            List.of(),
            Map.of("size", new BaseSide.Varied("10", "100")));
    String jvm = EnvironmentFact.JVM_NAME.label();
    assertThat(Sides.difference(SidesRuns.header(List.of(), List.of(id), base)))
        .map(Note::seen)
        .contains(
            "jar: a.jar → b.jar; "
                + jvm
                + ": X → unknown; JMH options: -gc true → none; size: 10→100");
  }

  @Test
  void ofTheOptionsOnlyThoseThatDifferAreNamed() {
    BenchmarkId id = TestRuns.id("one");
    BaseSide base =
        new BaseSide(
            "a.jar",
            "a.jar",
            Optional.of("sha256:1"),
            Environment.unknown(),
            List.of("-prof", "gc", "-p", "size=10", "-jvmArgsAppend", "-Xint"),
            List.of(id),
            List.of(),
            Map.of("size", new BaseSide.Varied("10", "100")));
    RunHeader head = SidesRuns.header(List.of(), List.of(id), base);
    Plan plan =
        new Plan("", 1, List.of(), List.of(), List.of("-prof", "gc", "-p", "size=100"), List.of());
    assertThat(Sides.difference(head.planning(plan)))
        .map(Note::seen)
        .contains(
            "two jars, both called a.jar; JMH options: -jvmArgsAppend -Xint → none; size: 10→100");
  }

  @Test
  void sidesThatDifferInNothingHaveNoNote() {
    assertThat(
            Sides.difference(
                SidesRuns.header(
                    List.of(), List.of(), SidesRuns.base(new ArrayList<>(), List.of()))))
        .isEmpty();
  }
}
