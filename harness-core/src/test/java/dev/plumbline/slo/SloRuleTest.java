package dev.plumbline.slo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Slo;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an objective, whatever was measured. */
final class SloRuleTest {
  private static final BenchmarkId BUILD = BenchmarkId.ofProcess("build");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static Slo slo(Slo.Statistic statistic, String unit, double target, double... critical) {
    return slo("process.*", Metric.PRIMARY, statistic, unit, target, critical);
  }

  private static Slo slo(
      String pattern,
      String metric,
      Slo.Statistic statistic,
      String unit,
      double target,
      double... critical) {
    return new Slo(
        "it",
        new Slo.OfBenchmark(pattern, metric, statistic),
        unit,
        target,
        critical.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(critical[0]),
        List.of());
  }

  private static BenchmarkResult result(BenchmarkId id, String unit, double... forks) {
    double[][] values =
        Arrays.stream(forks).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    Metric metric = Metric.of(Metric.PRIMARY, Unit.parse(unit));
    return new BenchmarkResult(
        id,
        new Setup(List.of(), Map.of()),
        List.of(new Measurement(metric, Sample.Values.of(values), Optional.empty())),
        IntStream.rangeClosed(1, forks.length).mapToObj(ForkOutcome::ok).toList(),
        List.of());
  }

  private static MeasuredRun run(BenchmarkResult... results) {
    Run run = new Run(RunHeader.foreign("run", Environment.unknown()), List.of(results), List.of());
    return new MeasuredRun(
        run, Plumbline.judgeAlone(run, "", Policies.builtIn().judgingNothing(), TODAY));
  }

