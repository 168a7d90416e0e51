package dev.plumbline.compare;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The pairs of forks of an A/B run, and what they come to.
 *
 * @param pairs in the order of their rounds
 * @param incomplete rounds in which one side has no fork; what the other has is left out
 * @param mean the effect as a fraction, from the undisturbed pairs; NaN without pairs
 * @param taken what {@code mean} is made from
 * @param standardError of the effect's log ratio, and so nearly a fraction; empty with fewer than
 *     two undisturbed pairs
 * @param degrees degrees of freedom of the standard error; empty when that is
 */
public record TracedRounds(
    List<TracedPair> pairs,
    List<Integer> incomplete,
    double mean,
    Taken taken,
    OptionalDouble standardError,
    OptionalDouble degrees) {

  /** What the effect is made from. */
  public enum Taken {
    /** The undisturbed pairs. */
    PAIRS,
    /** Like held against like, where forks fall in two states. */
    STATES,
    /** The pairs of like forks, where forks differ for as long as they live. */
    ALIKE_PAIRS,
    /** The forks of both sides that nothing slowed down. */
    FAST_FORKS,
    /** Stretches of turns, as some turns differ from most. */
    STRETCHES
  }

  /**
   * The two forks of one round held against each other.
   *
   * @param round which round
   * @param change the effect of this pair alone as a fraction, positive worse
   * @param headFirst whether the head's fork went first
   * @param inTurns whether both lived at once and took turns iteration by iteration; the change is
   *     then that of turns, and not of the forks' numbers
   * @param disturbed whether it lies so far from the others that it is left out
   */
  public record TracedPair(
      int round, double change, boolean headFirst, boolean inTurns, boolean disturbed) {}

  /** Copies the lists. */
  public TracedRounds {
    pairs = List.copyOf(pairs);
    incomplete = List.copyOf(incomplete);
  }
}
