package dev.plumbline.cleanroom.reload;

/**
 * What became of a scenario.
 *
 * @param name its name
 * @param problem why it did not succeed, one line; empty when it did
 */
public record ScenarioReport(String name, String problem) {

  /** Whether every step passed. */
  public boolean succeeded() {
    return problem.isEmpty();
  }
}
