package dev.plumbline.gate;

import dev.plumbline.model.Note;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says of one pair, before waivers and the outcome.
 *
 * @param verdict the answer
 * @param severity of a regression
 * @param rule why
 * @param notes the gate's own doubts
 * @param weight what it may do to the outcome
 */
record Ruling(
    Verdict verdict, Optional<Severity> severity, String rule, List<Note> notes, Weight weight) {

  /** What a ruling may do to the outcome. */
  enum Weight {
    /** It counts as its verdict says. */
    GATED,
    /** Shown, never gated: its direction is unknown. */
    SHOWN,
    /** There was something to judge and it can't be: the outcome is never a plain pass. */
    CANNOT_JUDGE
  }

  static Ruling of(Verdict verdict, String rule) {
    return new Ruling(verdict, Optional.empty(), rule, List.of(), Weight.GATED);
  }

  static Ruling regressed(Severity severity, String rule) {
    return new Ruling(Verdict.REGRESSED, Optional.of(severity), rule, List.of(), Weight.GATED);
  }

  static Ruling cannotJudge(Verdict verdict, String rule) {
    return new Ruling(verdict, Optional.empty(), rule, List.of(), Weight.CANNOT_JUDGE);
  }

  Ruling with(Note note) {
    return new Ruling(verdict, severity, rule, List.of(note), weight);
  }
}
