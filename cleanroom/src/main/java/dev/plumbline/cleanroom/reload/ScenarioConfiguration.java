package dev.plumbline.cleanroom.reload;

import java.util.List;

/**
 * A scenario of a configuration.
 *
 * @param name its name
 * @param steps what is done, in this order; 1 to 1000, each with a name of its own
 */
public record ScenarioConfiguration(String name, List<StepConfiguration> steps) {
  private static final int MOST_STEPS = 1000;

  /** Refuses missing parts and names that come twice. */
  public ScenarioConfiguration {
    Names.check(name);
    steps = steps == null ? List.of() : List.copyOf(steps);
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException(
          "a scenario needs 1 to " + MOST_STEPS + " steps; it has " + steps.size());
    }
    Names.distinct("steps", steps.stream().map(StepConfiguration::name).toList());
  }
}
