package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.compare.Growth;
import dev.plumbline.compare.Steadiness;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is worked out of one run. */
final class DerivedFiguresTest {
  private static Decision decide(Run head, String... policy) {
    return Gate.decide(
        Pairs.comparison(),
        List.of(),
        head,
        PolicyTexts.read(policy),
        Pairs.TODAY,
        Steadiness.unknown(),
        false);
  }

  private static DerivedResult only(Decision decision) {
    assertThat(decision.derived()).hasSize(1);
    return decision.derived().get(0);
  }

  private static List<Note> notes(Decision decision) {
    return decision.notes().stream().filter(note -> note.subject().startsWith("derived.")).toList();
  }

  private static final String[] STEPS = {"derived: {step: {scaling: a.B.steps*, over: steps}}"};

  @Test
  void aScalingSplitsTimeIntoAFixedPartAndThatOfEachItem() {
    DerivedResult step = only(decide(DerivedRuns.steps(100, 240), STEPS));
    assertThat(step.kind()).isEqualTo(DerivedResult.Kind.SCALING);
    assertThat(step.of().text()).isEqualTo("a.B.steps:avgt");
    assertThat(step.over()).contains("steps");
    Growth growth = step.growth().orElseThrow();
    assertThat(growth.each().point()).isEqualTo(240e-6, within(1e-8));
    assertThat(growth.fixed().point()).isEqualTo(100e-6, within(1e-7));
    assertThat(growth.each().low()).isLessThan(240e-6).isGreaterThan(220e-6);
    assertThat(growth.determination()).isGreaterThan(0.999);
    assertThat(growth.shape()).isEqualTo(Growth.Shape.LINEAR);
    assertThat(growth.exponent().orElseThrow().point()).isBetween(0.8, 1.0);
    assertThat(growth.points()).extracting(Growth.Point::x).containsExactly(2.0, 5.0, 10.0, 20.0);
    assertThat(step.value()).isEqualTo(growth.each());
  }

  @Test
  void aSquareBendsUpAndALogarithmDown() {
    BenchmarkResult[] squares = new BenchmarkResult[4];
    BenchmarkResult[] logarithms = new BenchmarkResult[4];
    for (int i = 0; i < 4; i++) {
      double x = Math.pow(4, i + 1);
      Map<String, String> steps = Map.of("steps", String.valueOf(x));
      squares[i] = DerivedRuns.result("a.B.steps", steps, x * x);
      logarithms[i] = DerivedRuns.result("a.B.steps", steps, 10 * Math.log(x));
    }
    Growth square = only(decide(DerivedRuns.run(squares), STEPS)).growth().orElseThrow();
    assertThat(square.shape()).isEqualTo(Growth.Shape.BENDS_UP);
    assertThat(square.exponent().orElseThrow().point()).isEqualTo(2, within(0.01));
    Growth logarithm = only(decide(DerivedRuns.run(logarithms), STEPS)).growth().orElseThrow();
    assertThat(logarithm.shape()).isEqualTo(Growth.Shape.BENDS_DOWN);
  }

  @Test
  void everySetOfTheOtherParametersHasALineOfItsOwn() {
    BenchmarkResult[] results = new BenchmarkResult[6];
    for (int i = 0; i < 6; i++) {
      String steps = String.valueOf(1 + i % 3);
      String backend = i < 3 ? "process" : "thread";
      double each = i < 3 ? 100 : 1;
      results[i] =
          DerivedRuns.result(
              "a.B.steps", Map.of("backend", backend, "steps", steps), each * (1 + i % 3));
    }
    Decision decision = decide(DerivedRuns.run(results), STEPS);
    assertThat(decision.derived())
        .extracting(each -> each.of().text())
        .containsExactly("a.B.steps:avgt backend=process", "a.B.steps:avgt backend=thread");
    assertThat(decision.derived().get(0).value().point()).isEqualTo(100e-6, within(1e-9));
    assertThat(decision.derived().get(1).value().point()).isEqualTo(1e-6, within(1e-11));
  }

  @Test
  void aRateIsFittedAsTheTimeItStandsFor() {
    BenchmarkResult[] results = new BenchmarkResult[3];
    for (int i = 0; i < 3; i++) {
      int x = 1 << i;
      results[i] =
          DerivedRuns.result(
              DerivedRuns.id("a.B.steps", Map.of("steps", String.valueOf(x)), 1),
              "ops/s",
              1 / (0.001 + 0.002 * x),
              -0.001,
              0,
              0.001);
    }
    DerivedResult step = only(decide(DerivedRuns.run(results), STEPS));
    assertThat(step.value().point()).isEqualTo(0.002, within(1e-6));
    assertThat(step.growth().orElseThrow().points().get(0).seconds())
        .isEqualTo(0.003, within(1e-6));
  }

