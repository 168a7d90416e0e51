package dev.plumbline.report;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.gate.Judgement;
import dev.plumbline.model.Metric;
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
  private final Remarks remarks;

  MarkdownRows(Names names, Footnotes footnotes, Remarks remarks) {
    this.names = names;
    this.remarks = remarks;
    this.footnotes = footnotes;
  }

  /** Whether a judgement belongs below the fold. */
  static boolean quiet(Judgement judgement) {
    return switch (judgement.verdict()) {
      case UNCHANGED, SKIPPED -> true;
      case INCONCLUSIVE -> Wording.shownOnly(judgement);
      default -> false;
    };
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
    cells.add(Wording.interval(judgement.pair(), MarkdownRows::interval));
    cells.add(Wording.replication(facts.base(), facts.head()));
    cells.add(
        facts.detectable().isPresent() ? Wording.percent(facts.detectable().getAsDouble()) : "");
    cells.add(notes(judgement));
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String interval(Effect effect) {
    String interval = Wording.interval(effect);
    return interval.equals("exact") ? interval : interval + " at " + Wording.level(effect.level());
  }

  private static String side(Optional<Metric> metric, Optional<SideSummary> side) {
    return side.isEmpty() || metric.isEmpty()
        ? ""
        : MarkdownText.text(Scale.text(side.get().value(), metric.get().unit()));
  }

  private String notes(Judgement judgement) {
    List<String> notes = new ArrayList<>();
    remarks.of(judgement).forEach(remark -> notes.add(MarkdownText.text(remark)));
    String references = footnotes.references(judgement).replace("[", "\\[").replace("]", "\\]");
    if (!references.isEmpty()) {
      notes.add(references);
    }
    return String.join("; ", notes);
  }
}
