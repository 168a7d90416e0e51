package dev.plumbline.cleanroom.reload;

import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.scenario.CommandStep;
import dev.plumbline.cleanroom.scenario.FunctionStep;
import dev.plumbline.cleanroom.scenario.Scenario;
import dev.plumbline.cleanroom.scenario.ScenarioOptions;
import dev.plumbline.cleanroom.scenario.ScenarioResult;
import dev.plumbline.cleanroom.scenario.ScenarioRunner;
import dev.plumbline.cleanroom.scenario.Step;
import dev.plumbline.cleanroom.service.ServicePlugin;
import java.util.Map;
import java.util.zip.CRC32C;

/** Turns scenarios of a configuration into ones that run, and runs them. */
final class ScenarioRuns implements AutoCloseable {
  private final ScenarioRunner runner = ScenarioRunner.open(ScenarioOptions.defaults());

  /** Runs one; {@code services} are running and have every name that its steps use. */
  ScenarioReport run(ScenarioConfiguration scenario, Map<String, ServicePlugin> services)
      throws InterruptedException {
    Scenario runnable =
        new Scenario(
            scenario.name(),
            scenario.steps().stream().map(step -> runnable(step, services)).toList());
    return new ScenarioReport(scenario.name(), problem(runner.run(runnable)));
  }

  private static String problem(ScenarioResult result) {
    if (result.succeeded()) {
      return "";
    }
    return result.steps().stream()
        .filter(step -> !step.passed())
        .map(step -> "step " + step.name() + ": " + Excerpt.of(step.detail()))
        .findFirst()
        .orElseGet(() -> Excerpt.of(String.join("; ", result.problems())));
  }

  private static Step runnable(StepConfiguration step, Map<String, ServicePlugin> services) {
    if (step instanceof StepConfiguration.Command command) {
      return new CommandStep(command.name(), command.command());
    }
    if (step instanceof StepConfiguration.Health health) {
      ServicePlugin service = services.get(health.service());
      return new FunctionStep(health.name(), context -> ask(service));
    }
    int bytes = ((StepConfiguration.Checksum) step).bytes();
    return new FunctionStep(step.name(), context -> checksum(bytes));
  }

  private static String ask(ServicePlugin service) throws Exception {
    Health health = service.health();
    if (!health.isHealthy()) {
      throw new IllegalStateException(service.name() + " is not well: " + health.reason());
    }
    return "healthy";
  }

  /** The CRC-32C of the bytes 0, 31, 62, … modulo 256. */
  static String checksum(int bytes) {
    byte[] document = new byte[bytes];
    for (int i = 0; i < bytes; i++) {
      document[i] = (byte) (i * 31);
    }
    CRC32C checksum = new CRC32C();
    checksum.update(document);
    return Long.toHexString(checksum.getValue());
  }

  @Override
  public void close() {
    runner.close();
  }
}
