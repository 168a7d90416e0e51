package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Unit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, as a policy spells it: {@code 200us}, {@code 16 KB}, {@code 1000 ops/s}.
 *
 * @param base the value in the base unit of the dimension, over zero
 * @param unit the unit it was written in
 */
record Quantity(double base, Unit unit) {
  private static final Pattern SHAPE =
      Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,15})?)\\s*([^0-9\\s.].{0,20})?");

  /** Units of plain numbers: a share, a ratio, so many things. Only metrics have them. */
  static final List<String> PLAIN = List.of("%", "ratio", "counts");

  private static final List<String> UNITS =
      List.of(
              "ns", "us", "µs", "ms", "s", "min", "B", "KB", "MB", "GB", "ops/s", "ops/ms",
              "ops/us")
          .stream()
          .flatMap(
              unit ->
                  unit.startsWith("ops")
                      ? List.of(unit).stream()
                      : List.of(unit, unit + "/op").stream())
          .toList();

  /** Reads a quantity; without a unit it is a problem, for a bare number has no size. */
  static Quantity read(Yaml.Scalar scalar) throws InputProblem {
    return read(scalar, List.of());
  }

  /** Reads the target of a named metric, which can also be a plain number: {@code 90 %}. */
  static Quantity ofMetric(Yaml.Scalar scalar) throws InputProblem {
    return read(scalar, PLAIN);
  }

  private static Quantity read(Yaml.Scalar scalar, List<String> plain) throws InputProblem {
    Matcher matcher = SHAPE.matcher(scalar.text().strip());
    if (!matcher.matches()) {
      throw scalar.place().problem("\"" + scalar.text() + "\" is not an amount such as 200us");
    }
    if (matcher.group(2) == null) {
      throw scalar
          .place()
          .problem(
              "\""
                  + scalar.text()
                  + "\" has no unit; write it with one of "
                  + "ns, us, ms, s, B, KB, MB, ops/s");
    }
    Unit unit = Unit.parse(matcher.group(2));
    boolean number = unit.dimension() == Dimension.OTHER || unit.dimension() == Dimension.COUNT;
    if (number && !plain.contains(matcher.group(2))) {
      throw scalar
          .place()
          .problem(
              "unit \""
                  + matcher.group(2)
                  + "\" is not known"
                  + NearestWord.hint(matcher.group(2), UNITS));
    }
    double value = Double.parseDouble(matcher.group(1));
    if (value == 0) {
      throw scalar.place().problem("\"" + scalar.text() + "\" is zero; nothing can hold it");
    }
    return new Quantity(unit.toBase(value), unit);
  }

  /** Reads a plain number over zero, such as {@code 60} or {@code 1.5}: so many times as fast. */
  static double factor(Yaml.Scalar scalar) throws InputProblem {
    Matcher matcher = SHAPE.matcher(scalar.text().strip());
    if (!matcher.matches() || matcher.group(2) != null) {
      throw scalar
          .place()
          .problem("\"" + scalar.text() + "\" is not a factor; write it as 60 or 1.5");
    }
    double value = Double.parseDouble(matcher.group(1));
    if (value == 0) {
      throw scalar.place().problem("\"" + scalar.text() + "\" is zero; nothing can hold it");
    }
    return value;
  }

  /** Reads a percentage, such as {@code 5%}, as a fraction from 0 to {@code most}. */
  static double percent(Yaml.Scalar scalar, double most) throws InputProblem {
    Matcher matcher = SHAPE.matcher(scalar.text().strip());
    if (!matcher.matches() || !"%".equals(matcher.group(2))) {
      throw scalar
          .place()
          .problem("\"" + scalar.text() + "\" is not a percentage; write it as 5% or 7.5%");
    }
    double fraction = Double.parseDouble(matcher.group(1)) / 100;
    if (fraction > most) {
      throw scalar.place().problem("\"" + scalar.text() + "\" is over " + Figures.share(most));
    }
    return fraction;
  }
}
