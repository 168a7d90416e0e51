package dev.plumbline.report;

import dev.plumbline.compare.Pair;
import dev.plumbline.gate.Gate;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.Note;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last two steps of an explanation: the rule of the policy, and what to doubt. */
final class ExplainedRule {
  private static final int NOTES = 40;

  private final Explanation explained;
  private final TerminalPage page;

  ExplainedRule(Explanation explained, TerminalPage page) {
    this.explained = explained;
    this.page = page;
  }

  void print() {
    Judgement judgement = explained.judgement();
    Policy policy = explained.decision().policy();
    row("policy", CleanText.oneLine(policy.preset() + " (" + policy.source() + ")"));
    explained.compared().ifPresent(pair -> band(pair, policy));
    pValue();
    row("because", CleanText.oneLine(judgement.rule()));
    row("verdict", Wording.verdict(judgement) + consequence());
    judgement.waiver().ifPresent(waiver -> row("waiver", Wording.waiver(waiver)));
  }

  private void band(Pair.Compared pair, Policy policy) {
    Policy.Bands bands = explained.bands().orElseThrow();
    if (pair.metric().exact()) {
      row(
          "band",
          "exact: a change counts beyond "
              + Wording.percent(policy.exact().fraction())
              + " and, of bytes, "
              + Scale.text(policy.exact().bytes(), Unit.parse("B")));
    } else {
      row(
          "band",
          "between -"
              + Wording.percent(bands.improvement())
              + " and +"
              + Wording.percent(bands.notice())
              + " a change does not matter: the whole interval inside is unchanged, wholly beyond"
              + " is a change, across an edge is inconclusive");
    }
    row("sizes", sizes(bands));
  }

  private static String sizes(Policy.Bands bands) {
    List<String> sizes = new ArrayList<>();
    sizes.add("notice from +" + Wording.percent(bands.notice()));
    sizes.add("warning beyond +" + Wording.percent(bands.warning()));
    sizes.add("critical beyond +" + Wording.percent(bands.critical()));
    bands.blocker().ifPresent(size -> sizes.add("blocker beyond +" + Wording.percent(size)));
    return String.join(", ", sizes);
  }

  private void pValue() {
    explained
        .compared()
        .flatMap(Pair.Compared::estimate)
        .filter(estimate -> estimate.effect().level() < 1)
        .filter(estimate -> !Wording.unknown(estimate.effect()))
        .ifPresent(
            estimate ->
                row(
                    "suite",
                    "p of \"no change at all\" is "
                        + probability(estimate.pValue())
                        + (estimate.looks().isEmpty() ? "" : " with all looks paid")
                        + "; adjusted for the whole suite "
                        + probability(estimate.adjustedPValue())
                        + "; a change needs "
                        + probability(explained.decision().comparison().suiteLevel())
                        + " or less"));
  }

  private static String probability(double p) {
    return p != 0 && p < 0.0001
        ? String.format(Locale.ROOT, "%.1e", p)
        : String.format(Locale.ROOT, "%.4f", p).replaceFirst("\\.?0+$", "");
  }

  private String consequence() {
    Judgement judgement = explained.judgement();
    if (judgement.fails()) {
      return ", which fails the gate";
    }
    return switch (judgement.verdict()) {
      case REGRESSED ->
          judgement.waiver().isPresent()
              ? ", which is waived"
              : ", which does not fail the gate: it fails from "
                  + Gate.failOn(explained.decision().policy(), judgement.id()).word()
                  + " on";
      case INCONCLUSIVE, NOT_COMPARABLE, MISSING -> ", which by itself does not fail the gate";
      case IMPROVED, UNCHANGED, NEW, FAILED, SKIPPED -> "";
    };
  }

  /** The doubts about this verdict, then those about the runs as a whole. */
  void doubts() {
    List<Note> own = explained.judgement().notes();
    List<Note> whole =
        explained.decision().notes().stream().filter(note -> !own.contains(note)).toList();
    if (own.isEmpty() && whole.isEmpty()) {
      page.line("  none", Paint.PLAIN);
    }
    own.stream().limit(NOTES).forEach(note -> doubt("", note));
    whole.stream().limit(NOTES).forEach(note -> doubt("the whole, ", note));
    int left = Math.max(0, own.size() - NOTES) + Math.max(0, whole.size() - NOTES);
    if (left > 0) {
      page.line("  … and " + left + " more; --format json has all", Paint.DIM);
    }
  }

  private void doubt(String about, Note note) {
    String subject = about.isEmpty() ? "" : about + note.subject() + ": ";
    page.paragraph(
        "  - ", CleanText.oneLine(note.code().word() + ": " + subject + note.seen()), Paint.PLAIN);
    if (!note.help().startsWith("nothing")) {
      page.paragraph("    would help: ", note.help(), Paint.DIM);
    }
  }

  private void row(String name, String text) {
    page.paragraph("  " + DisplayWidth.padRight(name, 8), text, Paint.PLAIN);
  }
}
