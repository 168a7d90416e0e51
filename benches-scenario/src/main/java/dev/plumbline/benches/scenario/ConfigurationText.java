package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.reload.ConfigurationFormat;
import dev.plumbline.cleanroom.reload.ReloadConfiguration;
import dev.plumbline.cleanroom.reload.ScenarioConfiguration;
import dev.plumbline.cleanroom.reload.ServiceConfiguration;
import dev.plumbline.cleanroom.reload.StepConfiguration;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * A configuration written down.
 *
 * @param format how
 * @param text as people write it: a line for each value
 * @param configuration what it says
 */
record ConfigurationText(
    ConfigurationFormat format, String text, ReloadConfiguration configuration) {

  /**
   * One by its name, such as {@code medium-toml}: {@code small} has 1 service and 1 scenario,
   * {@code medium} 3 and 5, {@code fifty} 5 and 50.
   */
  static ConfigurationText named(String name) {
    String[] parts = name.split("-", -1);
    ReloadProject project =
        switch (parts[0]) {
          case "small" -> ReloadProject.of("1/1");
          case "medium" -> ReloadProject.of("3/5");
          case "fifty" -> ReloadProject.of("5/50");
          default ->
              throw new IllegalArgumentException(
                  "a configuration is small, medium or fifty, like fifty-yaml; got " + name);
        };
    ConfigurationFormat format =
        ConfigurationFormat.valueOf(parts[parts.length - 1].toUpperCase(Locale.ROOT));
    String text =
        switch (format) {
          case TOML -> toml(project);
          case YAML ->
              // As people write it: a key "kind", not a tag of YAML's own.
              YAMLMapper.builder()
                  .disable(YAMLWriteFeature.USE_NATIVE_TYPE_ID)
                  .build()
                  .writeValueAsString(project.configuration());
          case JSON ->
              JsonMapper.builder()
                  .enable(SerializationFeature.INDENT_OUTPUT)
                  .build()
                  .writeValueAsString(project.configuration());
        };
    return new ConfigurationText(format, text, project.configuration());
  }

  /** What the template of {@link ReloadProject} has to render to. */
  static String toml(ReloadProject project) {
    ReloadConfiguration configuration = project.configuration();
    StringBuilder text = new StringBuilder();
    line(text, "name", configuration.name());
    for (ServiceConfiguration service : configuration.services()) {
      text.append("\n[[services]]\n");
      line(text, "name", service.name());
      line(text, "kind", service.kind().name().toLowerCase(Locale.ROOT));
    }
    for (ScenarioConfiguration scenario : configuration.scenarios()) {
      text.append("\n[[scenarios]]\n");
      line(text, "name", scenario.name());
      scenario.steps().forEach(step -> toml(text, step));
    }
    return text.toString();
  }

  private static void toml(StringBuilder text, StepConfiguration step) {
    text.append("\n[[scenarios.steps]]\n");
    line(text, "name", step.name());
    if (step instanceof StepConfiguration.Health health) {
      line(text, "kind", "health");
      line(text, "service", health.service());
    } else if (step instanceof StepConfiguration.Checksum checksum) {
      line(text, "kind", "checksum");
      text.append("bytes = ").append(checksum.bytes()).append('\n');
    }
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append(key).append(" = \"").append(value).append("\"\n");
  }
}
