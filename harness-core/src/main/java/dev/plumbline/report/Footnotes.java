package dev.plumbline.report;

import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The notes of a decision, numbered by what they say: a doubt that two hundred rows share is
 * explained once, with what would help.
 */
final class Footnotes {
  /**
   * One kind of doubt.
   *
   * @param number what rows refer to it by, from 1
   * @param code the kind
   * @param first the first note of the kind
   * @param count how many notes of the kind there are
   */
  record Footnote(int number, NoteCode code, Note first, int count) {
    Footnote oneMore() {
      return new Footnote(number, code, first, count + 1);
    }
  }

  private final Map<NoteCode, Footnote> byCode = new EnumMap<>(NoteCode.class);

  private Footnotes() {}

  /** Numbers the notes in the order of the judgements given, then those on the whole. */
  static Footnotes of(List<Judgement> sorted, Decision decision) {
    Footnotes footnotes = new Footnotes();
    for (Judgement judgement : sorted) {
      judgement.notes().forEach(footnotes::add);
    }
    decision.notes().forEach(footnotes::add);
    return footnotes;
  }

  private void add(Note note) {
    // A claim stands beside its row, not below the table.
    if (note.code() != NoteCode.CLAIM) {
      Footnote seen = byCode.get(note.code());
      byCode.put(
          note.code(),
          seen == null ? new Footnote(byCode.size() + 1, note.code(), note, 1) : seen.oneMore());
    }
  }

  /** The numbers of a judgement's notes as {@code [1][3]}; empty when it has none. */
  String references(Judgement judgement) {
    if (judgement.notes().isEmpty()) {
      return "";
    }
    Set<Integer> numbers = new LinkedHashSet<>();
    for (Note note : judgement.notes()) {
      Footnote footnote = byCode.get(note.code());
      if (footnote != null) {
        numbers.add(footnote.number());
      }
    }
    StringBuilder references = new StringBuilder();
    numbers.stream().sorted().forEach(n -> references.append('[').append(n).append(']'));
    return references.toString();
  }

  /** All of them by number. */
  List<Footnote> all() {
    List<Footnote> all = new ArrayList<>(byCode.values());
    all.sort((a, b) -> Integer.compare(a.number(), b.number()));
    return all;
  }
}
