package dev.plumbline.report;

import static dev.plumbline.report.Examples.*;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.Severity;
import dev.plumbline.gate.Verdict;
import dev.plumbline.gate.Waiver;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A decision with each verdict, each part and every note code. */
final class RichExample {
  private RichExample() {}

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
                        new Effect(0.0606, -0.02, 0.15, 0.95),
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
            new Pair.Identical(id("Backend.alike"), List.of()),
            Verdict.UNCHANGED,
            false,
            "identical code"));
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
    judgements.add(
        judged(
            new Pair.NotReached(
                id("Backend.socket"),
                "not measured: the run ended before its first fork",
                List.of()),
            Verdict.INCONCLUSIVE,
            false,
            "not measured: the run ended before its first fork"));
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
        DerivedExamples.all(),
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
