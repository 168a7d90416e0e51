package dev.plumbline.model;

/**
 * What became of one fork of a benchmark. The forks that are OK are, in order, the forks of the
 * benchmark's samples.
 *
 * @param round the round it was run in, from 1
 * @param side which side of an A/B run; the head in every other run
 * @param place 1 if it went first of the two forks of its pair in an A/B run, 2 if second; 1 in
 *     every other run
 * @param inTurns whether it lived beside the other fork of its pair, both taking turns iteration by
 *     iteration; false in every other run
 * @param state how it ended
 * @param reason why it failed or was skipped, one line; empty when OK
 * @param outputTail the end of what it printed; empty when OK
 */
public record ForkOutcome(
    int round,
    Side side,
    int place,
    boolean inTurns,
    ForkState state,
    String reason,
    String outputTail) {
  /** A fork of a run that is no A/B run. */
  public ForkOutcome(int round, ForkState state, String reason, String outputTail) {
    this(round, Side.HEAD, 1, false, state, reason, outputTail);
  }

  /** A fork of an A/B run that ran by itself. */
  public ForkOutcome(
      int round, Side side, int place, ForkState state, String reason, String outputTail) {
    this(round, side, place, false, state, reason, outputTail);
  }

  /** The same, of a fork that took turns with its partner. */
  public ForkOutcome takingTurns() {
    return new ForkOutcome(round, side, place, true, state, reason, outputTail);
  }

  /** A fork that gave its values. */
  public static ForkOutcome ok(int round) {
    return new ForkOutcome(round, ForkState.OK, "", "");
  }
}
