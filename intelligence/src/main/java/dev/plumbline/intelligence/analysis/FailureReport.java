package dev.plumbline.intelligence.analysis;

import dev.plumbline.intelligence.execution.TestExecution;
import java.util.List;

/**
 * What was found among failures.
 *
 * @param patterns failures that are alike, the most frequent first
 * @param single failures that are like no other, in the order they were given
 * @param shortened how many different messages were too long for the model, so that only their
 *     beginnings were compared
 */
public record FailureReport(
    List<FailurePattern> patterns, List<TestExecution> single, int shortened) {

  /** Copies the lists. */
  public FailureReport {
    patterns = List.copyOf(patterns);
    single = List.copyOf(single);
  }

  /** How many failures were looked at. */
  public int failures() {
    return single.size() + patterns.stream().mapToInt(pattern -> pattern.executions().size()).sum();
  }
}
