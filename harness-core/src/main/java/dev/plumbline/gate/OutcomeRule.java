package dev.plumbline.gate;

import dev.plumbline.compare.Comparison;
import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.util.ArrayList;
import java.util.List;

/** One outcome from everything judged, with its reasons: the weightiest first. */
final class OutcomeRule {
  /** Reasons of one kind that are spelled out; the rest are counted. */
  private static final int SPELLED_OUT = 20;

  private final List<String> measuringFailed = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final List<String> cannotJudge = new ArrayList<>();

  OutcomeRule(
      Comparison comparison,
      Run head,
      Policy policy,
      List<Ruling> rulings,
      List<Judgement> judgements,
      List<BudgetJudgement> budgets,
      DerivedRule derived,
      List<String> expiredWaivers) {
    for (int i = 0; i < judgements.size(); i++) {
      sort(judgements.get(i), rulings.get(i), policy);
    }
    for (BudgetJudgement budget : budgets) {
      sort(budget);
    }
    for (DerivedResult result : derived.results()) {
      sort(result, policy);
    }
    cannotJudge.addAll(derived.unheld());
    failed.addAll(expiredWaivers);
    whole(comparison, head, policy);
    List<Judgement> reached =
        judgements.stream().filter(each -> !(each.pair() instanceof Pair.NotReached)).toList();
    if (!reached.isEmpty() && reached.stream().allMatch(OutcomeRule::withoutInterval)) {
      cannotJudge.add(
          "no benchmark has an interval: a side has one fork only; measure with -f 3 or more");
    } else if (withoutVerdict(reached)) {
      cannotJudge.add(
          "no benchmark has a verdict: each is inconclusive; their rows say what would settle it");
    }
  }

  private void sort(Judgement judgement, Ruling ruling, Policy policy) {
    String line = name(judgement.pair()) + ": " + judgement.rule();
    if (judgement.verdict() == Verdict.FAILED) {
      measuringFailed.add("failed " + line);
    } else if (judgement.fails()) {
      String severity = judgement.severity().map(found -> " (" + found.word() + ")").orElse("");
      failed.add(judgement.verdict().words() + severity + " " + line);
    } else if (ruling.weight() == Ruling.Weight.CANNOT_JUDGE) {
      cannotJudge.add(judgement.verdict().words() + " " + line);
    } else if (judgement.verdict() == Verdict.INCONCLUSIVE
        && ruling.weight() == Ruling.Weight.GATED
        && policy.inconclusive() == Policy.InconclusiveMeans.CANNOT_JUDGE) {
      cannotJudge.add("inconclusive " + line);
    }
  }

  private void sort(BudgetJudgement budget) {
    String line =
        "budget "
            + budget.name()
            + budget.id().map(id -> " of " + id.text()).orElse("")
            + ": "
            + budget.rule();
    if (budget.fails()) {
      failed.add(line);
    } else if (BudgetRule.unheld(budget)) {
      cannotJudge.add(line);
    }
  }

  private void sort(DerivedResult result, Policy policy) {
    boolean doubtCounts = policy.inconclusive() == Policy.InconclusiveMeans.CANNOT_JUDGE;
    result
        .target()
        .ifPresent(
            target -> {
              boolean open = target.state() == TargetJudgement.State.INCONCLUSIVE;
              sort(result, target.rule(), target.fails(), open && doubtCounts);
            });
    result
        .change()
        .ifPresent(
            change -> {
              boolean open = gated(result, policy) && change.verdict() == Verdict.INCONCLUSIVE;
              String severity = change.severity().map(s -> " (" + s.word() + ")").orElse("");
              String rule = change.verdict().words() + severity + ", as " + change.rule();
              sort(result, rule, change.fails(), open && doubtCounts);
            });
  }

  private void sort(DerivedResult result, String rule, boolean fails, boolean cannot) {
    if (fails) {
      failed.add(DerivedRule.name(result) + ": " + rule);
    } else if (cannot) {
      cannotJudge.add(DerivedRule.name(result) + ": " + rule);
    }
  }

  private static boolean gated(DerivedResult result, Policy policy) {
    return policy.derived().stream()
        .anyMatch(rule -> rule.gate() && rule.name().equals(result.name()));
  }

