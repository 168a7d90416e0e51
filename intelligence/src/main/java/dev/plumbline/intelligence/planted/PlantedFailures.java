package dev.plumbline.intelligence.planted;

import dev.plumbline.intelligence.analysis.FailureReport;
import dev.plumbline.intelligence.analysis.PartitionAgreement;
import dev.plumbline.intelligence.execution.TestExecution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Failures of which it is known which are alike.
 *
 * @param executions failed ones
 * @param kinds the kind of each, by id
 */
public record PlantedFailures(List<TestExecution> executions, Map<UUID, FailureKind> kinds) {

  /** Copies both. */
  public PlantedFailures {
    executions = List.copyOf(executions);
    kinds = Map.copyOf(kinds);
  }

  /**
   * Draws failures.
   *
   * @param source where they come from
   * @param kinds how many kinds, from 1 to as many as there are; one after another in turn
   * @param count how many failures
   */
  public static PlantedFailures draw(ExecutionSource source, int kinds, int count) {
    FailureKind[] all = FailureKind.values();
    if (kinds < 1 || kinds > all.length) {
      throw new IllegalArgumentException(
          kinds + " kinds of failure; 1 to " + all.length + " exist");
    }
    List<TestExecution> executions = new ArrayList<>(count);
    Map<UUID, FailureKind> kindById = new HashMap<>();
    for (int i = 0; i < count; i++) {
      TestExecution execution = source.failed(all[i % kinds]);
      executions.add(execution);
      kindById.put(execution.id(), all[i % kinds]);
    }
    return new PlantedFailures(executions, kindById);
  }

  /**
   * How far a report has found the kinds.
   *
   * @param report about all these failures and no other
   * @return the adjusted Rand index of its patterns and the kinds, each single failure a group of
   *     its own
   * @throws IllegalArgumentException if the report is about other failures
   */
  public double agreement(FailureReport report) {
    List<Integer> found = new ArrayList<>();
    List<Integer> planted = new ArrayList<>();
    for (int pattern = 0; pattern < report.patterns().size(); pattern++) {
      for (TestExecution execution : report.patterns().get(pattern).executions()) {
        found.add(pattern);
        planted.add(kind(execution));
      }
    }
    for (TestExecution execution : report.single()) {
      found.add(found.size() + report.patterns().size());
      planted.add(kind(execution));
    }
    if (found.size() != executions.size()) {
      throw new IllegalArgumentException(
          "a report about " + found.size() + " failures, not " + executions.size());
    }
    return PartitionAgreement.adjustedRand(array(found), array(planted));
  }

  /**
   * How far a grouping has found the kinds.
   *
   * @param groups the group of each of {@link #executions()}, in their order
   * @return the adjusted Rand index of the groups and the kinds
   * @throws IllegalArgumentException if there are more or fewer groups than failures
   */
  public double agreement(int[] groups) {
    return PartitionAgreement.adjustedRand(
        groups, array(executions.stream().map(this::kind).toList()));
  }

  private int kind(TestExecution execution) {
    FailureKind kind = kinds.get(execution.id());
    if (kind == null) {
      throw new IllegalArgumentException("failure " + execution.id() + " was not planted");
    }
    return List.of(FailureKind.values()).indexOf(kind);
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }
}