  @Test
  void aLineThroughTwoValuesIsNoneAndIsSaid() {
    Run two =
        DerivedRuns.run(
            DerivedRuns.result("a.B.steps", Map.of("steps", "1"), 1),
            DerivedRuns.result("a.B.steps", Map.of("steps", "2"), 2));
    Decision decision = decide(two, STEPS);
    assertThat(decision.derived()).isEmpty();
    assertThat(notes(decision))
        .containsExactly(
            new Note(
                NoteCode.NOT_DERIVED,
                "derived.step",
                "a.B.steps:avgt: 2 values of steps, and a line needs 3"));
  }

  @Test
  void whereAValueWasSkippedItsOwnRowSaysSo() {
    Run skipped =
        DerivedRuns.run(
            DerivedRuns.result("a.B.steps", Map.of("steps", "1"), 1),
            DerivedRuns.result("a.B.steps", Map.of("steps", "2"), 2),
            DerivedRuns.skipped("a.B.steps", Map.of("steps", "3")));
    Decision decision = decide(skipped, STEPS);
    assertThat(decision.derived()).isEmpty();
    assertThat(notes(decision)).isEmpty();
  }

  @Test
  void valuesThatAreNoNumbersOrTheSameNumberAreSaid() {
    Run words =
        DerivedRuns.run(
            DerivedRuns.result("a.B.steps", Map.of("steps", "few"), 1),
            DerivedRuns.result("a.B.steps", Map.of("steps", "NaN"), 1),
            DerivedRuns.result("a.B.steps", Map.of("steps", "2"), 2),
            DerivedRuns.result("a.B.steps", Map.of("steps", "2.0"), 2));
    assertThat(notes(decide(words, STEPS)))
        .extracting(Note::seen)
        .containsExactly("steps of a.B.steps:avgt is no number: few, NaN, 2.0");
  }

  @Test
  void aTimeOfZeroIsNoPointOfALine() {
    Run zero =
        DerivedRuns.run(
            DerivedRuns.result("a.B.steps", Map.of("steps", "1"), 0),
            DerivedRuns.result("a.B.steps", Map.of("steps", "2"), 2),
            DerivedRuns.result("a.B.steps", Map.of("steps", "3"), 3));
    assertThat(notes(decide(zero, STEPS)))
        .extracting(Note::seen)
        .containsExactly("a.B.steps:avgt has no times that a line could go through");
  }

  @Test
  void anEfficiencyIsTheSpeedUpForEachWorker() {
    Run head =
        DerivedRuns.run(
            DerivedRuns.result("a.B.work", Map.of("workers", "2"), 100),
            DerivedRuns.result("a.B.work", Map.of("workers", "8"), 50));
    DerivedResult result =
        only(decide(head, "derived: {pool: {efficiency: a.B.work*, over: workers}}"));
    assertThat(result.value().point()).isEqualTo(0.5, within(1e-6));
    assertThat(result.ratio()).hasValue(4);
    assertThat(result.against().orElseThrow().parameters()).containsEntry("workers", "2");
    assertThat(result.value().low()).isBetween(0.4, 0.5);
  }

  @Test
  void whereTheWorkGrowsTheSameTimeForMoreOfItIsFullEfficiency() {
    Run head =
        DerivedRuns.run(
            DerivedRuns.result("a.B.startAll", Map.of("services", "1"), 100),
            DerivedRuns.result("a.B.startAll", Map.of("services", "50"), 200));
    DerivedResult result =
        only(
            decide(
                head,
                "derived: {starts: {efficiency: a.B.startAll*, over: services, work: grows}}"));
    assertThat(result.value().point()).isEqualTo(0.5, within(1e-6));
    assertThat(result.ratio()).hasValue(50);
  }

  @Test
  void threadsOfJmhCountAlikeInATimeAndInARate() {
    String rule = "derived: {pool: {efficiency: a.B.work*, over: threads}}";
    Run times =
        DerivedRuns.run(DerivedRuns.threads("us/op", 1, 10), DerivedRuns.threads("us/op", 4, 20));
    Run rates =
        DerivedRuns.run(
            DerivedRuns.threads("ops/us", 1, 0.1), DerivedRuns.threads("ops/us", 4, 0.2));
    assertThat(only(decide(times, rule)).value().point()).isEqualTo(0.5, within(1e-4));
    assertThat(only(decide(rates, rule)).value().point()).isEqualTo(0.5, within(1e-4));
  }

  @Test
  void aParameterThatNoBenchmarkHasIsFoundBeforeAnythingIsMeasured() {
    Policy policy = PolicyTexts.read("derived:", "  d: {scaling: a.B.*, over: step}");
    assertThat(
            PolicyCheck.unknownPatterns(
                policy, List.of(DerivedRuns.id("a.B.steps", Map.of("steps", "1"), 1))))
        .extracting(Throwable::getMessage)
        .containsExactly(
            "plumbline.yml:2:29: \"step\" in derived.d is no parameter of B.steps (did you mean"
                + " \"steps\"?)");
  }
}
