package dev.plumbline.report;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Verdict;
import dev.plumbline.gate.Waiver;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The words and number formats that every report shares. */
final class Wording {
  /** Changes beyond this many per cent are shown with an exponent. */
  private static final double HUGE_PERCENT = 1e7;

  private Wording() {}

  /** The verdict with the severity of a regression: {@code regressed (critical)}. */
  static String verdict(Judgement judgement) {
    return judgement
        .severity()
        .map(severity -> judgement.verdict().words() + " (" + severity.word() + ")")
        .orElse(judgement.verdict().words());
  }

  /** A sign that says the same as the verdict, one column wide. */
  static String mark(Judgement judgement) {
    return switch (judgement.verdict()) {
      case FAILED -> "✗";
      case REGRESSED -> judgement.fails() ? "✗" : "▲";
      case MISSING -> "?";
      case NOT_COMPARABLE -> "≠";
      case INCONCLUSIVE -> "~";
      case IMPROVED -> "▼";
      case NEW -> "+";
      case SKIPPED -> "-";
      case UNCHANGED -> "=";
    };
  }

  /** A fraction as a signed percentage: {@code +4.7 %}; {@code ∞} and {@code unknown} in words. */
  static String signedPercent(double fraction) {
    if (Double.isNaN(fraction)) {
      return "unknown";
    }
    if (Double.isInfinite(fraction)) {
      return fraction > 0 ? "+∞ %" : "-∞ %";
    }
    String number = percentNumber(fraction);
    return (number.startsWith("-") || number.equals("0.0") ? number : "+" + number) + " %";
  }

  /** A fraction as a percentage without a plus sign: {@code 4.7 %}. */
  static String percent(double fraction) {
    return Double.isFinite(fraction) ? percentNumber(fraction) + " %" : "unknown";
  }

  private static String percentNumber(double fraction) {
    double percent = fraction * 100;
    String text =
        Math.abs(percent) >= HUGE_PERCENT
            ? String.format(Locale.ROOT, "%.1e", percent)
            : String.format(Locale.ROOT, Math.abs(percent) >= 999.95 ? "%.0f" : "%.1f", percent);
    return text.equals("-0.0") ? "0.0" : text;
  }

  /** The point of an effect, or that it is not known. */
  static String change(Effect effect) {
    return unknown(effect) ? "unknown" : signedPercent(effect.point());
  }

  /** The interval of an effect: {@code +1.2 to +3.4 %}, {@code exact} or {@code ± ∞}. */
  static String interval(Effect effect) {
    if (unknown(effect)) {
      return "± ∞";
    }
    if (effect.low() == effect.high()) {
      return "exact";
    }
    String low = signedPercent(effect.low());
    String high = signedPercent(effect.high());
    return (low.endsWith(" %") && high.endsWith(" %") ? low.substring(0, low.length() - 2) : low)
        + " to "
        + high;
  }

  /** Where the change of a pair lies, or why there can be none; empty where nothing is compared. */
  static String interval(Pair pair, Function<Effect, String> ofEffect) {
    return pair instanceof Pair.Identical
        ? "identical code"
        : Facts.of(pair).effect().map(ofEffect).orElse("");
  }

  /** Whether the interval says nothing at all, so that the point means nothing either. */
  static boolean unknown(Effect effect) {
    return effect.low() == Double.NEGATIVE_INFINITY && effect.high() == Double.POSITIVE_INFINITY;
  }

  /** Confidence level as {@code 99 %}. */
  static String level(double level) {
    String text = String.format(Locale.ROOT, "%.2f", level * 100);
    return text.replaceFirst("\\.?0+$", "") + " %";
  }

  /** Forks × iterations of each: {@code 5×10}; about so many where forks are of unequal length. */
  static String replication(SideSummary side) {
    if (side.forks() == 0) {
      return side.iterations() == 0 ? "?" : "?×" + side.iterations();
    }
    return side.forks() + "×" + Math.round((double) side.iterations() / side.forks());
  }

  /** Both sides' forks × iterations, once when they are the same. */
  static String replication(Optional<SideSummary> base, Optional<SideSummary> head) {
    String baseText = base.map(Wording::replication).orElse("");
    String headText = head.map(Wording::replication).orElse("");
    if (baseText.isEmpty() || headText.isEmpty() || baseText.equals(headText)) {
      return baseText.isEmpty() ? headText : baseText;
    }
    return baseText + " → " + headText;
  }

