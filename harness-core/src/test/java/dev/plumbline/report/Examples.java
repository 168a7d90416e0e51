package dev.plumbline.report;

import dev.plumbline.compare.Comparison;
import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.DerivedResult;
import dev.plumbline.gate.FurtherValues;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.MetricRule;
import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Severity;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Blessing;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.RunHeader;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Decisions that renderers are tried on. */
final class Examples {
  static final Metric SCORE = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
  static final Metric THROUGHPUT = Metric.of(Metric.PRIMARY, Unit.parse("ops/ms"));
  static final Metric BYTES = Metric.of(Metric.ALLOCATION, Unit.parse("B/op"));

  private Examples() {}

  static BenchmarkId id(String method, String... parameters) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int index = 0; index < parameters.length; index += 2) {
      map.put(parameters[index], parameters[index + 1]);
    }
    return new BenchmarkId("org.example.bench." + method, Mode.AVERAGE_TIME, map, 1);
  }

  static SideSummary side(double value, int forks, int iterations) {
    return new SideSummary(value, forks, iterations, 1, OptionalDouble.of(0.012));
  }

  static Optional<Pair.Estimate> estimate(double point, double low, double high) {
    return Optional.of(
        new Pair.Estimate(
            new Effect(point, low, high, 0.99),
            0.0004,
            0.002,
            OptionalDouble.of(0.041),
            OptionalInt.empty()));
  }

  static Pair compared(
      BenchmarkId id, double base, double head, double low, double high, Note... notes) {
    return new Pair.Compared(
        id,
        SCORE,
        side(base, 5, 50),
        side(head, 5, 50),
        estimate(head / base - 1, low, high),
        List.of(notes));
  }

  static Judgement judged(Pair pair, Verdict verdict, boolean fails, String rule) {
    return new Judgement(
        pair, verdict, Optional.empty(), rule, Optional.empty(), fails, pair.notes());
  }

  static Judgement regressed(Pair pair, Severity severity, boolean fails, String rule) {
    return new Judgement(
        pair,
        Verdict.REGRESSED,
        Optional.of(severity),
        rule,
        Optional.empty(),
        fails,
        pair.notes());
  }

  static RunHeader header(String source, String commit, boolean blessed, String kernel) {
    Map<EnvironmentFact, String> facts = new EnumMap<>(EnvironmentFact.class);
    facts.put(EnvironmentFact.CPU_MODEL, "AMD EPYC 9454");
    facts.put(EnvironmentFact.LOGICAL_CORES, "2");
    facts.put(EnvironmentFact.MEMORY, "8589934592");
    facts.put(EnvironmentFact.OPERATING_SYSTEM, "Linux");
    facts.put(EnvironmentFact.KERNEL, kernel);
    facts.put(EnvironmentFact.JVM_NAME, "OpenJDK 64-Bit Server VM");
    facts.put(EnvironmentFact.JVM_VERSION, "17.0.9+9");
    facts.put(EnvironmentFact.COLLECTOR, "G1");
    facts.put(EnvironmentFact.JMH_VERSION, "1.37");
    return new RunHeader(
        source,
        source,
        Optional.of(Instant.parse("2026-11-20T12:00:00Z")),
        Optional.of(commit),
        Optional.of(!blessed),
        Optional.empty(),
        Optional.of(42L),
        new Environment(facts),
        Plan.unknown(),
        blessed
            ? Optional.of(
                new Blessing("main", "ada", Instant.parse("2026-11-20T13:00:00Z"), "", false))
            : Optional.empty());
  }

  static Policy policy(Map<String, List<String>> categories) {
    return new Policy(
        "plumbline.yml",
        "default",
        new Policy.Bands(0.05, 0.15, 0.30, OptionalDouble.empty(), 0.05),
        List.of(
            new Policy.BandOverride(
                "*.Registry.*", Optional.empty(), Optional.of(Severity.CRITICAL))),
        List.of(new Policy.Tolerance(Double.POSITIVE_INFINITY, 0.05)),
        Severity.WARNING,
        Policy.InconclusiveMeans.PASS,
        true,
        0.01,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        categories,
        Map.of(),
        List.of(
            new FurtherValues(
                "*.Registry.*", List.of("nightly"), Map.of("size", List.of("1", "100000")), 1, 1)),
        List.of(new Policy.Claim("*.Registry.scan", "0.9 µs (seed project, 2024)")),
        Policies.builtIn().exact(),
        Policies.builtIn().noBaseline(),
        2,
        OptionalDouble.empty(),
        List.of(),
        List.of(),
        List.of(
            new MetricRule(
                "bytesPerEntry",
                Optional.of("*.Registry.*"),
                Optional.of(Unit.parse("KiB")),
                Direction.LOWER_IS_BETTER,
                true),
            new MetricRule(
                "gc.time", Optional.empty(), Optional.empty(), Direction.UNKNOWN, false)),
        List.of());
  }

  /** A decision over given judgements with a baseline of the same environment. */
  static Decision of(Outcome outcome, List<Judgement> judgements) {
    return decision(
        outcome,
        List.of(),
        judgements,
        List.of(),
        List.of(),
        List.of(),
        Comparability.same(),
        Map.of());
  }

  static Decision decision(
      Outcome outcome,
      List<String> reasons,
      List<Judgement> judgements,
      List<BudgetJudgement> budgets,
      List<DerivedResult> derived,
      List<Note> notes,
      Comparability comparability,
      Map<String, List<String>> categories) {
    Comparison comparison =
        new Comparison(
            List.of(header("baselines/main.jsonl", "0123456789abcdef", true, "6.1")),
            header("target/head.jsonl", "fedcba9876543210", false, "6.2"),
            comparability,
            0.01,
            judgements.stream().map(Judgement::pair).toList(),
            notes);
    return new Decision(
        outcome, reasons, policy(categories), comparison, judgements, budgets, derived, notes);
  }

  /** No baseline: measured values only. */
  static Decision withoutBaseline() {
    List<Judgement> judgements = new ArrayList<>();
    for (String name : List.of("Registry.lookup", "Registry.register", "Container.start")) {
      judgements.add(
          judged(
              new Pair.OnlyHead(
                  id(name, "size", "10"), SCORE, side(4.1e-8 * name.length(), 3, 15), List.of()),
              Verdict.NEW,
              false,
              "not in the baseline"));
    }
    judgements.add(
        judged(
            new Pair.OnlyHead(
                id("Registry.lookup", "size", "10"), BYTES, side(24, 3, 15), List.of()),
            Verdict.NEW,
            false,
            "not in the baseline"));
    judgements.add(
        judged(
            new Pair.OnlyHead(
                id("Container.start", "size", "10"), BYTES, side(0.0001101, 3, 15), List.of()),
            Verdict.NEW,
            false,
            "not in the baseline"));
    Comparison comparison =
        new Comparison(
            List.of(),
            header("target/head.jsonl", "fedcba9876543210", false, "6.2"),
            Comparability.same(),
            0.01,
            judgements.stream().map(Judgement::pair).toList(),
            List.of());
    Note note = new Note(NoteCode.NO_BASELINE, "baselines", "no baseline of this hardware");
    return new Decision(
        Outcome.PASSED,
        List.of(),
        policy(Map.of()),
        comparison,
        judgements,
        List.of(pass()),
        List.of(),
        List.of(note));
  }

  static BudgetJudgement pass() {
    return new BudgetJudgement(
        "lookup",
        Optional.of(id("Registry.lookup", "size", "10")),
        Optional.of(SCORE),
        1e-6,
        OptionalDouble.of(2e-6),
        OptionalDouble.of(6.15e-7),
        OptionalDouble.of(0.385),
        BudgetJudgement.State.PASS,
        "615.0 ns/op is within 1 µs/op",
        false);
  }
}
