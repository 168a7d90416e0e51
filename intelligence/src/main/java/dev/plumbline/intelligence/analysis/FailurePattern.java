package dev.plumbline.intelligence.analysis;

import dev.plumbline.intelligence.execution.TestExecution;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Failures that are alike.
 *
 * @param representative the message that is most alike to the others of the pattern
 * @param cohesion the mean cosine similarity of that message to the others, each text once, from −1
 *     to 1; 1 when all have the same text
 * @param executions those that failed so, at least two, the newest first
 */
public record FailurePattern(
    String representative, double cohesion, List<TestExecution> executions) {

  /**
   * Copies the executions.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public FailurePattern {
    executions = List.copyOf(executions);
    if (executions.size() < 2) {
      throw new IllegalArgumentException(executions.size() + " failures make no pattern");
    }
  }

  /** The tests that failed so. */
  public SortedSet<String> testNames() {
    SortedSet<String> names = new TreeSet<>();
    executions.forEach(execution -> names.add(execution.testName()));
    return names;
  }

  /** The start of the earliest. */
  public Instant firstSeen() {
    return executions.stream().map(TestExecution::start).min(Instant::compareTo).orElseThrow();
  }

  /** The start of the latest. */
  public Instant lastSeen() {
    return executions.stream().map(TestExecution::start).max(Instant::compareTo).orElseThrow();
  }
}
