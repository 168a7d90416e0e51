package dev.plumbline.cleanroom.scenario;

/** What a function step does. */
@FunctionalInterface
public interface StepBody {
  /**
   * Runs the step.
   *
   * @param context what it is given
   * @return its output; null is the same as nothing
   * @throws Exception makes the step a failed one, as an assertion error does. An interrupt means
   *     that its time is up: a body that ignores it is left behind on its thread.
   */
  String run(StepContext context) throws Exception;
}
