package dev.plumbline.cli.measure;

import dev.plumbline.cli.machine.ChildrenTimes;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a process ended.
 *
 * @param exitCode its exit code; empty when it was never started or had to be ended
 * @param problem why it has none, one line; empty when it has one
 * @param wall from before its start to its end
 * @param times its processor time with that of the descendants it waited for, where it can be told
 * @param peakBytes the largest resident set of it and its descendants, where it can be told
 * @param tail the end of what it printed on both streams
 */
record ProcessEnd(
    OptionalInt exitCode,
    String problem,
    Duration wall,
    Optional<ChildrenTimes> times,
    OptionalLong peakBytes,
    String tail) {

  /** A process that has no exit code of its own. */
  static ProcessEnd without(String problem, String tail) {
    return new ProcessEnd(
        OptionalInt.empty(), problem, Duration.ZERO, Optional.empty(), OptionalLong.empty(), tail);
  }
}
