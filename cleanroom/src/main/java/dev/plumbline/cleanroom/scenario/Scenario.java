package dev.plumbline.cleanroom.scenario;

import java.util.List;

/**
 * A test of several steps.
 *
 * @param name what it is called; not blank, no control characters
 * @param steps what it does, in order, 1 to {@value #MOST_STEPS}; two may have one name
 */
public record Scenario(String name, List<Step> steps) {
  /** The most steps of a scenario. */
  public static final int MOST_STEPS = 10_000;

  /**
   * Refuses a scenario without a name or without steps, which would pass without doing anything.
   */
  public Scenario {
    Names.require("scenario", name);
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException(
          "scenario "
              + name
              + " has "
              + steps.size()
              + " steps; it has to have between 1 and "
              + MOST_STEPS);
    }
  }
}
