package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.unit.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the parts of a policy that say how large a change must be. */
final class BandKeys {
  static final List<String> KEYS =
      List.of("notice", "warning", "critical", "blocker", "improvement");

  /** A band may be as wide as 10 times the base: 1000 %. */
  private static final double WIDEST = 10;

  private BandKeys() {}

  /**
   * A ladder; rungs that are not named are those of {@code from}, raised to the rung below them
   * where a named rung overtakes them. A notice band without an improvement band is both.
   */
  static Policy.Bands read(String path, Yaml yaml, Policy.Bands from) throws InputProblem {
    return read(Keys.of(path, yaml, KEYS), from);
  }

  static Policy.Bands read(Keys keys, Policy.Bands from) throws InputProblem {
    Optional<Double> named = keys.percent("notice", WIDEST);
    double notice = named.orElse(from.notice());
    double warning = rung(keys, "warning", notice, from.warning());
    double critical = rung(keys, "critical", warning, from.critical());
    OptionalDouble blocker = from.blocker();
    if (keys.value("blocker").isPresent()) {
      blocker = OptionalDouble.of(rung(keys, "blocker", critical, critical));
    } else if (blocker.isPresent()) {
      blocker = OptionalDouble.of(Math.max(critical, blocker.getAsDouble()));
    }
    double improvement =
        keys.percent("improvement", WIDEST).orElse(named.isPresent() ? notice : from.improvement());
    return new Policy.Bands(notice, warning, critical, blocker, improvement);
  }

  private static double rung(Keys keys, String key, double below, double usual)
      throws InputProblem {
    Optional<Double> named = keys.percent(key, WIDEST);
    if (named.isEmpty()) {
      return Math.max(below, usual);
    }
    if (named.get() < below) {
      throw keys.required(key)
          .place()
          .problem(
              key
                  + " is "
                  + Figures.share(named.get())
                  + ", under the rung below it, "
                  + Figures.share(below));
    }
    return named.get();
  }

  /**
   * {@code by-size}, or a list of {@code {upTo, band}} in ascending order; the last has no upTo.
   */
  static List<Policy.Tolerance> tolerances(Yaml yaml) throws InputProblem {
    if (yaml instanceof Yaml.Scalar scalar) {
      if (!scalar.text().equals("by-size")) {
        throw scalar
            .place()
            .problem("tolerances must be \"by-size\" or a list of {upTo: 10us, band: 10%}");
      }
      return Policies.TOLERANCE_BY_SIZE;
    }
    List<Policy.Tolerance> tolerances = new ArrayList<>();
    double last = 0;
    for (Yaml item : Keys.list("tolerances", yaml)) {
      Keys keys = Keys.of("tolerances", item, List.of("upTo", "band"));
      Yaml.Scalar bandText = keys.required("band");
      Optional<Yaml.Scalar> upToText = keys.scalar("upTo");
      double upTo = upToText.isEmpty() ? Double.POSITIVE_INFINITY : seconds(upToText.get());
      if (!(upTo > last)) {
        throw keys.place().problem("sizes must ascend, and only the last may lack upTo");
      }
      last = upTo;
      tolerances.add(new Policy.Tolerance(upTo, Quantity.percent(bandText, WIDEST)));
    }
    return tolerances;
  }

  static double seconds(Yaml.Scalar scalar) throws InputProblem {
    Quantity quantity = Quantity.read(scalar);
    Dimension dimension = quantity.unit().dimension();
    if (dimension != Dimension.TIME && dimension != Dimension.TIME_PER_OPERATION) {
      throw scalar.place().problem("\"" + scalar.text() + "\" is not a duration such as 10us");
    }
    return quantity.base();
  }

  static double bytes(Yaml.Scalar scalar) throws InputProblem {
    if (scalar.text().strip().equals("0B")) {
      return 0;
    }
    Quantity quantity = Quantity.read(scalar);
    Dimension dimension = quantity.unit().dimension();
    if (dimension != Dimension.BYTES && dimension != Dimension.BYTES_PER_OPERATION) {
      throw scalar.place().problem("\"" + scalar.text() + "\" is not a size such as 1B or 2KB");
    }
    return quantity.base();
  }

  static int count(Yaml.Scalar scalar) throws InputProblem {
    String text = scalar.text().strip();
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw scalar.place().problem("\"" + scalar.text() + "\" is not a count from 1 to 9999");
    }
    return Integer.parseInt(text);
  }
}
