package dev.plumbline.report;

import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Verdict;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Scale;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * One judgement in clean text, before it is laid out.
 *
 * @param judgement what it shows
 * @param name of the benchmark and metric
 * @param cells the columns that have something to say
 * @param below what stands below the row: why, until when it is waived, what others claim
 */
record TerminalRow(
    Judgement judgement, String name, Map<TerminalColumn, String> cells, List<String> below) {

  private static final int LONGEST_UNIT = 12;
  private static final int TAIL_LINES = 5;
  private static final int TAIL_WIDTH = 200;

  static TerminalRow of(
      Judgement judgement, Names names, Footnotes footnotes, Remarks remarks, boolean baseline) {
    Facts facts = Facts.of(judgement.pair());
    Map<TerminalColumn, String> cells = new EnumMap<>(TerminalColumn.class);
    facts.metric().ifPresent(metric -> values(cells, metric, facts.base(), facts.head()));
    if (!baseline) {
      facts
          .head()
          .map(SideSummary::forkSpread)
          .filter(OptionalDouble::isPresent)
          .ifPresent(
              spread -> put(cells, TerminalColumn.SPREAD, Wording.percent(spread.getAsDouble())));
    }
    put(cells, TerminalColumn.REPLICATION, Wording.replication(facts.base(), facts.head()));
    put(cells, TerminalColumn.CHANGE, facts.effect().map(Wording::change).orElse(""));
    put(cells, TerminalColumn.INTERVAL, Wording.interval(judgement.pair(), Wording::interval));
    facts
        .detectable()
        .ifPresent(size -> put(cells, TerminalColumn.DETECTABLE, Wording.percent(size)));
    put(cells, TerminalColumn.NOTES, footnotes.references(judgement));
    return new TerminalRow(
        judgement, names.of(judgement.id(), facts.metric()), cells, below(judgement, remarks));
  }

  private static List<String> below(Judgement judgement, Remarks remarks) {
    List<String> below = new ArrayList<>(remarks.of(judgement));
    if (judgement.verdict() == Verdict.FAILED
        && judgement.pair() instanceof Pair.NotMeasured failed) {
      CleanText.lastLines(failed.outputTail(), TAIL_LINES, TAIL_WIDTH)
          .forEach(line -> below.add("| " + line));
    }
    return below;
  }

  private static void put(Map<TerminalColumn, String> cells, TerminalColumn column, String text) {
    if (!text.isEmpty()) {
      cells.put(column, text);
    }
  }

  private static void values(
      Map<TerminalColumn, String> cells,
      Metric metric,
      Optional<SideSummary> base,
      Optional<SideSummary> head) {
    double baseValue = base.map(SideSummary::value).orElse(Double.NaN);
    double headValue = head.map(SideSummary::value).orElse(Double.NaN);
    Optional<Scale> common = Wording.commonScale(baseValue, headValue, metric);
    Scale scale = common.orElseGet(() -> Scale.of(headValue, metric.unit()));
    if (base.isPresent()) {
      // With its own unit only where the two sides have nothing in common.
      String text =
          common.isPresent() ? scale.number(baseValue) : Scale.text(baseValue, metric.unit());
      put(cells, TerminalColumn.BASE, CleanText.oneLine(text));
    }
    if (head.isPresent()) {
      put(cells, TerminalColumn.HEAD, scale.number(headValue));
    }
    put(
        cells,
        TerminalColumn.UNIT,
        DisplayWidth.shortenEnd(CleanText.oneLine(scale.unit()), LONGEST_UNIT));
  }

  /** The same with every text changed. */
  TerminalRow mapped(UnaryOperator<String> change) {
    Map<TerminalColumn, String> changed = new EnumMap<>(TerminalColumn.class);
    cells.forEach((column, text) -> changed.put(column, change.apply(text)));
    return new TerminalRow(judgement, change.apply(name), changed, below);
  }

  String cell(TerminalColumn column) {
    return cells.getOrDefault(column, "");
  }
}
