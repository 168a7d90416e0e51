package dev.plumbline.intelligence.analysis;

import dev.plumbline.intelligence.embedding.Embedder;
import dev.plumbline.intelligence.embedding.Neighbour;
import dev.plumbline.intelligence.embedding.Vectors;
import dev.plumbline.intelligence.execution.TestExecution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the patterns among failures: their messages are embedded, each different text once, and the
 * vectors grouped by {@link AverageLinkage}.
 *
 * @param leastSimilarity the mean cosine similarity from which on groups are one, from −1 to 1
 */
public record PatternFinder(double leastSimilarity) {
  /**
   * Between what planted failures of one kind have in common by MiniLM, in 32 and in 8 bits, which
   * is a mean cosine of 0.70 to 0.94 for the kinds there are, and what two kinds have, at most
   * 0.53.
   */
  public static final double USUAL_SIMILARITY = 0.6;

  /** A finder with the usual similarity. */
  public static PatternFinder usual() {
    return new PatternFinder(USUAL_SIMILARITY);
  }

  /**
   * Finds the patterns.
   *
   * @param executions failed ones
   * @param embedder for their messages
   * @throws IllegalArgumentException if one did not fail, or there are more different messages than
   *     {@link AverageLinkage#MOST}
   */
  public FailureReport find(List<TestExecution> executions, Embedder embedder) {
    Map<String, List<TestExecution>> byMessage = byMessage(executions);
    List<String> messages = List.copyOf(byMessage.keySet());
    MessageVectors embedded = MessageVectors.of(messages, embedder);
    return report(byMessage, embedded);
  }

  /** The failures by their messages, both in the order given. */
  private static Map<String, List<TestExecution>> byMessage(List<TestExecution> executions) {
    Map<String, List<TestExecution>> byMessage = new LinkedHashMap<>();
    for (TestExecution execution : executions) {
      byMessage.computeIfAbsent(message(execution), key -> new ArrayList<>()).add(execution);
    }
    return byMessage;
  }

  /** The message of a failed execution. */
  static String message(TestExecution execution) {
    return execution
        .failureMessage()
        .orElseThrow(() -> new IllegalArgumentException(execution.testName() + " did not fail"));
  }

  private FailureReport report(
      Map<String, List<TestExecution>> byMessage, MessageVectors embedded) {
    List<String> messages = List.copyOf(byMessage.keySet());
    List<FailurePattern> patterns = new ArrayList<>();
    List<TestExecution> single = new ArrayList<>();
    for (List<Integer> group :
        members(AverageLinkage.groups(embedded.vectors(), leastSimilarity))) {
      List<TestExecution> alike = new ArrayList<>();
      group.forEach(member -> alike.addAll(byMessage.get(messages.get(member))));
      if (alike.size() == 1) {
        single.addAll(alike);
      } else {
        alike.sort(Comparator.comparing(TestExecution::start).reversed());
        Neighbour centre = centre(group, embedded.vectors());
        patterns.add(new FailurePattern(messages.get(centre.index()), centre.similarity(), alike));
      }
    }
    patterns.sort(
        Comparator.comparingInt((FailurePattern pattern) -> pattern.executions().size())
            .reversed());
    return new FailureReport(patterns, single, embedded.shortened());
  }

  private static List<List<Integer>> members(int[] groups) {
    List<List<Integer>> members = new ArrayList<>();
    for (int member = 0; member < groups.length; member++) {
      if (groups[member] == members.size()) {
        members.add(new ArrayList<>());
      }
      members.get(groups[member]).add(member);
    }
    return members;
  }

  /** The member with the largest mean similarity to the others, and that mean. */
  private static Neighbour centre(List<Integer> group, List<float[]> vectors) {
    Neighbour best = new Neighbour(group.get(0), 1);
    double most = Double.NEGATIVE_INFINITY;
    for (int member : group) {
      double sum = 0;
      for (int other : group) {
        if (other != member) {
          sum += Vectors.dot(vectors.get(member), vectors.get(other));
        }
      }
      if (group.size() > 1 && sum > most) {
        most = sum;
        best = new Neighbour(member, sum / (group.size() - 1));
      }
    }
    return best;
  }
}
