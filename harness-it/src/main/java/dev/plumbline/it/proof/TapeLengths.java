package dev.plumbline.it.proof;

import dev.plumbline.plan.ForkLength;
import dev.plumbline.plan.LearntLength;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long the forks on a tape are: as long as the product's own would be. */
final class TapeLengths {
  /**
   * Where forks that run one after the other start on a tape. The product's have shorter iterations
   * by now; those on tapes keep theirs, so that old tapes and new ones can be played together.
   */
  private static final ForkLength APART = new ForkLength(40, Duration.ofMillis(50));

  private final ForkLength first;
  private final Map<String, LearntLength> lengths = new HashMap<>();
  private final Map<String, Integer> rounds = new HashMap<>();

  /**
   * Lengths.
   *
   * @param first where each workload starts
   */
  TapeLengths(ForkLength first) {
    this.first = first;
  }

  /** Where forks on a tape start. */
  static ForkLength first(boolean turns) {
    return turns ? ForkLength.IN_TURNS : APART;
  }

  /** The length of a fork; all forks of a workload in a round get one. */
  ForkLength next(String workload, int round) {
    LearntLength length = length(workload);
    Integer last = rounds.put(workload, round);
    if (last != null && last != round) {
      length = length.next();
      lengths.put(workload, length);
    }
    return length.length();
  }

  /** Learns from a fork that did not fail. */
  void learn(String workload, List<Double> values) {
    double[] costs = values.stream().mapToDouble(Double::doubleValue).toArray();
    lengths.put(workload, length(workload).with(costs, Double.NaN));
  }

  private LearntLength length(String workload) {
    return lengths.getOrDefault(workload, LearntLength.from(first));
  }
}
