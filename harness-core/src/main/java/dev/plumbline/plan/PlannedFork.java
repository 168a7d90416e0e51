package dev.plumbline.plan;

import dev.plumbline.model.BenchmarkId;

/**
 * One fork that is to be measured.
 *
 * @param round which round it belongs to, from 1
 * @param id which benchmark
 */
public record PlannedFork(int round, BenchmarkId id) {
  /** Checks the round. */
  public PlannedFork {
    if (round < 1) {
      throw new IllegalArgumentException("round " + round + " of " + id.text());
    }
  }
}
