package dev.plumbline.cleanroom.reload;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.CleanroomOptions;
import dev.plumbline.cleanroom.service.ServiceFailure;
import dev.plumbline.cleanroom.service.ServicePlugin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs configurations, each in an environment of its own: its services start, its scenarios run one
 * after another, its services stop.
 */
public final class ConfigurationRunner implements AutoCloseable {
  private final ScenarioRuns scenarios = new ScenarioRuns();

  /**
   * Runs a configuration.
   *
   * @return what became of each scenario; one that fails does not keep the next from running
   * @throws ServiceFailure when a service did not start; what had started is stopped
   * @throws InterruptedException when interrupted; the services are stopped
   */
  public List<ScenarioReport> run(ReloadConfiguration configuration)
      throws ServiceFailure, InterruptedException {
    Map<String, ServicePlugin> services = new LinkedHashMap<>();
    for (ServiceConfiguration service : configuration.services()) {
      services.put(service.name(), service.kind().create(service.name()));
    }
    CleanroomOptions options =
        CleanroomOptions.defaults().withPlugins(() -> List.copyOf(services.values()));
    try (CleanroomEnvironment environment = CleanroomEnvironment.open(options)) {
      for (String name : services.keySet()) {
        environment.services().start(name);
      }
      List<ScenarioReport> reports = new ArrayList<>();
      for (ScenarioConfiguration scenario : configuration.scenarios()) {
        reports.add(scenarios.run(scenario, services));
      }
      return reports;
    }
  }

  @Override
  public void close() {
    scenarios.close();
  }
}
