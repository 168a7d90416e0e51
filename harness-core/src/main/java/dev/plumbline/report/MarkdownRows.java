package dev.plumbline.report;

import dev.plumbline.compare.SideSummary;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.unit.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judgements as rows of a Markdown table. */
final class MarkdownRows {
  static final String HEADING =
      """
      | verdict | benchmark | base | head | change | interval | forks×iter | detectable | notes |
      |---|---|--:|--:|--:|---|---|--:|---|
      """;

  private final Names names;
  private final Footnotes footnotes;

  MarkdownRows(Names names, Footnotes footnotes) {
    this.names = names;
    this.footnotes = footnotes;
  }

  /** Whether a verdict belongs below the fold. */
  static boolean quiet(Verdict verdict) {
    return verdict == Verdict.UNCHANGED || verdict == Verdict.SKIPPED;
  }

  /** One line of the table, without its line end. */
  String row(Judgement judgement) {
    Facts facts = Facts.of(judgement.pair());
    List<String> cells = new ArrayList<>();
    String verdict = Wording.verdict(judgement);
    cells.add(
        Wording.mark(judgement) + " " + (judgement.fails() ? "**" + verdict + "**" : verdict));
    cells.add(MarkdownText.code(names.of(judgement.id(), facts.metric())));
    cells.add(side(facts.metric(), facts.base()));
    cells.add(side(facts.metric(), facts.head()));
    cells.add(facts.effect().map(Wording::change).orElse(""));
    cells.add(facts.effect().map(MarkdownRows::interval).orElse(""));
    cells.add(Wording.replication(facts.base(), facts.head()));
    cells.add(
        facts.detectable().isPresent() ? Wording.percent(facts.detectable().getAsDouble()) : "");
    cells.add(notes(judgement, facts));
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String interval(dev.plumbline.compare.Effect effect) {
    String interval = Wording.interval(effect);
    return interval.equals("exact") ? interval : interval + " at " + Wording.level(effect.level());
  }

  private static String side(Optional<Metric> metric, Optional<SideSummary> side) {
    return side.isEmpty() || metric.isEmpty()
        ? ""
        : MarkdownText.text(Scale.text(side.get().value(), metric.get().unit()));
  }

  private String notes(Judgement judgement, Facts facts) {
    List<String> notes = new ArrayList<>();
    String reason = Wording.reason(judgement);
    if (!reason.isEmpty()) {
      notes.add(MarkdownText.text(reason));
    }
    if (facts.forksNeeded().isPresent()) {
      notes.add(facts.forksNeeded().getAsInt() + " forks a side should settle it");
    }
    judgement.waiver().ifPresent(waiver -> notes.add(MarkdownText.text(Wording.waiver(waiver))));
    for (Note note : judgement.notes()) {
      if (note.code() == NoteCode.CLAIM) {
        notes.add(MarkdownText.text("claimed elsewhere: " + note.seen()));
      }
    }
    String references = footnotes.references(judgement).replace("[", "\\[").replace("]", "\\]");
    if (!references.isEmpty()) {
      notes.add(references);
    }
    return String.join("; ", notes);
  }
}
