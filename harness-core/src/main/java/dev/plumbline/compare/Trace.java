package dev.plumbline.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a comparison came to one pair, from the raw values on.
 *
 * @param base what each trial of the base has of it, oldest first; empty when the base has nothing
 * @param head what the head has of it; empty when it has nothing
 * @param rounds of an A/B run whose effect was estimated pair by pair
 * @param betweenTrials standard deviation between the base's trials, nearly as a fraction of the
 *     value; empty with one trial, or without statistics
 * @param logarithms whether the effect was estimated on logarithms, so that differences are ratios;
 *     false near zero bytes, and where nothing was estimated
 * @param looks numbers of forks a side after which the run was planned to be looked at; empty for a
 *     run that is looked at once
 * @param lookLevel the level of each look's interval, so that all of them together have the level
 *     of the effect
 */
public record Trace(
    List<TracedSide> base,
    Optional<TracedSide> head,
    Optional<TracedRounds> rounds,
    OptionalDouble betweenTrials,
    boolean logarithms,
    List<Integer> looks,
    double lookLevel) {
  /** Copies the lists. */
  public Trace {
    base = List.copyOf(base);
    looks = List.copyOf(looks);
  }
}
