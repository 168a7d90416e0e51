package dev.plumbline.benches.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A template with what it has to render to, made without the engine.
 *
 * @param template its text
 * @param variables what it sees
 * @param expected what it has to render to
 */
record TemplateSample(String template, Map<String, ?> variables, String expected) {
  private static final int VALUES = 10;

  /** The template of {@link #variables}. */
  static final String TEN_VALUES =
      IntStream.range(0, VALUES)
          .mapToObj(i -> "key" + i + " = \"${value" + i + "?j_string}\"\n")
          .collect(Collectors.joining());

  /** Ten values, all other ones for another {@code seed}. */
  static TemplateSample variables(int seed) {
    return new TemplateSample(TEN_VALUES, tenValues(seed), tenValuesRendered(seed));
  }

  /** The values of {@link #variables} alone. */
  static Map<String, String> tenValues(int seed) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < VALUES; i++) {
      values.put("value" + i, "text-" + seed + "-" + i);
    }
    return values;
  }

  private static String tenValuesRendered(int seed) {
    return IntStream.range(0, VALUES)
        .mapToObj(i -> "key" + i + " = \"text-" + seed + "-" + i + "\"\n")
        .collect(Collectors.joining());
  }

  /** A list of so many. */
  static TemplateSample loop(int length) {
    String template =
        """
        <#list services as service>
        [[services]]
        name = "${service?j_string}"
        port = ${8000 + service?index}
        </#list>
        """;
    List<String> services = IntStream.range(0, length).mapToObj(i -> "service-" + i).toList();
    String expected =
        IntStream.range(0, length)
            .mapToObj(
                i -> "[[services]]\nname = \"service-" + i + "\"\nport = " + (8000 + i) + "\n")
            .collect(Collectors.joining());
    return new TemplateSample(template, Map.of("services", services), expected);
  }

  /** The template of a reload. */
  static TemplateSample nested() {
    ReloadProject project = ReloadProject.of("3/5");
    return new TemplateSample(
        ReloadProject.TEMPLATE, project.variables(), ConfigurationText.toml(project));
  }
}
