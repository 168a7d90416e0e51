package dev.plumbline.unit;

import java.util.Locale;
import java.util.Map;

/**
 * A unit of measurement, as it was written and as it converts.
 *
 * @param text the unit as the file had it, for example {@code ns/op}; kept for writing it back
 * @param dimension the kind of quantity
 * @param factor what one of this unit is in the base unit of the dimension: finite, over zero
 */
public record Unit(String text, Dimension dimension, double factor) {

  private static final Map<String, Double> SECONDS =
      Map.of(
          "ns", 1e-9, "us", 1e-6, "µs", 1e-6, "μs", 1e-6, "ms", 1e-3, "s", 1.0, "sec", 1.0, "min",
          60.0, "hr", 3600.0, "day", 86_400.0);

  private static final Map<String, Double> BYTES =
      Map.of(
          "B",
          1.0,
          "byte",
          1.0,
          "bytes",
          1.0,
          "KB",
          1024.0,
          "KiB",
          1024.0,
          "MB",
          1048576.0,
          "MiB",
          1048576.0,
          "GB",
          1073741824.0,
          "GiB",
          1073741824.0);

  /** Checks that the factor is finite and over zero. */
  public Unit {
    if (!(factor > 0) || Double.isInfinite(factor)) {
      throw new IllegalArgumentException("factor of unit \"" + text + "\" is " + factor);
    }
  }

  /**
   * Reads a unit as JMH and its profilers write it: {@code ns/op}, {@code ops/min}, {@code B/op},
   * {@code MB/sec}, {@code counts}, {@code ms}. Never fails: a text it does not know is a unit of
   * {@link Dimension#OTHER}. JMH's MB is 1024 × 1024 bytes.
   */
  public static Unit parse(String text) {
    String trimmed = text.strip();
    int slash = trimmed.indexOf('/');
    if (slash < 0) {
      return single(text, trimmed);
    }
    String over = trimmed.substring(0, slash);
    String under = trimmed.substring(slash + 1);
    Double timeOver = SECONDS.get(over);
    Double timeUnder = SECONDS.get(under);
    Double bytesOver = BYTES.get(over);
    if (under.equals("op") && timeOver != null) {
      return new Unit(text, Dimension.TIME_PER_OPERATION, timeOver);
    }
    if (under.equals("op") && bytesOver != null) {
      return new Unit(text, Dimension.BYTES_PER_OPERATION, bytesOver);
    }
    if (over.toLowerCase(Locale.ROOT).equals("ops") && timeUnder != null) {
      return new Unit(text, Dimension.OPERATIONS_PER_TIME, 1 / timeUnder);
    }
    if (bytesOver != null && timeUnder != null) {
      return new Unit(text, Dimension.BYTES_PER_TIME, bytesOver / timeUnder);
    }
    return new Unit(text, Dimension.OTHER, 1);
  }

  private static Unit single(String text, String trimmed) {
    if (trimmed.equals("counts") || trimmed.equals("#")) {
      return new Unit(text, Dimension.COUNT, 1);
    }
    Double seconds = SECONDS.get(trimmed);
    if (seconds != null) {
      return new Unit(text, Dimension.TIME, seconds);
    }
    Double bytes = BYTES.get(trimmed);
    return bytes == null
        ? new Unit(text, Dimension.OTHER, 1)
        : new Unit(text, Dimension.BYTES, bytes);
  }

  /** The value in the base unit of the dimension; NaN and infinities stay what they are. */
  public double toBase(double value) {
    return value * factor;
  }

  /** Whether values of the two units can be held against each other. */
  public boolean comparableWith(Unit other) {
    return dimension == other.dimension
        && (dimension != Dimension.OTHER || text.strip().equals(other.text.strip()));
  }

  /**
   * Whether a limit in this unit can be held against a value in another: units of one kind, and a
   * plain duration or size against the same per operation.
   */
  public boolean canLimit(Unit measured) {
    return comparableWith(measured)
        || (dimension == Dimension.TIME && measured.dimension == Dimension.TIME_PER_OPERATION)
        || (dimension == Dimension.BYTES && measured.dimension == Dimension.BYTES_PER_OPERATION);
  }
}
