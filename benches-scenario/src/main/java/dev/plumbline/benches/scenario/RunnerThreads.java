package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.scenario.ScenarioOptions;
import dev.plumbline.cleanroom.scenario.thread.StepThreads;
import dev.plumbline.suite.Skipped;

/** What runs steps and asynchronous scenarios; the values of the parameter {@code executor}. */
public enum RunnerThreads {
  /** Platform threads that are used again. */
  pool(StepThreads.POOL),
  /** A virtual thread for each piece of work; JDK 21 and later. */
  virtual(StepThreads.VIRTUAL);

  private final StepThreads threads;

  RunnerThreads(StepThreads threads) {
    this.threads = threads;
  }

  /** The options with these threads, or the end of the measurement as skipped. */
  ScenarioOptions on(ScenarioOptions options) {
    if (!threads.available()) {
      throw Skipped.because(
          "virtual threads need JDK 21, this is JDK " + Runtime.version().feature());
    }
    return options.withThreads(threads);
  }
}
