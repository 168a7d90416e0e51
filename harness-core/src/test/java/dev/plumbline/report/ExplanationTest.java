package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Plumbline;
import dev.plumbline.compare.Tracing;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Run;
import dev.plumbline.model.Side;
import dev.plumbline.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to a verdict is shown step by step, the same in every locale. */
final class ExplanationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final Locale before = Locale.getDefault();

  @AfterEach
  void putTheLocaleBack() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "de-DE", "ar-EG"})
  void aRegressionOfAnAbRunIsShownPairByPair(String locale) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(locale));
    Explanation explained = sides(MeasuredRuns.sides(forks(8, 40, 5), forks(8, 48, 6)), "score");
    verdict(explained, Verdict.REGRESSED);
    Golden.check(
        "explain-regressed-80.txt", TerminalExplanation.render(explained, 80, false, true));
    golden("regressed", explained);
    Golden.check("explain-regressed.json", JsonExplanation.render(explained));
  }

  /**
   * A neighbour slows both sides for half of each fork: the forks' numbers move, the pairs don't.
   */
  @Test
  void forksThatTookTurnsAreShownAsSuch() throws Exception {
    Explanation explained =
        sides(
            MeasuredRuns.sides(
                MeasuredRuns.result(
                    MeasuredRuns.LOOKUP,
                    inTurns(4, Side.BASE),
                    MeasuredRuns.measurement(MeasuredRuns.SCORE, shared(forks(4, 40, 5)))),
                MeasuredRuns.result(
                    MeasuredRuns.LOOKUP,
                    inTurns(4, Side.HEAD),
                    MeasuredRuns.measurement(MeasuredRuns.SCORE, shared(forks(4, 40, 6)))),
                List.of()),
            "score");
    verdict(explained, Verdict.UNCHANGED);
    golden("turns", explained);
  }

  private static List<ForkOutcome> inTurns(int count, Side side) {
    return MeasuredRuns.rounds(count, side).stream().map(ForkOutcome::takingTurns).toList();
  }

  private static double[][] shared(double[][] forks) {
    for (int fork = 0; fork < forks.length; fork++) {
      for (int turn = 0; turn < forks[fork].length; turn++) {
        forks[fork][turn] *= turn % 8 < 2 + fork ? 1.5 : 1;
      }
    }
    return forks;
  }

  @Test
  void aDisturbedPairIsShownAndLeftOut() throws Exception {
    double[][] head = forks(12, 40, 4);
    head[6] = MeasuredRuns.fork(110, 4, 6);
    Explanation explained = sides(MeasuredRuns.sides(forks(12, 40, 5), head), "score");
    verdict(explained, Verdict.UNCHANGED);
    golden("disturbed-pair", explained);
  }

  @Test
  void aChangeThatFreshForksHaveNotConfirmedSaysSo() throws Exception {
    Explanation explained = sides(MeasuredRuns.sides(forks(4, 40, 5), forks(4, 60, 5)), "score");
    verdict(explained, Verdict.INCONCLUSIVE);
    golden("not-confirmed", explained);
  }

  @Test
  void aRoundWithOneSideOnlyIsLeftOutAndNamed() throws Exception {
    List<ForkOutcome> outcomes = new ArrayList<>(MeasuredRuns.rounds(4, Side.HEAD));
    outcomes.remove(1);
    Run run =
        MeasuredRuns.sides(
            MeasuredRuns.result(
                MeasuredRuns.LOOKUP,
                MeasuredRuns.rounds(4, Side.BASE),
                MeasuredRuns.measurement(MeasuredRuns.SCORE, forks(4, 40, 0))),
            MeasuredRuns.result(
                MeasuredRuns.LOOKUP,
                outcomes,
                MeasuredRuns.measurement(MeasuredRuns.SCORE, forks(3, 40, 0))),
            List.of());
    assertThat(TerminalExplanation.render(sides(run, "score"), 120, false, false))
        .contains("left out, as one side has no fork: round 2\n")
        .contains("mean of 3 pairs");
  }

  @Test
  void aBaselineOfTwoTrialsIsShownTrialByTrial() throws Exception {
    Run one = run("first.jsonl", forks(5, 40, 5));
    Run two = run("second.jsonl", forks(5, 41, 5));
    double[][] head = forks(6, 40.5, 5);
    head[3] = MeasuredRuns.fork(95, 5, 3);
    Explanation explained = against(List.of(one, two), run("head.jsonl", head), "score");
    golden("two-trials", explained);
  }

  @Test
  void anExactMetricIsShownWithoutStatistics() throws Exception {
    Metric bytes = Metric.of(Metric.ALLOCATION, Unit.parse("B/op"));
    Run base = bytes(bytes, 856);
    Run head = bytes(bytes, 1256);
    Explanation explained = against(List.of(base), head, Metric.ALLOCATION);
    verdict(explained, Verdict.REGRESSED);
    golden("exact", explained);
  }

  private static Run bytes(Metric bytes, double value) {
    double[][] forks = {{value, value}, {value, value}, {value, value}};
    double[][] scores = {{40, 40.1}, {40.2, 40.1}, {39.9, 40}};
    return MeasuredRuns.run(
        value + ".json",
        MeasuredRuns.result(
            MeasuredRuns.LOOKUP,
            List.of(),
            MeasuredRuns.measurement(MeasuredRuns.SCORE, scores),
            MeasuredRuns.measurement(bytes, forks)));
  }

  @Test
  void whatLiesBetweenTrialsIsPaidForOnceHoweverOftenARunIsLookedAt() throws Exception {
    List<Run> trials =
        List.of(run("first.jsonl", forks(5, 40, 5)), run("second.jsonl", forks(5, 43, 5)));
    Run head =
        MeasuredRuns.run(
            "head.jsonl",
            List.of(3, 4, 5, 6),
            MeasuredRuns.result(
                MeasuredRuns.LOOKUP,
                List.of(),
                MeasuredRuns.measurement(MeasuredRuns.SCORE, forks(6, 40.5, 5))));
    assertThat(TerminalExplanation.render(against(trials, head, "score"), 200, false, false))
        .containsIgnoringWhitespaces(
            "; the spread between trials is the same at every look and is paid for once.");
  }

  @Test
  void aFailedBenchmarkIsShownWithItsReasonAndOutput() throws Exception {
    List<ForkOutcome> outcomes =
        List.of(
            ForkOutcome.ok(1),
            new ForkOutcome(
                2,
                ForkState.FAILED,
                "the JVM ended with exit 1",
                "first line\nboom: \u001b[31mred"));
    Run base = run("before.jsonl", forks(3, 40, 5));
    Run head =
        MeasuredRuns.run(
            "after.jsonl",
            MeasuredRuns.result(
                MeasuredRuns.LOOKUP,
                outcomes,
                MeasuredRuns.measurement(MeasuredRuns.SCORE, forks(1, 40, 5))));
    Explanation explained = against(List.of(base), head, "score");
    verdict(explained, Verdict.FAILED);
    golden("failed", explained);
  }

  @Test
  void identicalCodeSaysThatNothingWasMeasured() throws Exception {
    BenchmarkId same = new BenchmarkId("com.example.Registry.same", Mode.AVERAGE_TIME, Map.of(), 1);
    Run run =
        MeasuredRuns.sides(
            MeasuredRuns.result(
                MeasuredRuns.LOOKUP,
                MeasuredRuns.rounds(3, Side.BASE),
                MeasuredRuns.measurement(MeasuredRuns.SCORE, forks(3, 40, 0))),
            MeasuredRuns.result(
                MeasuredRuns.LOOKUP,
                MeasuredRuns.rounds(3, Side.HEAD),
                MeasuredRuns.measurement(MeasuredRuns.SCORE, forks(3, 40, 0))),
            List.of(same));
    Decision decision = Plumbline.judgeSides(run, Policies.builtIn(), TODAY);
    Judgement judgement = new NamedBenchmarks(decision).judgement(same, "score").orElseThrow();
    golden(
        "identical", new Explanation(decision, judgement, Tracing.ofSides(run, judgement.pair())));
  }

  @Test
  void whatOthersWroteCannotSteerATerminal() throws Exception {
    String hostile = "\u001b[31m\u202e\r\n\u0007";
    BenchmarkId id =
        new BenchmarkId(
            "com.example.Evil" + hostile + ".m", Mode.AVERAGE_TIME, Map.of("p", hostile), 1);
    List<ForkOutcome> outcomes =
        List.of(new ForkOutcome(1, ForkState.FAILED, hostile + "why", hostile));
    Run base =
        MeasuredRuns.run(
            hostile + "base",
            MeasuredRuns.result(
                id,
                List.of(),
                MeasuredRuns.measurement(
                    Metric.of(Metric.PRIMARY, Unit.parse("things" + hostile)), forks(3, 4, 0))));
    Run head = MeasuredRuns.run(hostile + "head", MeasuredRuns.result(id, outcomes));
    for (Run each : List.of(head, base)) {
      Explanation explained = against(List.of(base), each, "score");
      for (int width : new int[] {20, 40, 80, 200}) {
        String text = TerminalExplanation.render(explained, width, false, false);
        assertThat(text).contains("6 doubts");
        assertThat(text.codePoints().filter(c -> c != '\n'))
            .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        assertThat(text.lines()).allMatch(line -> DisplayWidth.of(line) <= Math.max(40, width));
      }
      JsonNode json = new ObjectMapper().readTree(JsonExplanation.render(explained));
      assertThat(json.get("judgement").get("id").textValue()).isEqualTo(id.text());
    }
  }

  @Test
  void everyFigureOfTheJsonIsThatOfTheVerdict() throws Exception {
    Explanation explained = sides(MeasuredRuns.sides(forks(8, 40, 5), forks(8, 48, 6)), "score");
    JsonNode json = new ObjectMapper().readTree(JsonExplanation.render(explained));
    assertThat(json.get("pairs").get("mean").doubleValue())
        .isEqualTo(json.get("judgement").get("effect").get("point").doubleValue());
    assertThat(json.get("head").get("value").doubleValue())
        .isEqualTo(json.get("judgement").get("head").get("value").doubleValue());
    assertThat(json.get("head").get("forks").get(0).get("cut").intValue()).isEqualTo(6);
    assertThat(json.get("head").get("forks").get(0).get("iterations")).hasSize(20);
  }

  private static double[][] forks(int count, double steady, int warmUp) {
    return MeasuredRuns.forks(count, steady, warmUp);
  }

  private static Run run(String source, double[][] forks) {
    BenchmarkResult result =
        MeasuredRuns.result(
            MeasuredRuns.LOOKUP,
            java.util.stream.IntStream.rangeClosed(1, forks.length)
                .mapToObj(ForkOutcome::ok)
                .toList(),
            MeasuredRuns.measurement(MeasuredRuns.SCORE, forks));
    return MeasuredRuns.run(source, result);
  }

  private static Explanation sides(Run run, String metric) {
    Decision decision = Plumbline.judgeSides(run, Policies.builtIn(), TODAY);
    Judgement judgement =
        new NamedBenchmarks(decision).judgement(MeasuredRuns.LOOKUP, metric).orElseThrow();
    return new Explanation(decision, judgement, Tracing.ofSides(run, judgement.pair()));
  }

  private static Explanation against(List<Run> base, Run head, String metric) {
    Decision decision = Plumbline.judge(base, head, Policies.builtIn(), TODAY);
    Judgement judgement =
        new NamedBenchmarks(decision).judgement(head.results().get(0).id(), metric).orElseThrow();
    return new Explanation(decision, judgement, Tracing.of(base, head, judgement.pair()));
  }

  private static void verdict(Explanation explained, Verdict expected) {
    assertThat(explained.judgement().verdict())
        .as(explained.judgement().rule())
        .isEqualTo(expected);
  }

  private static void golden(String name, Explanation explained) throws Exception {
    Golden.check(
        "explain-" + name + ".txt", TerminalExplanation.render(explained, 120, false, false));
  }
}
