package dev.plumbline.report;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.DerivedChange;
import dev.plumbline.gate.DerivedResult;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Severity;
import dev.plumbline.gate.TargetJudgement;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.unit.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision as CSV (RFC 4180): a header, then one line a judgement in the order of the decision,
 * then one a derived figure. Numbers are in base units and effects are fractions, positive worse;
 * what is unknown or not finite is an empty field. A text that a spreadsheet would run as a formula
 * gets an apostrophe in front.
 */
public final class CsvReport {
  private static final String LINE_END = "\r\n";

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "benchmark",
          "mode",
          "params",
          "threads",
          "metric",
          "unit",
          "direction",
          "verdict",
          "severity",
          "fails",
          "base",
          "base forks",
          "base iterations",
          "head",
          "head forks",
          "head iterations",
          "effect",
          "effect low",
          "effect high",
          "effect level",
          "detectable",
          "forks needed",
          "rule",
          "notes",
          "low",
          "high");

  private CsvReport() {}

  /** Renders a decision. */
  public static String render(Decision decision) {
    StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append(LINE_END);
    for (Judgement judgement : decision.judgements()) {
      csv.append(String.join(",", fields(judgement))).append(LINE_END);
    }
    for (DerivedResult derived : decision.derived()) {
      csv.append(String.join(",", fields(derived))).append(LINE_END);
    }
    return csv.toString();
  }

  private static List<String> fields(Judgement judgement) {
    Facts facts = Facts.of(judgement.pair());
    BenchmarkId id = judgement.id();
    Optional<Metric> metric = facts.metric();
    List<String> fields = new ArrayList<>(COLUMNS.size());
    fields.add(text(id.text()));
    fields.add(text(id.benchmark()));
    fields.add(id.mode().shortName());
    fields.add(text(id.parameterText()));
    fields.add(String.valueOf(id.threads()));
    fields.add(text(metric.map(Metric::name).orElse("")));
    fields.add(text(metric.map(Wording::baseUnit).orElse("")));
    fields.add(metric.map(m -> m.direction().word()).orElse(""));
    fields.add(judgement.verdict().words());
    fields.add(judgement.severity().map(Severity::word).orElse(""));
    fields.add(String.valueOf(judgement.fails()));
    side(fields, facts.base());
    side(fields, facts.head());
    Optional<Effect> effect = facts.effect();
    fields.add(number(effect.map(Effect::point)));
    fields.add(number(effect.map(Effect::low)));
    fields.add(number(effect.map(Effect::high)));
    fields.add(number(effect.map(Effect::level)));
    fields.add(number(boxed(facts.detectable())));
    fields.add(
        facts.forksNeeded().isPresent() ? String.valueOf(facts.forksNeeded().getAsInt()) : "");
    fields.add(text(judgement.rule()));
    fields.add(
        text(
            judgement.notes().stream()
                .map(CsvReport::note)
                .distinct()
                .collect(Collectors.joining("; "))));
    fields.addAll(List.of("", ""));
    return fields;
  }

  /** A derived figure in the same columns; its own interval is in the last two. */
  private static List<String> fields(DerivedResult derived) {
    BenchmarkId id = derived.of();
    Optional<DerivedChange> change = derived.change();
    Optional<TargetJudgement> target = derived.target();
    boolean more =
        switch (derived.kind()) {
          case SPEED_UP, EFFICIENCY -> true;
          case OVERHEAD, SCALING -> false;
        };
    List<String> fields = new ArrayList<>(COLUMNS.size());
    fields.add(
        text(
            "derived."
                + derived.name()
                + " "
                + id.text()
                + derived.against().map(other -> " against " + other.text()).orElse("")));
    fields.add(text(id.benchmark()));
    fields.add(id.mode().shortName());
    fields.add(text(id.parameterText()));
    fields.add(String.valueOf(id.threads()));
    fields.add("derived." + derived.kind().word());
    fields.add(DerivedWording.unit(derived.kind()));
    fields.add((more ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER).word());
    fields.add(
        change.map(c -> c.verdict().words()).orElse(target.map(t -> t.state().word()).orElse("")));
    fields.add(change.flatMap(DerivedChange::severity).map(Severity::word).orElse(""));
    fields.add(String.valueOf(derived.fails()));
    fields.addAll(List.of(number(change.map(DerivedChange::base)), "", ""));
    fields.addAll(List.of(number(Optional.of(derived.value().point())), "", ""));
    Optional<Effect> effect = change.map(DerivedChange::effect);
    fields.add(number(effect.map(Effect::point)));
    fields.add(number(effect.map(Effect::low)));
    fields.add(number(effect.map(Effect::high)));
    fields.add(number(effect.map(Effect::level)));
    fields.addAll(List.of("", ""));
    fields.add(
        text(
            Stream.concat(
                    target.map(TargetJudgement::rule).stream(),
                    change.map(DerivedChange::rule).stream())
                .collect(Collectors.joining("; "))));
    fields.add("");
    fields.add(number(Optional.of(derived.value().low())));
    fields.add(number(Optional.of(derived.value().high())));
    return fields;
  }

  private static String note(Note note) {
    return note.code().word() + ": " + note.seen();
  }

  private static void side(List<String> fields, Optional<SideSummary> side) {
    fields.add(number(side.map(SideSummary::value)));
    fields.add(side.map(s -> String.valueOf(s.forks())).orElse(""));
    fields.add(side.map(s -> String.valueOf(s.iterations())).orElse(""));
  }

  private static Optional<Double> boxed(OptionalDouble value) {
    return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
  }

  private static String number(Optional<Double> value) {
    return value.filter(Double::isFinite).map(String::valueOf).orElse("");
  }

  /** A field of somebody else's text: one line, harmless in a spreadsheet, quoted where needed. */
  static String text(String text) {
    String clean = CleanText.oneLine(text);
    if (!clean.isEmpty() && startsFormula(clean.stripLeading())) {
      clean = "'" + clean;
    }
    return clean.contains(",") || clean.contains("\"") || clean.contains(" ")
        ? '"' + clean.replace("\"", "\"\"") + '"'
        : clean;
  }

  private static boolean startsFormula(String text) {
    // The full-width forms are formulas too where spreadsheets accept East Asian input.
    return !text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0;
  }
}
