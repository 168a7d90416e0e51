package dev.plumbline.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * A readable unit for showing values that are held in base units: the one place where numbers are
 * scaled for people.
 *
 * @param unit what stands behind the number, for example {@code µs/op}; may be empty
 * @param factor what one of this unit is in the base unit: finite, over zero
 * @param whole whether values that are whole numbers are shown without decimals (counts, bytes)
 * @param least smaller values are shown as {@link #NEXT_TO_NOTHING}, in the base unit; 0 when there
 *     is no such
 */
public record Scale(String unit, double factor, boolean whole, double least) {

  private static final MathContext SIGNIFICANT = new MathContext(4, RoundingMode.HALF_EVEN);

  /** Beyond this a number is shown with an exponent. */
  private static final double LARGE = 1e7;

  /** What stands for a value that is not zero and as good as that. */
  public static final String NEXT_TO_NOTHING = "≈0";

  /**
   * Fewer bytes per operation than this are what JMH's profiler itself leaves behind, and no more
   * than a sign that it was there.
   */
  private static final double NEXT_TO_NO_BYTES = 0.01;

  /** Below this a number is shown with an exponent. */
  private static final double SMALL = 1e-4;

  private record Step(String unit, double factor) {}

  private static final List<Step> TIME_PER_OPERATION =
      List.of(
          new Step("ns/op", 1e-9),
          new Step("µs/op", 1e-6),
          new Step("ms/op", 1e-3),
          new Step("s/op", 1));
  private static final List<Step> OPERATIONS_PER_TIME =
      List.of(
          new Step("ops/s", 1),
          new Step("ops/ms", 1e3),
          new Step("ops/µs", 1e6),
          new Step("ops/ns", 1e9));
  private static final List<Step> TIME =
      List.of(new Step("ns", 1e-9), new Step("µs", 1e-6), new Step("ms", 1e-3), new Step("s", 1));
  private static final List<Step> BYTES = bytes("");
  private static final List<Step> BYTES_PER_OPERATION = bytes("/op");
  private static final List<Step> BYTES_PER_TIME = bytes("/s");

  private static List<Step> bytes(String under) {
    return List.of(
        new Step("B" + under, 1),
        new Step("KiB" + under, 1024),
        new Step("MiB" + under, 1048576),
        new Step("GiB" + under, 1073741824));
  }

  /**
   * The scale that shows a value best: the largest unit in which it is at least 1 once rounded to
   * four digits, or the smallest unit there is. Zero, NaN and infinities get the smallest unit of
   * throughput, bytes and counts, and the base unit of times.
   *
   * @param baseValue the value in the base unit of the dimension
   * @param unit the unit of the metric; its text is kept for {@link Dimension#OTHER}
   */
  public static Scale of(double baseValue, Unit unit) {
    boolean whole =
        switch (unit.dimension()) {
          case BYTES, BYTES_PER_OPERATION, COUNT, OTHER -> true;
          default -> false;
        };
    double least = least(unit);
    List<Step> steps = steps(unit);
    if (baseValue == 0 || !Double.isFinite(baseValue)) {
      Step base = steps.stream().filter(step -> step.factor() == 1).findFirst().orElseThrow();
      return new Scale(base.unit(), base.factor(), whole, least);
    }
    Step best = steps.get(0);
    for (Step step : steps) {
      if (rounded(Math.abs(baseValue) / step.factor()).compareTo(BigDecimal.ONE) >= 0) {
        best = step;
      }
    }
    return new Scale(best.unit(), best.factor(), whole, least);
  }

  private static double least(Unit unit) {
    return unit.dimension() == Dimension.BYTES_PER_OPERATION ? NEXT_TO_NO_BYTES : 0;
  }

  /**
   * Whether a value, in the base unit, is so small that it is shown as {@link #NEXT_TO_NOTHING}.
   */
  public static boolean nextToNothing(double baseValue, Unit unit) {
    return baseValue != 0 && Math.abs(baseValue) < least(unit);
  }

  private static List<Step> steps(Unit unit) {
    return switch (unit.dimension()) {
      case TIME_PER_OPERATION -> TIME_PER_OPERATION;
      case OPERATIONS_PER_TIME -> OPERATIONS_PER_TIME;
      case BYTES_PER_OPERATION -> BYTES_PER_OPERATION;
      case BYTES_PER_TIME -> BYTES_PER_TIME;
      case TIME -> TIME;
      case BYTES -> BYTES;
      case COUNT -> List.of(new Step("", 1));
      case OTHER -> List.of(new Step(unit.text().strip(), 1));
    };
  }

  private static BigDecimal rounded(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(SIGNIFICANT)
        : BigDecimal.valueOf(Double.MAX_VALUE);
  }

  /** A value with its unit in the scale that shows it best: {@code 41.23 ns/op}. */
  public static String text(double baseValue, Unit unit) {
    return of(baseValue, unit).text(baseValue);
  }

  /** The number and the unit. */
  public String text(double baseValue) {
    String number = number(baseValue);
    return unit.isEmpty() ? number : number + " " + unit;
  }

  /**
   * The number alone, to four significant digits, with a point whatever the locale; {@code NaN} and
   * {@code ∞} as such, {@code ≈0} for what is next to nothing.
   */
  public String number(double baseValue) {
    double value = baseValue / factor;
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    if (value == 0) {
      return "0";
    }
    if (Math.abs(baseValue) < least) {
      return NEXT_TO_NOTHING;
    }
    double size = Math.abs(value);
    if (whole && size < LARGE && value == Math.rint(value)) {
      return String.valueOf((long) value);
    }
    if (size >= LARGE || size < SMALL) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    BigDecimal rounded = rounded(value);
    int decimals = SIGNIFICANT.getPrecision() - rounded.precision() + rounded.scale();
    return rounded.setScale(Math.max(0, decimals)).toPlainString();
  }
}