  private static SloJudgement judge(Slo slo, MeasuredRun... runs) {
    return SloRule.judge(List.of(slo), List.of(runs), Map.of()).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "8.5, PASS, 0.15",
    "8.51, WARN, 0.149",
    "10, WARN, 0",
    "10.1, WARN, -0.01",
    "20, WARN, -1",
    "20.1, FAIL, -1.01"
  })
  void theLadderHasItsRungsWhereItSays(double value, State state, double headroom) {
    SloJudgement judgement =
        judge(slo(Slo.Statistic.MEDIAN, "s", 10, 20), run(result(BUILD, "s/op", value)));
    assertThat(judgement.state()).isEqualTo(state);
    assertThat(judgement.headroom().orElseThrow()).isCloseTo(headroom, within(1e-9));
    assertThat(judgement.subject()).isEqualTo("process.build");
  }

  private static org.assertj.core.data.Offset<Double> within(double offset) {
    return org.assertj.core.data.Offset.offset(offset);
  }

  @Test
  void withoutACriticalValueTheTargetIsIt() {
    Slo slo = slo(Slo.Statistic.MEDIAN, "s", 10);
    assertThat(judge(slo, run(result(BUILD, "s/op", 10))).state()).isEqualTo(State.WARN);
    assertThat(judge(slo, run(result(BUILD, "s/op", 10.01))).state()).isEqualTo(State.FAIL);
  }

  @Test
  void aRateMustBeReached() {
    BenchmarkId id = new BenchmarkId("a.Feed.push", Mode.THROUGHPUT, Map.of(), 1);
    Slo slo = slo("Feed.push", Metric.PRIMARY, Slo.Statistic.MEDIAN, "ops/s", 1000, 500);
    assertThat(judge(slo, run(result(id, "ops/s", 2000))).state()).isEqualTo(State.PASS);
    assertThat(judge(slo, run(result(id, "ops/s", 1100))).state()).isEqualTo(State.WARN);
    assertThat(judge(slo, run(result(id, "ops/s", 600))).state()).isEqualTo(State.WARN);
    assertThat(judge(slo, run(result(id, "ops/s", 499))).state()).isEqualTo(State.FAIL);
  }

  @Test
  void aHigherValueIsNeverJudgedMilder() {
    long seed = 20261121;
    Random random = new Random(seed);
    Slo slo = slo(Slo.Statistic.MEDIAN, "s", 10, 15);
    double[] values =
        DoubleStream.generate(() -> random.nextDouble() * 30 + 0.1).limit(200).sorted().toArray();
    List<State> states = new ArrayList<>();
    for (double value : values) {
      states.add(judge(slo, run(result(BUILD, "s/op", value))).state());
    }
    assertThat(states).as("seed %s", seed).isSorted();
    assertThat(states).contains(State.PASS, State.WARN, State.FAIL);
  }

  @Test
  void theMedianIsTheValueThatReportsShow() {
    assertThat(
            judge(slo(Slo.Statistic.MEDIAN, "s", 10), run(result(BUILD, "s/op", 1, 2, 9))).value())
        .hasValue(2);
  }

  @Test
  void aNinetyFifthPercentileNeedsTwentyValues() {
    double[] twenty = IntStream.rangeClosed(1, 20).mapToDouble(i -> i).toArray();
    Slo slo = slo(Slo.Statistic.P95, "s", 30);
    assertThat(judge(slo, run(result(BUILD, "s/op", twenty))).value()).hasValue(19);
    SloJudgement few = judge(slo, run(result(BUILD, "s/op", Arrays.copyOf(twenty, 19))));
    assertThat(few.state()).isEqualTo(State.NO_DATA);
    assertThat(few.why()).isEqualTo("p95 needs 20 values, and process.build has 19");
  }

  @Test
  void meansOfIterationsHaveNoPercentiles() {
    BenchmarkId id = new BenchmarkId("a.B.c", Mode.AVERAGE_TIME, Map.of(), 1);
    Metric metric = Metric.of(Metric.PRIMARY, Unit.parse("s/op"));
    BenchmarkResult result =
        new BenchmarkResult(
            id,
            new Setup(List.of(), Map.of()),
            List.of(
                new Measurement(metric, Sample.Values.of(new double[10][30]), Optional.empty())),
            List.of(),
            List.of());
    Slo slo = slo("B.c", Metric.PRIMARY, Slo.Statistic.P95, "s", 30);
    assertThat(judge(slo, run(result)).why()).contains("means of iterations, which hide the p95");
  }

  @Test
  void ofSeveralBenchmarksTheWorstCounts() {
    SloJudgement judgement =
        judge(
            slo(Slo.Statistic.MEDIAN, "s", 10),
            run(
                result(BUILD, "s/op", 1),
                result(BenchmarkId.ofProcess("test"), "s/op", 12),
                result(BenchmarkId.ofProcess("start"), "s/op", 2)));
    assertThat(judgement.state()).isEqualTo(State.FAIL);
    assertThat(judgement.subject()).isEqualTo("process.test");
  }

  @Test
  void ofSeveralRunsTheLastWithTheBenchmarkCounts() {
    assertThat(
            judge(
                    slo(Slo.Statistic.MEDIAN, "s", 10),
                    run(result(BUILD, "s/op", 12)),
                    run(result(BUILD, "s/op", 3)),
                    run())
                .value())
        .hasValue(3);
  }

  @Test
  void nothingMeasuredIsNoData() {
    Slo slo = slo(Slo.Statistic.MEDIAN, "s", 10);
    assertThat(judge(slo).why()).isEqualTo("there is no run");
    BenchmarkId near = new BenchmarkId("a.Feed.pull", Mode.AVERAGE_TIME, Map.of(), 1);
    Slo other = slo("Feed.pulll", Metric.PRIMARY, Slo.Statistic.MEDIAN, "s", 10);
    assertThat(judge(other, run(result(near, "s/op", 1))).why())
        .isEqualTo("no benchmark of this run matches Feed.pulll (did you mean \"Feed.pull\"?)");
    assertThat(judge(slo, run(result(BUILD, "B", 1))).why())
        .isEqualTo("process.build is measured in B, the target is in s");
    Slo metric = slo("process.*", "cpu.tim", Slo.Statistic.MEDIAN, "s", 10);
    assertThat(judge(metric, run(result(BUILD, "s/op", 1))).why())
        .isEqualTo("process.build has no metric cpu.tim; it has score");
    assertThat(judge(slo, run(result(BUILD, "s/op", Double.NaN))).why()).contains("is NaN");
  }

  @Test
  void aFailedForkIsNoDataWhateverTheOthersTook() {
    BenchmarkResult ok = result(BUILD, "s/op", 1, 2);
    BenchmarkResult failed =
        new BenchmarkResult(
            BUILD,
            ok.setup(),
            ok.measurements(),
            List.of(ForkOutcome.ok(1), new ForkOutcome(2, ForkState.FAILED, "exit code 3", "")),
            List.of());
    SloJudgement judgement = judge(slo(Slo.Statistic.MEDIAN, "s", 10), run(failed));
    assertThat(judgement.state()).isEqualTo(State.NO_DATA);
    assertThat(judgement.why()).isEqualTo("process.build failed: exit code 3");
  }

  @Test
  void testsAreHeldByTheirTotalAndBySlowest() {
    TestTimes times =
        new TestTimes(
            50, 2, List.of(new TestTimes.Test("a.B.c", 7), new TestTimes.Test("a.B.d", 9)));
    Slo total =
        new Slo(
            "tests",
            new Slo.OfTests(List.of("x"), Slo.TestFigure.TOTAL),
            "s",
            30,
            OptionalDouble.of(60),
            List.of());
    SloJudgement judgement =
        SloRule.judge(List.of(total), List.of(), Map.of("tests", times)).get(0);
    assertThat(judgement.state()).isEqualTo(State.WARN);
    assertThat(judgement.subject()).isEqualTo("2 tests of 2 classes");
    assertThat(judgement.slowest())
        .extracting(TestTimes.Test::name)
        .containsExactly("a.B.d", "a.B.c");
    Slo slowest =
        new Slo(
            "tests",
            new Slo.OfTests(List.of("x"), Slo.TestFigure.SLOWEST),
            "s",
            8,
            OptionalDouble.empty(),
            List.of());
    assertThat(SloRule.judge(List.of(slowest), List.of(), Map.of("tests", times)).get(0).subject())
        .isEqualTo("a.B.d");
    assertThat(SloRule.judge(List.of(total), List.of(), Map.of()).get(0).why())
        .isEqualTo("no report of a test in x; run the tests");
  }
}