  /** The scale both sides of a pair are shown in; empty when each side needs its own. */
  static Optional<Scale> commonScale(double base, double head, Metric metric) {
    Scale baseScale = Scale.of(base, metric.unit());
    Scale headScale = Scale.of(head, metric.unit());
    if (baseScale.equals(headScale) || !Double.isFinite(head) || head == 0) {
      return Optional.of(baseScale);
    }
    if (!Double.isFinite(base) || base == 0) {
      return Optional.of(headScale);
    }
    double ratio = Math.max(base / head, head / base);
    return ratio > 10
        ? Optional.empty()
        : Optional.of(baseScale.factor() < headScale.factor() ? baseScale : headScale);
  }

  /** Why a judgement is what it is, one clean line; empty where its figures say it. */
  static String reason(Judgement judgement) {
    if (judgement.verdict() == Verdict.INCONCLUSIVE && shownOnly(judgement)) {
      return "";
    }
    if (judgement.pair() instanceof Pair.NotMeasured failed) {
      return CleanText.oneLine(failed.reason());
    }
    if (judgement.pair() instanceof Pair.Incomparable incomparable) {
      return CleanText.oneLine(incomparable.reason());
    }
    return switch (judgement.verdict()) {
      case MISSING, NOT_COMPARABLE, INCONCLUSIVE -> CleanText.oneLine(judgement.rule());
      default -> "";
    };
  }

  /** Whether nobody said which way the metric gets better, so that it is shown and not gated. */
  static boolean shownOnly(Judgement judgement) {
    return Facts.of(judgement.pair())
        .metric()
        .map(metric -> metric.direction() == Direction.UNKNOWN)
        .orElse(false);
  }

  /** Until when, by whom and why a regression is put up with; one clean line. */
  static String waiver(Waiver waiver) {
    return CleanText.oneLine(
        "waived until " + waiver.expires() + " by " + waiver.owner() + ": " + waiver.reason());
  }

  /** Measured against target, headroom and which benchmark, one clean line. */
  static String budget(BudgetJudgement budget, Names names) {
    String benchmark = budget.id().map(id -> names.of(id, budget.metric())).orElse("");
    if (budget.metric().isEmpty() || budget.measured().isEmpty()) {
      return CleanText.oneLine(budget.rule());
    }
    Metric metric = budget.metric().get();
    StringBuilder text = new StringBuilder();
    text.append(Scale.text(budget.measured().getAsDouble(), metric.unit()))
        .append(" of ")
        .append(Scale.text(budget.target(), metric.unit()));
    budget
        .critical()
        .ifPresent(
            critical ->
                text.append(" (critical ").append(Scale.text(critical, metric.unit())).append(")"));
    budget
        .headroom()
        .ifPresent(
            headroom ->
                text.append(", ")
                    .append(
                        headroom < 0 ? percent(-headroom) + " over" : percent(headroom) + " free"));
    return CleanText.oneLine(text.append("  ").append(benchmark).toString());
  }

  /** The unit of the values in files: the base unit, or the unit as written when it is unknown. */
  static String baseUnit(Metric metric) {
    Unit unit = metric.unit();
    return unit.dimension() == Dimension.OTHER ? unit.text().strip() : unit.dimension().baseUnit();
  }

  /** Budgets in the order fail, warn, no data, pass. */
  static List<BudgetJudgement> worstFirst(List<BudgetJudgement> budgets) {
    return budgets.stream().sorted(Comparator.comparingInt(Wording::rank)).toList();
  }

  private static int rank(BudgetJudgement budget) {
    return switch (budget.state()) {
      case FAIL -> 0;
      case WARN -> 1;
      case NO_DATA -> 2;
      case PASS -> 3;
    };
  }

  /** What was seen, and of how many more the same holds. */
  static String footnote(Footnotes.Footnote footnote) {
    String more = footnote.count() > 1 ? " (and " + (footnote.count() - 1) + " more)" : "";
    return CleanText.oneLine(footnote.first().subject() + ": " + footnote.first().seen()) + more;
  }

  /** What would help; empty when nothing would. */
  static Optional<String> help(Footnotes.Footnote footnote) {
    return Optional.of(footnote.code().help()).filter(help -> !help.startsWith("nothing"));
  }

  /** A number of things: {@code 1 benchmark}, {@code 2 benchmarks}. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  /** A list whose parts are not broken across lines by {@link TerminalPage#paragraph}. */
  static String unbroken(List<String> parts) {
    return String.join(", ", parts.stream().map(part -> part.replace(' ', '\u00a0')).toList());
  }
}
