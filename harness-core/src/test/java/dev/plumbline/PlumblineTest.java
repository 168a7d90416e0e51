package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.compare.Looks;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.DerivedResult;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyFile;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From runs to a decision, with nothing left out. */
final class PlumblineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Environment JDK_17 = jdk("17");

  private static Environment jdk(String version) {
    return new Environment(
        Map.of(EnvironmentFact.CPU_MODEL, "EPYC", EnvironmentFact.JVM_FEATURE_VERSION, version));
  }

  private static BenchmarkId id(String name) {
    return new BenchmarkId(name, Mode.AVERAGE_TIME, Map.of(), 1);
  }

  private static BenchmarkResult result(String name, double... forks) {
    double[][] values = new double[forks.length][];
    for (int fork = 0; fork < forks.length; fork++) {
      values[fork] = new double[] {forks[fork], forks[fork], forks[fork]};
    }
    Metric metric = Metric.of(Metric.PRIMARY, Unit.parse("us/op"));
    return new BenchmarkResult(
        id(name),
        new Setup(List.of(), Map.of()),
        List.of(new Measurement(metric, Sample.Values.of(values), Optional.empty())),
        List.of(),
        List.of());
  }

  private static Run run(Environment environment, Plan plan, BenchmarkResult... results) {
    RunHeader foreign = RunHeader.foreign("run.jsonl", environment);
    RunHeader header =
        new RunHeader(
            foreign.id(),
            foreign.source(),
            foreign.started(),
            foreign.commit(),
            foreign.dirty(),
            foreign.jarDigest(),
            foreign.seed(),
            environment,
            plan,
            foreign.blessing());
    return new Run(header, List.of(results), List.of());
  }

  private static Run run(BenchmarkResult... results) {
    return run(JDK_17, Plan.unknown(), results);
  }

  private static Decision judge(Run base, Run head) {
    return Plumbline.judge(List.of(base), head, Policies.builtIn(), TODAY);
  }

  private static Plan filtered(List<String> include, List<String> exclude, String... arguments) {
    return new Plan("quick", 5, include, exclude, List.of(arguments), List.of());
  }

  @Test
  void theSameCodePassesAndTwiceTheWorkFails() {
    Run base = run(result("a.B.m", 100, 101, 99, 100, 100.5));
    assertThat(judge(base, run(result("a.B.m", 100.2, 100.4, 99.5, 100, 101))).outcome())
        .isEqualTo(Outcome.PASSED);
    Decision slow = judge(base, run(result("a.B.m", 200, 202, 198, 200, 201)));
    assertThat(slow.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(slow.judgements().get(0).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void theSameCodeOnAMachineThatIsThirtyPercentSlowerIsNoRegression() {
    BenchmarkResult before = result("a.B.m", 100, 101, 99, 100, 100.5);
    BenchmarkResult after = result("a.B.m", 130, 131, 129, 130, 130.5);
    assertThat(judge(run(before), run(after)).outcome().exitCode()).isEqualTo(1);

    Decision decision =
        judge(with(run(before), 1, 1.01, 1, 0.99, 1), with(run(after), 1.3, 1.3, 1.31, 1.3, 1.29));

    assertThat(decision.outcome().exitCode()).isEqualTo(3);
    assertThat(decision.judgements().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(decision.notes()).extracting(Note::code).contains(NoteCode.NOT_STEADY);
  }

  @Test
  void slowerCodeOnTheSameMachineStaysARegression() {
    Run base = with(run(result("a.B.m", 100, 101, 99, 100, 100.5)), 1, 1.01, 1, 0.99, 1);
    Run head = with(run(result("a.B.m", 130, 131, 129, 130, 130.5)), 1, 1, 1.01, 0.99, 1);
    assertThat(judge(base, head).outcome().exitCode()).isEqualTo(1);
  }

  /** The run with the cpu ruler's milliseconds, round by round. */
  private static Run with(Run run, double... milliseconds) {
    return new Run(run.header(), run.results(), run.notes(), Looks.cpu(milliseconds).samples());
  }

  @Test
  void aBenchmarkFiftyTimesSlowerIsNeverNoRegression() {
    Run base = run(result("a.B.m", 2.4, 2.5, 2.6), result("a.B.n", 1, 1.01, 0.99));
    Run head = run(result("a.B.m", 120, 125, 130), result("a.B.n", 1, 1.01, 0.99));
    assertThat(judge(base, head).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aBenchmarkThatVanishedIsMissing() {
    Decision decision =
        judge(
            run(result("a.B.m", 100, 101, 99), result("a.B.gone", 1, 1, 1)),
            run(result("a.B.m", 100, 101, 99)));
    assertThat(decision.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(decision.judgements()).extracting(Judgement::verdict).contains(Verdict.MISSING);
  }

  @Test
  void aBenchmarkThatTheFiltersLeftOutIsNotMissing() {
    Run base = run(result("a.B.m", 100, 101, 99), result("a.C.other", 1, 1, 1));
    BenchmarkResult measured = result("a.B.m", 100, 101, 99);
    Run only = run(JDK_17, filtered(List.of("B\\.m"), List.of()), measured);
    assertThat(judge(base, only).outcome()).isEqualTo(Outcome.PASSED);
    Run without = run(JDK_17, filtered(List.of(), List.of("other$")), measured);
    assertThat(judge(base, without).outcome()).isEqualTo(Outcome.PASSED);
    Run everything = run(JDK_17, filtered(List.of(), List.of()), measured);
    assertThat(judge(base, everything).outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void aFilterThatCannotBeReadOrNeverEndsLeavesNothingOut() {
    BenchmarkId id = id("a.B." + "a".repeat(40));
    assertThat(Scope.of(filtered(List.of("("), List.of())).test(id)).isTrue();
    assertThat(Scope.of(filtered(List.of("(.*a){12}x"), List.of())).test(id)).isTrue();
    assertThat(Scope.of(filtered(List.of(), List.of("(.*a){12}x"))).test(id)).isTrue();
  }

  @Test
  void valuesOfAParameterThatWereNotAskedForAreLeftOut() {
    BenchmarkId large = new BenchmarkId("a.B.m", Mode.AVERAGE_TIME, Map.of("size", "1000"), 1);
    assertThat(Scope.of(filtered(List.of(), List.of(), "-p", "size=1,10")).test(large)).isFalse();
    assertThat(Scope.of(filtered(List.of(), List.of(), "-p", "size=1,1000")).test(large)).isTrue();
    assertThat(Scope.of(filtered(List.of(), List.of(), "-p", "kind=a")).test(large)).isTrue();
  }

  @Test
  void whatAProfileDoesNotMeasureIsLeftOutUnlessTheRunNamedBenchmarks() throws Exception {
    Policy policy =
        PolicyFile.read(new StringReader("profiles:\n  quick: ['*.Feed.*']\n"), "plumbline.yml");
    Plan quick = new Plan("quick", 3, List.of(), List.of(), List.of(), List.of());
    Plan named = new Plan("quick", 3, List.of("Disk"), List.of(), List.of(), List.of());

    assertThat(Scope.of(quick, policy).test(id("a.Feed.push"))).isTrue();
    assertThat(Scope.of(quick, policy).test(id("a.Disk.read"))).isFalse();
    assertThat(Scope.of(named, policy).test(id("a.Disk.read"))).isTrue();
  }

  @Test
  void anotherFeatureVersionOfTheJvmGivesNoVerdict() {
    Run base = run(jdk("17"), Plan.unknown(), result("a.B.m", 100, 101, 99));
    Run head = run(jdk("25"), Plan.unknown(), result("a.B.m", 200, 201, 199));
    Decision decision = judge(base, head);
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.judgements().get(0).verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
  }

  @Test
  void factsThatNobodyRecordedAreNoted() {
    Run base = run(result("a.B.m", 100, 101, 99));
    assertThat(judge(base, base).notes())
        .filteredOn(note -> note.code() == NoteCode.ENVIRONMENT_UNKNOWN)
        .extracting(Note::seen)
        .singleElement()
        .asString()
        .startsWith("not recorded: logical cores (both sides)");
  }

  @Test
  void withoutABaselineTheRunCannotBeJudged() {
    Decision decision =
        Plumbline.judge(List.of(), run(result("a.B.m", 100, 101, 99)), Policies.builtIn(), TODAY);
    assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_JUDGE);
    assertThat(decision.judgements().get(0).verdict()).isEqualTo(Verdict.NEW);
  }

  @Test
  void overheadAndSpeedUpCarryIntervalsThatFitEachOther() throws Exception {
    Policy policy =
        PolicyFile.read(
            new StringReader(
                """
                derived:
                  tax: {overhead: B.traced, against: B.plain}
                  gain: {speed-up: B.plain, against: B.traced}
                  stray: {overhead: B.nothing, against: B.plain}
                  absent: {overhead: X.a, against: X.b}
                """),
            "plumbline.yml");
    Run head =
        run(
            result("a.B.plain", 147.2, 147.56, 147.9, 147.4, 147.7),
            result("a.B.traced", 154.1, 154.45, 154.8, 154.3, 154.6));
    Decision decision = Plumbline.judge(List.of(), head, policy, TODAY);
    DerivedResult tax = decision.derived().get(0);
    DerivedResult gain = decision.derived().get(1);
    assertThat(tax.value().point()).isEqualTo(154.45 / 147.56 - 1, within(1e-3));
    assertThat(tax.value().low()).isGreaterThan(0).isLessThan(tax.value().point());
    assertThat(gain.value().point()).isEqualTo(1 + tax.value().point(), within(1e-9));
    assertThat(gain.value().low()).isEqualTo(1 + tax.value().low(), within(2e-3));
    assertThat(gain.change()).isEmpty();
    assertThat(decision.notes())
        .filteredOn(note -> note.code() == NoteCode.UNUSED_RULE)
        .extracting(Note::subject)
        .containsExactly("derived.stray");
  }
}
