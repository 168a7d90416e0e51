package dev.plumbline.it.proof;

import java.util.List;

/**
 * What a procedure is shown of one benchmark: pairs in the order they were measured.
 *
 * @param workload its name
 * @param turns whether the forks of a pair lived at once and took turns
 * @param pairs of which both forks gave their values
 */
public record TapeSeries(String workload, boolean turns, List<TapePair> pairs) {
  /** Copies the list. */
  public TapeSeries {
    pairs = List.copyOf(pairs);
  }

  /** What measuring the first pairs took, in seconds. */
  public double seconds(int count) {
    return pairs.stream().limit(count).mapToDouble(TapePair::seconds).sum();
  }
}
