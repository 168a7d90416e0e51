package dev.plumbline.benches.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What a line of a log says of a step, and three ways to build it.
 *
 * @param scenario name of the scenario
 * @param step name of the step
 * @param index which step it is, from 0
 * @param nanoseconds how long it took
 * @param succeeded whether it passed
 */
record StepLine(String scenario, String step, int index, long nanoseconds, boolean succeeded) {

  /** So many, all different, the same for the same seed. */
  static List<StepLine> lines(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<StepLine> lines = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lines.add(
          new StepLine(
              "scenario-" + random.nextInt(1000),
              "step-" + i,
              i,
              random.nextLong(1_000_000_000),
              random.nextInt(10) > 0));
    }
    return lines;
  }

  private String verdict() {
    return succeeded ? "passed" : "failed";
  }

  String formatted() {
    return String.format(
        Locale.ROOT, "%s/%s #%d: %d ns, %s", scenario, step, index, nanoseconds, verdict());
  }

  String concatenated() {
    return scenario + "/" + step + " #" + index + ": " + nanoseconds + " ns, " + verdict();
  }

  /** Into a builder that is emptied before, to be used again and again. */
  StringBuilder built(StringBuilder builder) {
    builder.setLength(0);
    return builder
        .append(scenario)
        .append('/')
        .append(step)
        .append(" #")
        .append(index)
        .append(": ")
        .append(nanoseconds)
        .append(" ns, ")
        .append(verdict());
  }
}