  private void whole(Comparison comparison, Run head, Policy policy) {
    if (comparison.pairs().isEmpty()) {
      cannotJudge.add("nothing was measured: no benchmark matched");
    } else if (comparison.pairs().stream().allMatch(OutcomeRule::skipped)) {
      cannotJudge.add("nothing was measured: every benchmark was skipped");
    } else if (comparison.pairs().stream().allMatch(OutcomeRule::notBegun)) {
      cannotJudge.add("nothing was measured: the run ended before it came to anything");
    } else if (withoutBaseline(comparison)) {
      if (policy.noBaseline() == Policy.NoBaselineMeans.CANNOT_JUDGE) {
        cannotJudge.add("there is no baseline to judge against" + seen(comparison));
      }
    } else if (comparison.comparability().level() == Comparability.Level.DIFFERENT) {
      cannotJudge.add(
          "the environments differ: "
              + String.join("; ", comparison.comparability().differences()));
    } else if (nothingInCommon(comparison)) {
      cannotJudge.add("the baseline and this run have no benchmark in common");
    }
    // A baseline that was blessed by force in spite of its noise must not close the gate for ever.
    head.notes().stream()
        .filter(note -> note.code() == NoteCode.NOT_STEADY)
        .forEach(note -> cannotJudge.add("the machine is not steady: " + note.seen()));
  }

  private static boolean skipped(Pair pair) {
    return pair instanceof Pair.NotMeasured lost && lost.state() == ForkState.SKIPPED;
  }

  private static boolean notBegun(Pair pair) {
    return skipped(pair) || pair instanceof Pair.NotReached;
  }

  /** Whether all that could be said is a point: then nothing was judged, whatever doubt means. */
  private static boolean withoutInterval(Judgement judgement) {
    return judgement.verdict() == Verdict.INCONCLUSIVE
        && judgement.pair() instanceof Pair.Compared compared
        && compared.estimate().filter(found -> infinite(found.effect())).isPresent();
  }

  /**
   * Whether of all benchmarks' own scores that were held against another none has a verdict. What
   * other metrics say, such as bytes that hardly ever scatter, answers nothing about them.
   */
  private static boolean withoutVerdict(List<Judgement> judgements) {
    List<Verdict> verdicts =
        judgements.stream().filter(OutcomeRule::ownScore).map(Judgement::verdict).toList();
    return verdicts.contains(Verdict.INCONCLUSIVE)
        && !verdicts.contains(Verdict.UNCHANGED)
        && !verdicts.contains(Verdict.IMPROVED)
        && !verdicts.contains(Verdict.REGRESSED);
  }

  private static boolean ownScore(Judgement judgement) {
    return !(judgement.pair() instanceof Pair.Compared compared)
        || compared.metric().name().equals(Metric.PRIMARY);
  }

  private static boolean infinite(Effect effect) {
    return Double.isInfinite(effect.high()) && effect.level() < 1;
  }

  private static boolean withoutBaseline(Comparison comparison) {
    return comparison.base().isEmpty()
        || comparison.notes().stream().anyMatch(note -> note.code() == NoteCode.NO_BASELINE);
  }

  private static String seen(Comparison comparison) {
    return comparison.notes().stream()
        .filter(note -> note.code() == NoteCode.NO_BASELINE && !note.seen().isEmpty())
        .findFirst()
        .map(Note::seen)
        .map(seen -> ": " + seen)
        .orElse("");
  }

  private static boolean nothingInCommon(Comparison comparison) {
    return comparison.pairs().stream()
        .filter(pair -> !(pair instanceof Pair.NotReached))
        .allMatch(
            pair ->
                pair instanceof Pair.OnlyHead
                    || pair instanceof Pair.OnlyBase
                    || pair instanceof Pair.Unmeasured);
  }

  Outcome outcome() {
    if (!measuringFailed.isEmpty()) {
      return Outcome.MEASURING_FAILED;
    }
    if (!failed.isEmpty()) {
      return Outcome.FAILED;
    }
    return cannotJudge.isEmpty() ? Outcome.PASSED : Outcome.CANNOT_JUDGE;
  }

  /** Empty when the outcome is "passed". */
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    for (List<String> kind : List.of(measuringFailed, failed, cannotJudge)) {
      List<String> distinct = kind.stream().distinct().toList();
      reasons.addAll(distinct.subList(0, Math.min(SPELLED_OUT, distinct.size())));
      if (distinct.size() > SPELLED_OUT) {
        reasons.add("and " + (distinct.size() - SPELLED_OUT) + " more like these");
      }
    }
    return reasons;
  }

  /** The benchmark, and the metric unless it is the benchmark's own score. */
  private static String name(Pair pair) {
    String metric = Metric.PRIMARY;
    if (pair instanceof Pair.Compared compared) {
      metric = compared.metric().name();
    } else if (pair instanceof Pair.OnlyHead onlyHead) {
      metric = onlyHead.metric().name();
    } else if (pair instanceof Pair.OnlyBase onlyBase) {
      metric = onlyBase.metric().name();
    }
    return metric.equals(Metric.PRIMARY) ? pair.id().text() : pair.id().text() + " " + metric;
  }
}
