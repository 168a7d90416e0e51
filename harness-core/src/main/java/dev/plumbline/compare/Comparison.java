package dev.plumbline.compare;

import dev.plumbline.model.Comparability;
import dev.plumbline.model.Note;
import dev.plumbline.model.RunHeader;
import java.util.List;

/**
 * Two runs held against each other: effect intervals and notes, no verdicts.
 *
 * @param base header of each base trial, oldest first; empty when there is no baseline
 * @param head header of the head
 * @param comparability of the newest base trial's environment and the head's
 * @param suiteLevel the suite-wide error level the adjusted p-values are to be held against, for
 *     example 0.01
 * @param pairs in the order of the head, then what only the base has
 * @param notes doubts about the whole
 */
public record Comparison(
    List<RunHeader> base,
    RunHeader head,
    Comparability comparability,
    double suiteLevel,
    List<Pair> pairs,
    List<Note> notes) {
  /** Copies the lists. */
  public Comparison {
    base = List.copyOf(base);
    pairs = List.copyOf(pairs);
    notes = List.copyOf(notes);
  }
}
