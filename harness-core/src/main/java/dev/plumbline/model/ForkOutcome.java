package dev.plumbline.model;

/**
 * What became of one fork of a benchmark. The forks that are OK are, in order, the forks of the
 * benchmark's samples.
 *
 * @param round the round it was run in, from 1
 * @param side {@code head}, or {@code base} in an A/B run
 * @param state how it ended
 * @param reason why it failed or was skipped, one line; empty when OK
 * @param outputTail the end of what it printed; empty when OK
 */
public record ForkOutcome(
    int round, String side, ForkState state, String reason, String outputTail) {
  /** A fork that gave its values. */
  public static ForkOutcome ok(int round) {
    return new ForkOutcome(round, "head", ForkState.OK, "", "");
  }
}
