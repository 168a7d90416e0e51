package dev.plumbline.it.proof;

import dev.plumbline.plan.ForkLength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long the forks on a tape are: as long as the product's own would be. */
final class TapeLengths {
  private final ForkLength first;
  private final Map<String, ForkLength> lengths = new HashMap<>();
  private final Map<String, Integer> rounds = new HashMap<>();
  private final Map<String, List<double[]>> ofThisLength = new HashMap<>();

  /**
   * Lengths.
   *
   * @param first where each workload starts
   */
  TapeLengths(ForkLength first) {
    this.first = first;
  }

  /** The length of a fork; all forks of a workload in a round get one. */
  ForkLength next(String workload, int round) {
    ForkLength length = lengths.getOrDefault(workload, first);
    Integer last = rounds.put(workload, round);
    if (last != null && last != round) {
      ForkLength next = length.after(ofThisLength.getOrDefault(workload, List.of()), Double.NaN);
      if (!next.equals(length)) {
        ofThisLength.remove(workload);
      }
      length = next;
    }
    lengths.put(workload, length);
    return length;
  }

  /** Learns from a fork that did not fail. */
  void learn(String workload, List<Double> values) {
    ofThisLength
        .computeIfAbsent(workload, key -> new ArrayList<>())
        .add(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
