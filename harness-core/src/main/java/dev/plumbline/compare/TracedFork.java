package dev.plumbline.compare;

import dev.plumbline.model.ForkState;
import java.util.List;
import java.util.OptionalInt;

/**
 * One fork on its way to a number.
 *
 * @param round the round it was run in; empty when that is not known, as in a JMH file
 * @param first whether it went first of its pair in an A/B run; true in every other run
 * @param inTurns whether it lived beside its partner, both taking turns iteration by iteration
 * @param state how it ended
 * @param reason why it has no values, one line; empty when it has
 * @param iterations its values in the order they were measured, warm-up included, in the base unit
 *     (of a histogram the mean operation); empty without values
 * @param cut how many iterations at the start were left out
 * @param course why so many
 * @param shift where it did not settle, the last change of its cost as a fraction, positive where
 *     it became slower; else 0 or without meaning
 * @param value its number in the base unit; NaN without values
 * @param disturbed whether it is labelled as slowed down from outside, and kept out of its side's
 *     value
 */
public record TracedFork(
    OptionalInt round,
    boolean first,
    boolean inTurns,
    ForkState state,
    String reason,
    List<Double> iterations,
    int cut,
    Course course,
    double shift,
    double value,
    boolean disturbed) {

  /** What the iterations of a fork show. */
  public enum Course {
    /** Not looked at: too few iterations, or values without a logarithm; all are taken. */
    NOT_LOOKED_AT,
    /** Steady from the first iteration on. */
    STEADY,
    /** Steady after its warm-up. */
    WARMED_UP,
    /** It still changed too late to tell; its last third is taken. */
    NOT_SETTLED
  }

  /** Copies the list. */
  public TracedFork {
    iterations = List.copyOf(iterations);
  }
}
