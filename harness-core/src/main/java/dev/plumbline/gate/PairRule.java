package dev.plumbline.gate;

import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.ProcessBenchmark;
import dev.plumbline.model.Side;
import dev.plumbline.unit.Direction;
import java.util.OptionalDouble;

/** The verdict on one pair, whatever became of it. */
final class PairRule {
  private final Policy policy;
  private final Ladder ladder;
  private final Comparability comparability;
  private final double suiteLevel;

  /** The rule of a benchmark that was not measured because there is nothing to find. */
  private static final String IDENTICAL =
      "identical code: every class and resource it can reach is the same on both sides";

  PairRule(Policy policy, Ladder ladder, Comparability comparability, double suiteLevel) {
    this.policy = policy;
    this.ladder = ladder;
    this.comparability = comparability;
    this.suiteLevel = suiteLevel;
  }

  Ruling judge(Pair pair) {
    if (pair instanceof Pair.Compared compared) {
      return compared(compared);
    }
    if (pair instanceof Pair.OnlyHead onlyHead) {
      return onlyHead(onlyHead);
    }
    if (pair instanceof Pair.OnlyBase onlyBase) {
      return Ruling.of(
          Verdict.MISSING,
          onlyBase.metric().primary()
              ? "the baseline has it and this run does not"
              : "the baseline has its " + onlyBase.metric().name() + " and this run does not");
    }
    if (pair instanceof Pair.Incomparable incomparable) {
      return Ruling.cannotJudge(Verdict.NOT_COMPARABLE, incomparable.reason());
    }
    if (pair instanceof Pair.Identical) {
      return Ruling.of(Verdict.UNCHANGED, IDENTICAL);
    }
    if (pair instanceof Pair.Unmeasured unmeasured) {
      return unmeasured.side() == Side.HEAD
          ? Ruling.of(Verdict.NEW, "the base does not list it")
          : Ruling.of(Verdict.MISSING, "the base lists it and the head does not");
    }
    if (pair instanceof Pair.NotReached notReached) {
      return Ruling.of(Verdict.INCONCLUSIVE, notReached.reason());
    }
    Pair.NotMeasured notMeasured = (Pair.NotMeasured) pair;
    Verdict verdict = notMeasured.state() == ForkState.SKIPPED ? Verdict.SKIPPED : Verdict.FAILED;
    return Ruling.of(verdict, notMeasured.reason());
  }

  private static Ruling onlyHead(Pair.OnlyHead pair) {
    String rule = "the baseline does not have it";
    return gated(pair.metric()) && unusable(pair.metric(), pair.head())
        ? Ruling.cannotJudge(Verdict.NEW, rule + ", and " + unusableHead(pair.head()))
        : Ruling.of(Verdict.NEW, rule);
  }

  private Ruling compared(Pair.Compared pair) {
    Metric metric = pair.metric();
    if (comparability.level() == Comparability.Level.DIFFERENT) {
      return Ruling.cannotJudge(
          Verdict.NOT_COMPARABLE,
          "measured on different environments: " + String.join("; ", comparability.differences()));
    }
    if (!gated(metric)) {
      return shown(pair);
    }
    if (unusable(metric, pair.head())) {
      return Ruling.cannotJudge(Verdict.INCONCLUSIVE, unusableHead(pair.head()));
    }
    if (unusable(metric, pair.base())) {
      return Ruling.cannotJudge(
          Verdict.INCONCLUSIVE, "the baseline's value is " + pair.base().value());
    }
    Policy.Bands bands = ladder.bands(pair);
    if (pair.estimate().isEmpty()) {
      return Ruling.cannotJudge(Verdict.INCONCLUSIVE, withoutEstimate(pair));
    }
    Pair.Estimate estimate = pair.estimate().get();
    if (metric.exact()) {
      return ExactRule.judge(pair, estimate, policy.exact(), bands);
    }
    if (Double.isInfinite(estimate.effect().low()) || Double.isInfinite(estimate.effect().high())) {
      return Ruling.of(Verdict.INCONCLUSIVE, oneFork(pair, estimate));
    }
    return policyLimits(pair, EffectRule.judge(pair, estimate, bands, suiteLevel));
  }

  /** A limit of the policy can take a verdict back, never give one. */
  private Ruling policyLimits(Pair.Compared pair, Ruling ruling) {
    int forks = Math.min(pair.base().forks(), pair.head().forks());
    if (pair.id().process() && forks < ProcessBenchmark.USUAL_RUNS) {
      String seen = forks + " runs on a side, and a process needs " + ProcessBenchmark.USUAL_RUNS;
      return Ruling.of(Verdict.INCONCLUSIVE, seen)
          .with(new Note(NoteCode.FEW_FORKS, pair.id().text(), seen));
    }
    if (forks < policy.minimumForks()) {
      String seen = forks + " forks on a side, and the policy wants " + policy.minimumForks();
      return Ruling.of(Verdict.INCONCLUSIVE, seen)
          .with(new Note(NoteCode.FEW_FORKS, pair.id().text(), seen));
    }
    OptionalDouble limit = policy.maximumSpread();
    double spread =
        Math.max(pair.base().forkSpread().orElse(0), pair.head().forkSpread().orElse(0));
    if (limit.isPresent() && spread > limit.getAsDouble()) {
      String seen =
          "forks spread by "
              + Figures.share(spread)
              + ", and the policy allows "
              + Figures.share(limit.getAsDouble());
      return Ruling.of(Verdict.INCONCLUSIVE, seen)
          .with(new Note(NoteCode.HIGH_SPREAD, pair.id().text(), seen));
    }
    return ruling;
  }

  private static Ruling shown(Pair.Compared pair) {
    String rule =
        "shown, never gated: nobody said whether more or less of "
            + pair.metric().unit().text()
            + " is better";
    Ruling ruling = Ruling.of(Verdict.INCONCLUSIVE, rule);
    return new Ruling(
        ruling.verdict(), ruling.severity(), rule, ruling.notes(), Ruling.Weight.SHOWN);
  }

  private static String withoutEstimate(Pair.Compared pair) {
    String why =
        pair.notes().stream()
            .filter(
                note ->
                    note.code() == NoteCode.SUMMARY_ONLY
                        || note.code() == NoteCode.ZERO_OR_NOT_A_NUMBER)
            .findFirst()
            .map(Note::seen)
            .orElse("too few forks for an interval");
    return "no interval can be given: " + why;
  }

  private static String oneFork(Pair.Compared pair, Pair.Estimate estimate) {
    return Figures.change(estimate.effect().point())
        + " without an interval: "
        + pair.base().forks()
        + " forks against "
        + pair.head().forks()
        + " do not show how far forks differ by themselves";
  }

  private static String unusableHead(SideSummary head) {
    return "its value is " + head.value() + ", which measures nothing";
  }

  static boolean gated(Metric metric) {
    return metric.direction() != Direction.UNKNOWN;
  }

  /** Zero bytes are a result; no time at all, or no number at all, is not. */
  private static boolean unusable(Metric metric, SideSummary side) {
    double value = side.value();
    return !Double.isFinite(value) || (metric.exact() ? value < 0 : value <= 0);
  }
}
