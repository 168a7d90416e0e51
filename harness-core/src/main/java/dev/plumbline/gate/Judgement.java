package dev.plumbline.gate;

import dev.plumbline.compare.Pair;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Note;
import java.util.List;
import java.util.Optional;

/**
 * A verdict on one metric of one benchmark, the rule that gave it and the notes on it.
 *
 * @param pair what was judged
 * @param verdict the answer
 * @param severity of a regression; empty for every other verdict
 * @param rule why, one sentence with the figures it turned on
 * @param waiver the waiver that keeps a regression from failing the gate, if one does
 * @param fails whether this judgement alone turns the gate red
 * @param notes the pair's notes and the gate's own
 */
public record Judgement(
    Pair pair,
    Verdict verdict,
    Optional<Severity> severity,
    String rule,
    Optional<Waiver> waiver,
    boolean fails,
    List<Note> notes) {
  /** Copies the notes. */
  public Judgement {
    notes = List.copyOf(notes);
  }

  /** Which benchmark. */
  public BenchmarkId id() {
    return pair.id();
  }
}
