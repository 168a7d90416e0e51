package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.reload.ConfigurationProblem;
import dev.plumbline.cleanroom.reload.ReloadConfiguration;
import dev.plumbline.cleanroom.reload.ScenarioConfiguration;
import dev.plumbline.cleanroom.reload.ServiceConfiguration;
import dev.plumbline.cleanroom.reload.ServiceKind;
import dev.plumbline.cleanroom.reload.StepConfiguration;
import dev.plumbline.cleanroom.reload.TemplateRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody works on: a template of scenarios and its variables, of any size.
 *
 * @param services how many services; HTTP servers and databases in turn
 * @param scenarios how many scenarios, of {@value #STEPS} steps each: two ask a service for its
 *     health, two compute a checksum of 4 KiB
 */
record ReloadProject(int services, int scenarios) {
  private static final int STEPS = 4;
  private static final int BYTES = 4096;

  /** Renders to TOML. */
  static final String TEMPLATE =
      """
      name = "${name?j_string}"
      <#list services as service>

      [[services]]
      name = "${service.name?j_string}"
      kind = "${service.kind?j_string}"
      </#list>
      <#list scenarios as scenario>

      [[scenarios]]
      name = "${scenario.name?j_string}"
      <#list scenario.steps as step>

      [[scenarios.steps]]
      name = "${step.name?j_string}"
      <#if step.service??>
      kind = "health"
      service = "${step.service?j_string}"
      <#else>
      kind = "checksum"
      bytes = ${step.bytes}
      </#if>
      </#list>
      </#list>
      """;

  /** A project by its size, such as {@code 3/5} for 3 services and 5 scenarios. */
  static ReloadProject of(String size) {
    String[] parts = size.split("/", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("a size is like 3/5, services/scenarios; got " + size);
    }
    return new ReloadProject(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  /** What the rendered template has to say. */
  ReloadConfiguration configuration() {
    List<ServiceConfiguration> running = new ArrayList<>();
    for (int i = 0; i < services; i++) {
      ServiceKind kind = i % 2 == 0 ? ServiceKind.HTTP : ServiceKind.DATABASE;
      running.add(new ServiceConfiguration("service-" + i, kind));
    }
    List<ScenarioConfiguration> tests = new ArrayList<>();
    for (int i = 0; i < scenarios; i++) {
      List<StepConfiguration> steps = new ArrayList<>();
      for (int j = 0; j < STEPS; j++) {
        String name = "step-" + j;
        steps.add(
            j % 2 == 0
                ? new StepConfiguration.Health(name, "service-" + (i + j / 2) % services)
                : new StepConfiguration.Checksum(name, BYTES));
      }
      tests.add(new ScenarioConfiguration("scenario-" + i, steps));
    }
    return new ReloadConfiguration("project", running, tests);
  }

  /** What the template sees. */
  Map<String, Object> variables() {
    ReloadConfiguration configuration = configuration();
    return Map.of(
        "name",
        configuration.name(),
        "services",
        configuration.services().stream()
            .map(
                service ->
                    Map.of(
                        "name", service.name(),
                        "kind", service.kind().name().toLowerCase(Locale.ROOT)))
            .toList(),
        "scenarios",
        configuration.scenarios().stream()
            .map(
                scenario ->
                    Map.of(
                        "name", scenario.name(),
                        "steps", scenario.steps().stream().map(ReloadProject::variables).toList()))
            .toList());
  }

  private static Map<String, Object> variables(StepConfiguration step) {
    return step instanceof StepConfiguration.Health health
        ? Map.of("name", step.name(), "service", health.service())
        : Map.of("name", step.name(), "bytes", ((StepConfiguration.Checksum) step).bytes());
  }

  /** The rendered template. */
  String toml() throws ConfigurationProblem {
    return new TemplateRenderer().render("project.toml.ftl", TEMPLATE, variables());
  }
}
