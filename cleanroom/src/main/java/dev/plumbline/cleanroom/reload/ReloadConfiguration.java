package dev.plumbline.cleanroom.reload;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is run: services, and scenarios that use them. The same record whichever format it was
 * written in.
 *
 * @param name what the whole is called
 * @param services started before the scenarios, in this order, and stopped after them; may be empty
 * @param scenarios run one after another; at least one
 */
public record ReloadConfiguration(
    String name, List<ServiceConfiguration> services, List<ScenarioConfiguration> scenarios) {

  /**
   * Refuses missing parts, names that come twice, and steps that ask for a service there isn't.
   *
   * @throws IllegalArgumentException with the place within the configuration
   */
  public ReloadConfiguration {
    Names.check(name);
    services = services == null ? List.of() : List.copyOf(services);
    scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
    if (scenarios.isEmpty()) {
      throw new IllegalArgumentException("a configuration needs at least one scenario");
    }
    Names.distinct("scenarios", scenarios.stream().map(ScenarioConfiguration::name).toList());
    Set<String> known =
        Names.distinct("services", services.stream().map(ServiceConfiguration::name).toList());
    for (int i = 0; i < scenarios.size(); i++) {
      List<StepConfiguration> steps = scenarios.get(i).steps();
      for (int j = 0; j < steps.size(); j++) {
        if (steps.get(j) instanceof StepConfiguration.Health health
            && !known.contains(health.service())) {
          throw new WrongValue(
              "scenarios[" + i + "].steps[" + j + "].service",
              "\"%s\" is not among the services %s"
                  .formatted(Excerpt.of(health.service()), new TreeSet<>(known)));
        }
      }
    }
  }
}
