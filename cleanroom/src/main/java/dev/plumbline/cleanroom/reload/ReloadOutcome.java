package dev.plumbline.cleanroom.reload;

import java.util.List;

/** What became of a saved text. */
public sealed interface ReloadOutcome {

  /** The SHA-256 of the saved bytes, 64 hexadecimal digits: which save this is about. */
  String digest();

  /**
   * It was run.
   *
   * @param configuration what was run
   * @param scenarios what became of each scenario, in the configuration's order
   * @param times where the time went
   */
  record Ran(
      String digest,
      ReloadConfiguration configuration,
      List<ScenarioReport> scenarios,
      ReloadTimes times)
      implements ReloadOutcome {
    /** Copies the list. */
    public Ran {
      scenarios = List.copyOf(scenarios);
    }

    /** Whether every scenario succeeded. */
    public boolean succeeded() {
      return scenarios.stream().allMatch(ScenarioReport::succeeded);
    }
  }

  /**
   * It can't be run, or a service of it did not start.
   *
   * @param problem one line with the place
   */
  record Refused(String digest, String problem) implements ReloadOutcome {}
}
