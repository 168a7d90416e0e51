package dev.plumbline.it.proof;

import dev.plumbline.plan.ForkLength;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long the forks on a tape are: as long as the product's own would be. */
final class TapeLengths {
  private final Map<String, ForkLength> lengths = new HashMap<>();
  private final Map<String, Integer> rounds = new HashMap<>();
  private final Map<String, List<double[]>> fresh = new HashMap<>();

  /** The length of a fork; all forks of a workload in a round get one. */
  ForkLength next(String workload, int round) {
    ForkLength length = lengths.getOrDefault(workload, ForkLength.FIRST);
    Integer last = rounds.put(workload, round);
    if (last != null && last != round) {
      length = length.after(fresh.getOrDefault(workload, List.of()), Double.NaN);
      fresh.remove(workload);
    }
    lengths.put(workload, length);
    return length;
  }

  /** Learns from a fork that did not fail. */
  void learn(String workload, List<Double> values) {
    fresh
        .computeIfAbsent(workload, key -> new ArrayList<>())
        .add(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
