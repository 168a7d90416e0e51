package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Reads the further values of parameters that some profiles measure. */
final class ParameterKeys {
  private static final String RULE = "parameters";
  private static final List<String> KEYS = List.of("pattern", "profiles", "values");

  private ParameterKeys() {}

  /**
   * Reads one entry.
   *
   * @param pattern remembers where a pattern of a rule stands, and gives it back
   */
  static FurtherValues read(Yaml yaml, BiFunction<String, Yaml.Scalar, String> pattern)
      throws InputProblem {
    Keys keys = Keys.of(RULE, yaml, KEYS);
    Yaml.Scalar benchmarks = keys.required("pattern");
    if (benchmarks.text().indexOf('=') >= 0) {
      throw benchmarks
          .place()
          .problem("name benchmarks here without their parameters: those are what varies");
    }
    Yaml profiles = keys.requiredValue("profiles");
    Yaml values = keys.requiredValue("values");
    Map<String, List<String>> further = new LinkedHashMap<>();
    for (Map.Entry<String, Yaml.Entry> entry : Keys.named(RULE + ".values", values).entrySet()) {
      further.put(entry.getKey(), values(entry.getKey(), entry.getValue().value()));
    }
    if (further.isEmpty()) {
      throw values.place().problem("values names no parameter: \"values: {size: [1, 10]}\"");
    }
    return new FurtherValues(
        pattern.apply(RULE, benchmarks),
        ProfileNames.read(RULE, profiles),
        further,
        benchmarks.place().line(),
        benchmarks.place().column());
  }

  private static List<String> values(String parameter, Yaml written) throws InputProblem {
    List<String> values = new ArrayList<>();
    for (Yaml.Scalar scalar : Keys.scalars(RULE + ".values." + parameter, written)) {
      values.add(scalar.text().strip());
    }
    if (values.isEmpty()) {
      throw written.place().problem(parameter + " has no value");
    }
    return values;
  }
}
