package dev.plumbline.gate;

import dev.plumbline.compare.Effect;
import dev.plumbline.model.BenchmarkId;

/**
 * Two benchmarks of one run set against each other, as the policy asked: an overhead or a speed-up
 * with its interval.
 *
 * @param name the name in the policy
 * @param kind overhead (H-33) or speed-up (H-34)
 * @param of the benchmark in question
 * @param against what it is held against
 * @param value overhead as a fraction (0.05 is 5 % more time), or the speed-up as a factor (60 is
 *     60 times faster); {@code point}, {@code low} and {@code high} are in that meaning
 */
public record DerivedResult(
    String name, Kind kind, BenchmarkId of, BenchmarkId against, Effect value) {
  /** What is derived. */
  public enum Kind {
    /** (of − against) / against of the times. */
    OVERHEAD,
    /** Time of {@code against} ÷ time of {@code of}. */
    SPEED_UP
  }
}
