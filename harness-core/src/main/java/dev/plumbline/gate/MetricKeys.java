package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a policy declares of metrics. */
final class MetricKeys {
  private static final String RULE = "metrics";
  private static final List<String> KEYS = List.of("metric", "pattern", "unit", "better", "exact");

  private static final List<String> BETTER = List.of("lower", "higher", "neither");
  private static final List<Direction> DIRECTIONS =
      List.of(Direction.LOWER_IS_BETTER, Direction.HIGHER_IS_BETTER, Direction.UNKNOWN);

  /** What a report takes from the score has the score's unit and direction. */
  private static final List<String> OF_THE_SCORE = List.of(Metric.PRIMARY, "p50", "p90", "p99");

  private static final List<String> UNITS =
      Stream.concat(
              Stream.of("ns", "us", "ms", "s", "B", "KiB", "MiB", "GiB")
                  .flatMap(unit -> Stream.of(unit, unit + "/op")),
              Stream.concat(Stream.of("ops/s"), Quantity.PLAIN.stream()))
          .toList();

  private MetricKeys() {}

  /**
   * Reads one entry.
   *
   * @param pattern remembers where a pattern of a rule stands, and gives it back
   */
  static MetricRule read(Yaml yaml, BiFunction<String, Yaml.Scalar, String> pattern)
      throws InputProblem {
    Keys keys = Keys.of(RULE, yaml, KEYS);
    String metric = metric(keys.required("metric"));
    Optional<Yaml.Scalar> benchmarks = keys.scalar("pattern");
    Optional<Yaml.Scalar> unit = keys.scalar("unit");
    keys.required("better");
    Direction better = keys.word("better", BETTER, DIRECTIONS).orElseThrow();
    boolean exact =
        keys.word("exact", List.of("true", "false"), List.of(true, false)).orElse(false);
    if (exact && better == Direction.UNKNOWN) {
      throw keys.required("exact")
          .place()
          .problem("exact says how a change is judged, and \"better: neither\" that none is");
    }
    return new MetricRule(
        metric,
        benchmarks.map(scalar -> pattern.apply(RULE, scalar)),
        unit.isEmpty() ? Optional.empty() : Optional.of(unit(unit.get())),
        better,
        exact);
  }

  private static String metric(Yaml.Scalar scalar) throws InputProblem {
    String metric = scalar.text().strip();
    if (OF_THE_SCORE.contains(metric)) {
      throw scalar
          .place()
          .problem(
              "\""
                  + metric
                  + "\" has the unit and direction of the benchmark's mode; declare another metric");
    }
    return metric;
  }

  private static Unit unit(Yaml.Scalar scalar) throws InputProblem {
    String text = scalar.text().strip();
    Unit unit = Unit.parse(text);
    if (unit.dimension() == Dimension.OTHER && !Quantity.PLAIN.contains(text)) {
      throw scalar
          .place()
          .problem(
              "unit \""
                  + text
                  + "\" is not known"
                  + NearestWord.hint(text, UNITS)
                  + "; known: "
                  + String.join(", ", UNITS));
    }
    return unit;
  }

  /**
   * Whether more is better of a metric: as it is declared, if every declaration of that name says
   * the same, else as usual for the unit of its target.
   */
  static boolean more(PolicyDraft draft, String metric, Unit unit) {
    Set<Direction> declared =
        draft.metrics.stream()
            .filter(rule -> rule.names(metric))
            .map(MetricRule::better)
            .collect(Collectors.toSet());
    Direction better =
        declared.size() == 1 ? declared.iterator().next() : unit.dimension().usualDirection();
    return better == Direction.HIGHER_IS_BETTER;
  }
}
