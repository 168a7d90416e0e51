package dev.plumbline.report;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Growth;
import dev.plumbline.gate.DerivedChange;
import dev.plumbline.gate.DerivedResult;
import dev.plumbline.gate.TargetJudgement;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words and number formats of derived figures. */
final class DerivedWording {
  private static final Unit NUMBER = new Unit("", Dimension.OTHER, 1);
  private static final Unit SECONDS = Unit.parse("s");

  private DerivedWording() {}

  /** The figure with its interval, and what it was worked out from; one clean line. */
  static String figure(DerivedResult derived, Names names) {
    return CleanText.oneLine(
        derived.growth().isPresent()
            ? line(derived, derived.growth().get(), names)
            : derived.kind().word()
                + " "
                + text(derived.kind(), derived.value().point())
                + " ("
                + interval(derived.kind(), derived.value())
                + ")"
                + speedUp(derived)
                + ", "
                + names.of(derived.of())
                + derived.against().map(id -> " against " + names.of(id)).orElse(""));
  }

  /** {@code time = a + b × steps}: the formula, then what is known of its parts. */
  private static String line(DerivedResult derived, Growth growth, Names names) {
    String parameter = derived.over().orElse("x");
    StringBuilder text = new StringBuilder("time = ");
    double fixed = growth.fixed().point();
    double each = growth.each().point();
    text.append(seconds(fixed))
        .append(each < 0 ? " - " : " + ")
        .append(seconds(Math.abs(each)))
        .append(" × ")
        .append(parameter)
        .append(" (fixed ")
        .append(interval(DerivedResult.Kind.SCALING, growth.fixed()))
        .append(", each ")
        .append(interval(DerivedResult.Kind.SCALING, growth.each()))
        .append("), R² ")
        .append(determination(growth.determination()));
    growth
        .exponent()
        .ifPresent(
            k ->
                text.append(", exponent ")
                    .append(number(k.point()))
                    .append(" (")
                    .append(unknown(k) ? "± ∞" : number(k.low()) + " to " + number(k.high()))
                    .append(")"));
    text.append(", ").append(shape(growth.shape()));
    if (growth.shape() != Growth.Shape.LINEAR && Double.isFinite(growth.furthest())) {
      text.append(", up to ").append(Wording.percent(growth.furthest())).append(" off the line");
    }
    List<Growth.Point> points = growth.points();
    return text.append("; ")
        .append(names.of(derived.of()))
        .append(' ')
        .append(parameter)
        .append('=')
        .append(number(points.get(0).x()))
        .append(" to ")
        .append(number(points.get(points.size() - 1).x()))
        .toString();
  }

  private static String speedUp(DerivedResult derived) {
    if (derived.ratio().isEmpty()) {
      return "";
    }
    double ratio = derived.ratio().getAsDouble();
    return ": "
        + factor(derived.value().point() * ratio)
        + " with "
        + factor(ratio)
        + " "
        + derived.over().orElse("");
  }

  /** What became of it since the base; empty where the base has not got it. */
  static Optional<String> change(DerivedResult derived) {
    return derived
        .change()
        .map(
            change ->
                CleanText.oneLine(
                    verdict(change)
                        + ": "
                        + text(derived.kind(), change.base())
                        + " → "
                        + text(derived.kind(), derived.value().point())
                        + ", cost "
                        + Wording.change(change.effect())
                        + " ("
                        + Wording.interval(change.effect())
                        + ")"));
  }

  private static String verdict(DerivedChange change) {
    return change
        .severity()
        .map(severity -> change.verdict().words() + " (" + severity.word() + ")")
        .orElse(change.verdict().words());
  }

  /** Whether it is what the policy wants; empty where the policy wants nothing. */
  static Optional<String> target(DerivedResult derived) {
    return derived
        .target()
        .map(target -> CleanText.oneLine(target.state().word() + ": " + target.rule()));
  }

  /** A point of a figure: {@code +4.7 %}, {@code 60.10×}, {@code 38.5 %}, {@code 240.1 µs}. */
  static String text(DerivedResult.Kind kind, double value) {
    return switch (kind) {
      case OVERHEAD -> Wording.signedPercent(value);
      case EFFICIENCY -> Wording.percent(value);
      case SPEED_UP -> factor(value);
      case SCALING -> seconds(value);
    };
  }

  private static String interval(DerivedResult.Kind kind, Effect value) {
    if (unknown(value)) {
      return "± ∞";
    }
    return kind == DerivedResult.Kind.OVERHEAD
        ? Wording.interval(value)
        : text(kind, value.low()) + " to " + text(kind, value.high());
  }

  /** With one fork a side the interval has no upper end, and says nothing. */
  private static boolean unknown(Effect value) {
    return Double.isInfinite(value.high());
  }

  private static String factor(double value) {
    return Double.isFinite(value) ? number(value) + "×" : "unknown";
  }

  private static String seconds(double value) {
    return Scale.text(value, SECONDS);
  }

  private static String number(double value) {
    return Scale.of(value, NUMBER).number(value);
  }

  /** Four digits; where these would say 1, as many as tell it from 1. */
  private static String determination(double value) {
    if (Double.isNaN(value)) {
      return "unknown";
    }
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.equals("1.0000") && value < 1 ? "over 0.9999" : text;
  }

  /** The word for a shape: {@code linear}, {@code bends up}, {@code bends down}. */
  static String shape(Growth.Shape shape) {
    return shape.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The unit of a figure in files. */
  static String unit(DerivedResult.Kind kind) {
    return switch (kind) {
      case OVERHEAD, EFFICIENCY -> "fraction";
      case SPEED_UP -> "factor";
      case SCALING -> "s";
    };
  }

  /** Those that fail first, then open ones, else as in the policy. */
  static List<DerivedResult> worstFirst(List<DerivedResult> derived) {
    return derived.stream().sorted(Comparator.comparingInt(DerivedWording::rank)).toList();
  }

  private static int rank(DerivedResult derived) {
    boolean open =
        derived
            .target()
            .filter(target -> target.state() == TargetJudgement.State.INCONCLUSIVE)
            .isPresent();
    return derived.fails() ? 0 : open ? 1 : 2;
  }
}
