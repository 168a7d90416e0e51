package dev.plumbline.report;

import dev.plumbline.compare.Comparison;
import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.DerivedResult;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.Policies;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Severity;
import dev.plumbline.gate.Verdict;
import dev.plumbline.gate.Waiver;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Blessing;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.RunHeader;
import dev.plumbline.unit.Unit;
import java.time.Instant;
import java.time.LocalDate;
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
        List.of(new Policy.Claim("*.Registry.scan", "0.9 µs (seed project, 2024)")),
        Policies.builtIn().exact(),
        Policies.builtIn().noBaseline(),
        2,
        OptionalDouble.empty(),
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

  private static Decision decision(
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

  private static BudgetJudgement pass() {
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

  /** Each verdict, each part, and every note code. */
  static Decision rich() {
    List<Judgement> judgements = new ArrayList<>();
    judgements.add(
        judged(
            compared(id("Registry.lookup", "size", "10"), 4.12e-8, 4.13e-8, -0.011, 0.016),
            Verdict.UNCHANGED,
            false,
            "-1.1 % to +1.6 % is within ±5 %"));
    judgements.add(
        regressed(
            compared(id("Registry.register", "size", "10"), 4.12e-7, 5.38e-7, 0.281, 0.33),
            Severity.CRITICAL,
            true,
            "+30.6 % is over 30 %"));
    judgements.add(
        regressed(
            compared(
                id("Registry.scan", "size", "100000", "kind", "balanced tree of services"),
                9.5e-7,
                1.14e-6,
                0.16,
                0.24,
                new Note(NoteCode.FEW_FORKS, "Registry.scan", "3 forks")),
            Severity.WARNING,
            true,
            "+20.0 % is over 15 %"));
    Judgement waived =
        regressed(
            compared(id("Container.start"), 0.0122, 0.0130, 0.052, 0.081),
            Severity.NOTICE,
            false,
            "+6.6 % is over 5 %");
    judgements.add(
        new Judgement(
            waived.pair(),
            waived.verdict(),
            waived.severity(),
            waived.rule(),
            Optional.of(
                new Waiver(
                    "*.Container.start",
                    "new image, see the changelog",
                    "ada",
                    LocalDate.of(2026, 12, 31))),
            false,
            List.of()));
    judgements.add(
        judged(
            new Pair.Compared(
                id("Registry.register", "size", "10"),
                BYTES,
                new SideSummary(240, 5, 50, 1, OptionalDouble.of(0)),
                new SideSummary(240, 5, 50, 1, OptionalDouble.of(0)),
                Optional.of(
                    new Pair.Estimate(
                        new Effect(0, 0, 0, 1), 1, 1, OptionalDouble.empty(), OptionalInt.empty())),
                List.of()),
            Verdict.UNCHANGED,
            false,
            "the same"));
    judgements.add(
        judged(
            new Pair.Compared(
                id("Registry.register", "size", "10"),
                Metric.of("gc.count", Unit.parse("counts")),
                side(11, 5, 50),
                side(12, 5, 50),
                estimate(0.0909, -0.2, 0.4),
                List.of()),
            Verdict.INCONCLUSIVE,
            false,
            "shown, never gated: nobody said whether more or less of counts is better"));
    judgements.add(
        judged(
            new Pair.Compared(
                id("Environment.create"),
                THROUGHPUT,
                side(1.2e6, 5, 50),
                side(1.44e6, 5, 50),
                estimate(-0.1667, -0.19, -0.14),
                List.of()),
            Verdict.IMPROVED,
            false,
            "-16.7 % is better than -5 %"));
    judgements.add(
        judged(
            new Pair.Compared(
                id("Telemetry.export"),
                SCORE,
                side(3.3e-5, 5, 50),
                side(3.5e-5, 3, 29),
                Optional.of(
                    new Pair.Estimate(
                        new Effect(0.0606, -0.02, 0.15, 0.99),
                        0.2,
                        0.4,
                        OptionalDouble.of(0.18),
                        OptionalInt.of(12))),
                List.of(
                    new Note(NoteCode.HIGH_SPREAD, "Telemetry.export", "9 % between forks"),
                    new Note(NoteCode.FEW_FORKS, "Telemetry.export", "3 forks"))),
            Verdict.INCONCLUSIVE,
            false,
            "-2 % to +15 % crosses +5 %; about 12 forks a side would settle it"));
    judgements.add(
        judged(
            new Pair.Compared(
                id("Telemetry.flush"),
                SCORE,
                new SideSummary(0, 5, 50, 1, OptionalDouble.empty()),
                new SideSummary(Double.NaN, 5, 50, 1, OptionalDouble.empty()),
                Optional.of(
                    new Pair.Estimate(
                        new Effect(0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0.99),
                        1,
                        1,
                        OptionalDouble.empty(),
                        OptionalInt.empty())),
                List.of(new Note(NoteCode.ZERO_OR_NOT_A_NUMBER, "Telemetry.flush", "0 → NaN"))),
            Verdict.NOT_COMPARABLE,
            false,
            "a score of zero or NaN measures nothing"));
    judgements.add(
        judged(
            new Pair.Incomparable(
                id("Telemetry.span"),
                "the mode changed: thrpt → avgt",
                List.of(new Note(NoteCode.MODE_CHANGED, "Telemetry.span", "thrpt → avgt"))),
            Verdict.NOT_COMPARABLE,
            false,
            "the mode changed"));
    judgements.add(
        judged(
            new Pair.OnlyHead(id("Health.check"), SCORE, side(7.7e-6, 5, 50), List.of()),
            Verdict.NEW,
            false,
            "not in the baseline"));
    judgements.add(
        judged(
            new Pair.OnlyBase(id("Health.deadline"), SCORE, side(2.5e-3, 5, 50), List.of()),
            Verdict.MISSING,
            true,
            "in the baseline, listed, but not measured"));
    judgements.add(
        judged(
            new Pair.NotMeasured(
                id("Backend.process"),
                ForkState.FAILED,
                "fork 2 exited with code 134",
                "line one\n# A fatal error has been detected\n\u001b[31mSIGSEGV\u001b[0m <b>|x|</b>",
                List.of()),
            Verdict.FAILED,
            true,
            "a fork failed"));
    judgements.add(
        judged(
            new Pair.NotMeasured(
                id("Backend.container"),
                ForkState.SKIPPED,
                "no container engine answers",
                "",
                List.of()),
            Verdict.SKIPPED,
            false,
            "skipped"));
    List<Note> notes = new ArrayList<>();
    for (NoteCode code : NoteCode.values()) {
      if (code != NoteCode.CLAIM) {
        notes.add(new Note(code, "the run", "an example of " + code.word()));
      }
    }
    return decision(
        Outcome.MEASURING_FAILED,
        List.of(
            "Backend.process: fork 2 exited with code 134",
            "2 benchmarks regressed by warning or worse",
            "Health.deadline is missing"),
        judgements,
        List.of(
            pass(),
            budget("start", "Container.start", 1e-2, 0.013, BudgetJudgement.State.FAIL, true),
            budget("export", "Telemetry.export", 3.6e-5, 3.5e-5, BudgetJudgement.State.WARN, false),
            new BudgetJudgement(
                "gone",
                Optional.empty(),
                Optional.empty(),
                1e-3,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                BudgetJudgement.State.NO_DATA,
                "no benchmark matches *.Gone.*",
                false)),
        List.of(
            new DerivedResult(
                "tracing",
                DerivedResult.Kind.OVERHEAD,
                id("Telemetry.export"),
                id("Registry.lookup", "size", "10"),
                new Effect(0.0467, 0.041, 0.0525, 0.99)),
            new DerivedResult(
                "reuse",
                DerivedResult.Kind.SPEED_UP,
                id("Registry.lookup", "size", "10"),
                id("Container.start"),
                new Effect(60.1, 58.2, 62.4, 0.99))),
        notes,
        new Comparability(Comparability.Level.DRIFTED, List.of("kernel: 6.1 → 6.2")),
        categories());
  }

  private static Map<String, List<String>> categories() {
    Map<String, List<String>> categories = new LinkedHashMap<>();
    categories.put("registry", List.of("*.Registry.*"));
    categories.put("telemetry", List.of("*.Telemetry.*"));
    return categories;
  }

  private static BudgetJudgement budget(
      String name,
      String method,
      double target,
      double measured,
      BudgetJudgement.State state,
      boolean fails) {
    return new BudgetJudgement(
        name,
        Optional.of(id(method)),
        Optional.of(SCORE),
        target,
        OptionalDouble.empty(),
        OptionalDouble.of(measured),
        OptionalDouble.of((target - measured) / target),
        state,
        "held against the target",
        fails);
  }
}
