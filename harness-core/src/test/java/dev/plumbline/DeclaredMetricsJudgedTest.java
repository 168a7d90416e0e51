package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.compare.Pair;
import dev.plumbline.compare.Tracing;
import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.DeclaredMetrics;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyFile;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.model.Side;
import dev.plumbline.slo.MeasuredRun;
import dev.plumbline.slo.SloJudgement;
import dev.plumbline.slo.SloRule;
import dev.plumbline.slo.State;
import dev.plumbline.unit.Unit;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A declared metric is compared, gated, budgeted and explained; without a declaration nothing is.
 */
final class DeclaredMetricsJudgedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final double[] TIMES = {100, 101, 99, 100, 100.5};

  private static Measurement forks(String name, String unit, double... forks) {
    double[][] values =
        Arrays.stream(forks).mapToObj(fork -> new double[] {fork, fork}).toArray(double[][]::new);
    Metric metric = Metric.of(name, Unit.parse(unit));
    return new Measurement(metric, Sample.Values.of(values), Optional.empty());
  }

  private static BenchmarkResult result(Measurement... measurements) {
    BenchmarkId id = new BenchmarkId("a.Registry.fill", Mode.AVERAGE_TIME, Map.of(), 1);
    return new BenchmarkResult(
        id, new Setup(List.of(), Map.of()), List.of(measurements), List.of(), List.of());
  }

  private static Run run(BenchmarkResult... results) {
    Environment environment =
        new Environment(
            Map.of(EnvironmentFact.CPU_MODEL, "EPYC", EnvironmentFact.JVM_FEATURE_VERSION, "17"));
    return new Run(RunHeader.foreign("r", environment), List.of(results), List.of());
  }

  /** The usual time, and a counter. */
  private static Run counted(String metric, double... forks) {
    return run(result(forks("score", "us/op", TIMES), forks(metric, "#", forks)));
  }

  private static Policy policy(String... lines) throws Exception {
    return PolicyFile.read(new StringReader(String.join("\n", lines)), "plumbline.yml");
  }

  private static Decision judge(Run base, Run head, Policy policy) {
    return Plumbline.judge(List.of(base), head, policy, TODAY);
  }

  private static Judgement of(String metric, Decision decision) {
    return decision.judgements().stream()
        .filter(
            each ->
                each.pair() instanceof Pair.Compared pair && pair.metric().name().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "lower, 71.2, 80, REGRESSED, 1",
    "lower, 71.2, 60, IMPROVED, 0",
    "higher, 71.2, 80, IMPROVED, 0",
    "higher, 71.2, 60, REGRESSED, 1",
    "lower, 71.2, 71.9, UNCHANGED, 0",
    "lower, 0, 0, UNCHANGED, 0",
    "higher, 50, 0, REGRESSED, 1"
  })
  void anExactCounterIsGatedByTheDeclaredDirection(
      String better, double before, double after, Verdict verdict, int exit) throws Exception {
    Policy policy = policy("metrics: [{metric: n, unit: B, better: " + better + ", exact: true}]");
    Decision decision =
        judge(counted("n", before, before, before), counted("n", after, after, after), policy);
    assertThat(of("n", decision).verdict()).isEqualTo(verdict);
    assertThat(decision.outcome().exitCode()).isEqualTo(exit);
  }

  @Test
  void aCounterThatDiffersFromForkToForkIsJudgedByItsForks() throws Exception {
    Policy policy = policy("metrics: [{metric: kib, unit: KiB, better: lower}]");
    Run base = counted("kib", 1000, 1003, 998, 1001, 999);
    Decision more = judge(base, counted("kib", 1300, 1304, 1297, 1301, 1299), policy);
    assertThat(of("kib", more).verdict()).isEqualTo(Verdict.REGRESSED);
    Pair.Compared pair = (Pair.Compared) of("kib", more).pair();
    assertThat(pair.metric().unit().text()).isEqualTo("KiB");
    assertThat(pair.base().value()).isBetween(998.0 * 1024, 1003.0 * 1024);
    assertThat(of("kib", judge(base, base, policy)).verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void undeclaredItIsNeitherComparedNorGated() {
    Decision decision =
        judge(counted("n", 10, 10, 10), counted("n", 900, 900, 900), Policies.builtIn());
    assertThat(decision.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(decision.judgements()).hasSize(1);
  }

  @Test
  void whatIsNeitherBetterNorWorseIsNotGated() throws Exception {
    Policy policy = policy("metrics: [{metric: n, unit: counts, better: neither}]");
    Decision decision = judge(counted("n", 10, 10, 10), counted("n", 0, 0, 0), policy);
    assertThat(decision.outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void bytesPerOperationCanBeTakenFromTheGate() throws Exception {
    Run base =
        run(result(forks("score", "us/op", TIMES), forks(Metric.ALLOCATION, "B/op", 16, 16)));
    Run head =
        run(result(forks("score", "us/op", TIMES), forks(Metric.ALLOCATION, "B/op", 64, 64)));
    assertThat(judge(base, head, Policies.builtIn()).outcome()).isEqualTo(Outcome.FAILED);
    Policy policy = policy("metrics: [{metric: gc.alloc.*, better: neither}]");
    assertThat(judge(base, head, policy).outcome()).isEqualTo(Outcome.PASSED);
  }

  @ParameterizedTest
  @CsvSource({"95, WARN, 0", "99, WARN, 0", "89.9, FAIL, 1", "0, FAIL, 1"})
  void aBudgetIsAFloorWhereHigherIsBetter(double hits, BudgetJudgement.State state, int exit)
      throws Exception {
    Policy policy =
        policy(
            "noBaseline: pass",
            "metrics: [{metric: hits, unit: '%', better: higher, exact: true}]",
            "budgets: {hits: {pattern: fill, metric: hits, target: 90 %, critical: 70 %}}");
    Decision decision = Plumbline.judgeAlone(counted("hits", hits, hits), "", policy, TODAY);
    assertThat(decision.budgets()).extracting(BudgetJudgement::state).containsExactly(state);
    assertThat(decision.outcome().exitCode()).isEqualTo(exit);
  }

  @Test
  void aBudgetOfAnotherPlainNumberIsNeverASilentPass() throws Exception {
    Policy policy =
        policy(
            "noBaseline: pass",
            "metrics: [{metric: hits, unit: ratio, better: higher}]",
            "budgets: {hits: {pattern: fill, metric: hits, target: 90 %}}");
    Decision decision = Plumbline.judgeAlone(counted("hits", 95, 95), "", policy, TODAY);
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.reasons().toString())
        .contains("the budget is in % and the benchmark measures ratio");
  }

  @ParameterizedTest
  @CsvSource({
    "higher, 99, WARN",
    "higher, 85, WARN",
    "higher, 79, FAIL",
    "lower, 70, PASS",
    "lower, 95, WARN",
    "lower, 101, FAIL"
  })
  void anObjectiveIsHeldInTheDeclaredDirection(String better, double value, State state)
      throws Exception {
    String critical = better.equals("higher") ? "80 %" : "100 %";
    Policy policy =
        policy(
            "metrics: [{metric: n, unit: '%', better: " + better + "}]",
            "slos: {s: {benchmark: fill, metric: n, target: 90 %, critical: " + critical + "}}");
    Run run = counted("n", value, value);
    Decision alone = Plumbline.judgeAlone(run, "", policy.judgingNothing(), TODAY);
    SloJudgement judgement =
        SloRule.judge(policy.slos(), List.of(new MeasuredRun(run, alone)), Map.of()).get(0);
    assertThat(judgement.state()).as(judgement.why()).isEqualTo(state);
    assertThat(judgement.value()).hasValue(value);
  }

  @Test
  void bothSidesOfAnAbRunAreComparedByIt() throws Exception {
    Policy policy = policy("metrics: [{metric: n, unit: B, better: higher, exact: true}]");
    Run base = counted("n", 50, 50, 50, 50, 50);
    Run head = counted("n", 40, 40, 40, 40, 40);
    BenchmarkId id = base.results().get(0).id();
    RunHeader header = sides(id);
    Run run =
        new Run(
            header,
            List.of(sided(head, Side.HEAD)),
            List.of(),
            List.of(),
            Optional.of(
                new Run(
                    header.baseHeader().orElseThrow(),
                    List.of(sided(base, Side.BASE)),
                    List.of())));
    assertThat(of("n", Plumbline.judgeSides(run, policy, TODAY)).verdict())
        .isEqualTo(Verdict.REGRESSED);
    assertThat(Plumbline.judgeSides(run, Policies.builtIn(), TODAY).judgements()).hasSize(1);
  }

  private static RunHeader sides(BenchmarkId id) {
    Environment unknown = Environment.unknown();
    List<BenchmarkId> listed = List.of(id);
    return new RunHeader(
        "r",
        "r",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(1L),
        unknown,
        new Plan("", 5, List.of(), List.of(), List.of(), listed),
        Optional.empty(),
        Optional.of(
            new BaseSide(
                "b.jar",
                "h.jar",
                Optional.empty(),
                unknown,
                List.of(),
                listed,
                List.of(),
                Map.of())));
  }

  private static BenchmarkResult sided(Run run, Side side) {
    BenchmarkResult result = run.results().get(0);
    List<ForkOutcome> outcomes =
        IntStream.rangeClosed(1, TIMES.length)
            .mapToObj(round -> new ForkOutcome(round, side, 1, ForkState.OK, "", ""))
            .toList();
    return new BenchmarkResult(
        result.id(), result.setup(), result.measurements(), outcomes, List.of());
  }

  @Test
  void theTraceOfADeclaredMetricIsThatOfItsVerdict() throws Exception {
    Policy policy = policy("metrics: [{metric: kib, unit: KiB, better: higher}]");
    DeclaredMetrics metrics = DeclaredMetrics.of(policy);
    List<Run> base = metrics.in(List.of(counted("kib", 1000, 1003, 998, 1001, 999)));
    Run head = metrics.in(counted("kib", 1300, 1304, 1297, 1301, 1299));
    Judgement judgement = of("kib", Plumbline.judge(base, head, policy, TODAY));
    assertThat(judgement.verdict()).isEqualTo(Verdict.IMPROVED);
    assertThat(Tracing.of(base, head, judgement.pair()).head().orElseThrow().forks())
        .extracting(fork -> fork.value())
        .containsExactly(1300.0 * 1024, 1304.0 * 1024, 1297.0 * 1024, 1301.0 * 1024, 1299.0 * 1024);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void whatDeclaresNothingOfARunChangesNothing(long seed) throws Exception {
    Random random = new Random(seed);
    Run base = drawn(random);
    Run head = drawn(random);
    Policy without = policy("preset: default");
    Policy with =
        policy(
            "metrics:",
            "  - {metric: nowhere, unit: B, better: lower, exact: true}",
            "  - {metric: '*', pattern: Other.benchmark, unit: KiB, better: higher}");
    Decision declared = judge(base, head, with);
    Decision usual = judge(base, head, without);
    assertThat(declared.judgements()).as("seed %s", seed).isEqualTo(usual.judgements());
    assertThat(declared.outcome()).as("seed %s", seed).isEqualTo(usual.outcome());
    assertThat(declared.reasons()).isEqualTo(usual.reasons());
    assertThat(declared.notes()).isEqualTo(usual.notes());
    assertThat(declared.comparison()).isEqualTo(usual.comparison());
  }

  private static Run drawn(Random random) {
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(drawn("score", "us/op", random));
    measurements.add(drawn(Metric.ALLOCATION, "B/op", random));
    measurements.add(drawn("size", "#", random));
    measurements.add(drawn("gc.time", "ms", random));
    return run(result(measurements.toArray(Measurement[]::new)));
  }

  private static Measurement drawn(String name, String unit, Random random) {
    double middle = 50 + random.nextDouble() * 20;
    return forks(name, unit, random.doubles(5, middle, middle + 10).toArray());
  }
}
