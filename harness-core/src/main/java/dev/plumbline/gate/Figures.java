package dev.plumbline.gate;

import dev.plumbline.compare.Effect;
import java.util.Locale;

/** Figures in the sentences of the gate: the same in every locale. */
final class Figures {
  private Figures() {}

  /** A signed change: {@code +12.3 %}; {@code +∞ %} from a base of zero. */
  static String change(double fraction) {
    if (Double.isInfinite(fraction)) {
      return (fraction > 0 ? "+" : "-") + "∞ %";
    }
    double tenths = Math.rint(Math.abs(fraction) * 1000);
    if (!(tenths < 1e7)) {
      return String.format(Locale.ROOT, "%+.1e %%", fraction * 100);
    }
    // Written out because a report has ten thousands of these, and a formatter is slow.
    long whole = (long) tenths;
    return (fraction < 0 ? "-" : "+") + whole / 10 + "." + whole % 10 + " %";
  }

  /** A share without a sign: {@code 5 %}, {@code 7.5 %}. */
  static String share(double fraction) {
    return number(fraction * 100) + " %";
  }

  /** At most four significant digits, without an exponent where that is readable. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    double size = Math.abs(value);
    if (size < 1e6 && Math.abs(value - Math.rint(value)) < 1e-9) {
      return Long.toString((long) Math.rint(value));
    }
    if (size != 0 && (size < 1e-4 || size >= 1e9)) {
      return String.format(Locale.ROOT, "%.3e", value);
    }
    int decimals = size == 0 ? 0 : Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
    String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
    return decimals == 0 ? text : text.replaceFirst("\\.?0+$", "");
  }

  /** An effect with its interval: {@code +12.3 % (+9.8 % to +14.9 %)}. */
  static String effect(Effect effect) {
    return change(effect.point())
        + " ("
        + change(effect.low())
        + " to "
        + change(effect.high())
        + ")";
  }
}
