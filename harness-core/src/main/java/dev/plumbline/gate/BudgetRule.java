package dev.plumbline.gate;

import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds absolute budgets against what the head measured; the baseline plays no part. */
final class BudgetRule {
  /** The share of the target beyond which a budget warns. */
  static final double WARN_SHARE = 0.85;

  private BudgetRule() {}

  /**
   * A state for each benchmark that a budget covers, or one {@link BudgetJudgement.State#NO_DATA}.
   */
  static List<BudgetJudgement> judge(
      List<Policy.Budget> budgets, List<Pair> pairs, BenchmarkNames.Kept kept) {
    List<BenchmarkNames> names = pairs.stream().map(pair -> kept.of(pair.id())).toList();
    List<BudgetJudgement> all = new ArrayList<>();
    for (Policy.Budget budget : budgets) {
      List<BudgetJudgement> judgements = new ArrayList<>();
      BenchmarkPattern pattern = BenchmarkPattern.of(budget.pattern());
      for (int i = 0; i < names.size(); i++) {
        if (pattern.matches(names.get(i))) {
          judge(budget, pairs.get(i)).ifPresent(judgements::add);
        }
      }
      judgements.removeIf(judgement -> heldInAnotherMode(judgement, judgements, budget));
      if (judgements.isEmpty()) {
        judgements.add(
            noData(
                budget, Optional.empty(), Optional.empty(), "no benchmark of this run matches it"));
      }
      all.addAll(judgements);
    }
    return all;
  }

  /**
   * A benchmark measured both in time per operation and in operations per time is held in the one
   * that the budget's unit fits.
   */
  private static boolean heldInAnotherMode(
      BudgetJudgement judgement, List<BudgetJudgement> others, Policy.Budget budget) {
    if (!unheld(judgement) || !otherKind(judgement, budget)) {
      return false;
    }
    String benchmark = judgement.id().orElseThrow().benchmark();
    return others.stream()
        .filter(other -> other.measured().isPresent())
        .anyMatch(other -> other.id().orElseThrow().benchmark().equals(benchmark));
  }

  private static boolean otherKind(BudgetJudgement judgement, Policy.Budget budget) {
    Unit wanted = Unit.parse(budget.unitText());
    return !wanted.canLimit(judgement.metric().orElseThrow().unit());
  }

  private static Optional<BudgetJudgement> judge(Policy.Budget budget, Pair pair) {
    if (pair instanceof Pair.Compared compared) {
      return measured(budget, pair.id(), compared.metric(), compared.head());
    }
    if (pair instanceof Pair.OnlyHead onlyHead) {
      return measured(budget, pair.id(), onlyHead.metric(), onlyHead.head());
    }
    if (pair instanceof Pair.NotMeasured lost) {
      String state = lost.state() == ForkState.SKIPPED ? "skipped" : "failed";
      String why = state + ": " + lost.reason();
      return Optional.of(noData(budget, Optional.of(pair.id()), Optional.empty(), why));
    }
    if (pair instanceof Pair.NotReached notReached) {
      return Optional.of(
          noData(budget, Optional.of(pair.id()), Optional.empty(), notReached.reason()));
    }
    return Optional.empty();
  }

  private static Optional<BudgetJudgement> measured(
      Policy.Budget budget, BenchmarkId id, Metric metric, SideSummary head) {
    if (!metric.name().equals(budget.metric())) {
      return Optional.empty();
    }
    Unit unit = Unit.parse(budget.unitText());
    if (!unit.canLimit(metric.unit())) {
      String why =
          "the budget is in "
              + budget.unitText()
              + " and the benchmark measures "
              + metric.unit().text()
              + ", so it can't be held";
      return Optional.of(noData(budget, Optional.of(id), Optional.of(metric), why));
    }
    double value = head.value();
    boolean nothing = !Double.isFinite(value) || (!metric.exact() && value <= 0);
    if (nothing) {
      String why = "its value is " + value + ", which measures nothing";
      return Optional.of(noData(budget, Optional.of(id), Optional.of(metric), why));
    }
    return Optional.of(held(budget, id, metric, unit, value));
  }

  private static BudgetJudgement held(
      Policy.Budget budget, BenchmarkId id, Metric metric, Unit unit, double value) {
    boolean more = metric.direction() == Direction.HIGHER_IS_BETTER;
    double target = budget.target();
    boolean over = more ? value < target : value > target;
    boolean warn = more ? target > WARN_SHARE * value : value > WARN_SHARE * target;
    double headroom = (more ? value - target : target - value) / target;
    BudgetJudgement.State state =
        over
            ? BudgetJudgement.State.FAIL
            : warn ? BudgetJudgement.State.WARN : BudgetJudgement.State.PASS;
    String side = over ? (more ? " is under " : " is over ") : " is within ";
    StringBuilder rule =
        new StringBuilder(amount(value, unit) + side + "the target " + amount(target, unit));
    if (state == BudgetJudgement.State.WARN) {
      rule.append(" with less than 15 % to spare");
    }
    if (budget.critical().isPresent()) {
      double critical = budget.critical().getAsDouble();
      if (more ? value < critical : value > critical) {
        rule.append(", and beyond critical ").append(amount(critical, unit));
      }
    }
    return new BudgetJudgement(
        budget.name(),
        Optional.of(id),
        Optional.of(metric),
        target,
        budget.critical(),
        OptionalDouble.of(value),
        OptionalDouble.of(headroom),
        state,
        rule.toString(),
        over);
  }

  private static BudgetJudgement noData(
      Policy.Budget budget, Optional<BenchmarkId> id, Optional<Metric> metric, String why) {
    return new BudgetJudgement(
        budget.name(),
        id,
        metric,
        budget.target(),
        budget.critical(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        BudgetJudgement.State.NO_DATA,
        why,
        false);
  }

  /** Whether a budget met its benchmark and could still not be held: never a silent pass. */
  static boolean unheld(BudgetJudgement budget) {
    return budget.state() == BudgetJudgement.State.NO_DATA && budget.metric().isPresent();
  }

  private static String amount(double base, Unit unit) {
    return Figures.number(base / unit.factor()) + " " + unit.text();
  }
}
