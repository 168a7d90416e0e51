package dev.plumbline.report;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.TracedRounds;
import dev.plumbline.gate.Judgement;
import dev.plumbline.unit.Scale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a verdict came about, for a terminal: six steps in order, each with its figures and a word on
 * what they mean.
 */
public final class TerminalExplanation {
  private static final int ROWS = 60;

  private final Explanation explained;
  private final TerminalPage page;
  private final boolean ascii;

  private TerminalExplanation(Explanation explained, int width, boolean colour, boolean ascii) {
    this.explained = explained;
    this.page = new TerminalPage(width, colour, ascii);
    this.ascii = ascii;
  }

  /**
   * Renders an explanation; ends with a line end.
   *
   * @param width columns of the terminal; taken as 40 when it is less
   * @param colour whether to use ANSI colours
   * @param ascii whether to draw, and to spell signs such as ±, in ASCII: see {@link Ascii}
   */
  public static String render(Explanation explained, int width, boolean colour, boolean ascii) {
    return new TerminalExplanation(explained, width, colour, ascii).render();
  }

  private String render() {
    Judgement judgement = explained.judgement();
    String name = Names.of(explained.decision()).of(judgement.id(), explained.metric());
    page.line(name + ": " + Wording.verdict(judgement), Paint.of(judgement.verdict()));
    page.line(CleanText.oneLine(judgement.id().text()), Paint.DIM);
    page.heading("1 what was measured");
    new ExplainedSides(explained, page).print();
    page.heading("2 forks");
    new ExplainedForks(explained, page, ascii).print();
    page.heading(explained.trace().rounds().isPresent() ? "3 pairs" : "3 head against base");
    effect();
    page.heading("4 looks");
    looks();
    page.heading("5 rule");
    ExplainedRule rule = new ExplainedRule(explained, page);
    rule.print();
    page.heading("6 doubts");
    rule.doubts();
    return page.toString();
  }

  private void effect() {
    Optional<Pair.Compared> compared = explained.compared();
    if (explained.trace().rounds().isPresent()) {
      pairs(explained.trace().rounds().get());
    } else if (compared.isEmpty()) {
      page.paragraph("  ", "There are no two sides to hold against each other.", Paint.PLAIN);
    } else if (compared.get().estimate().isEmpty()) {
      page.paragraph("  ", "No effect can be estimated; the rule below says why.", Paint.PLAIN);
    } else {
      apart(compared.get(), compared.get().estimate().get().effect());
    }
  }

  private void apart(Pair.Compared pair, Effect effect) {
    boolean exact = effect.level() == 1;
    page.paragraph(
        "  ",
        exact
            ? "All forks of a side agree, so there is nothing to estimate: the medians of the forks"
                + " are held against each other as they are."
            : "The sides are held against each other as a whole, "
                + (explained.trace().logarithms()
                    ? "on the logarithms of their forks' numbers"
                    : "by bytes, as ratios near zero mean nothing")
                + "; + is worse.",
        Paint.DIM);
    Optional<Scale> common =
        Wording.commonScale(pair.base().value(), pair.head().value(), pair.metric());
    String base =
        common
            .map(scale -> scale.number(pair.base().value()))
            .orElseGet(() -> Scale.text(pair.base().value(), pair.metric().unit()));
    String head =
        common
            .map(scale -> scale.text(pair.head().value()))
            .orElseGet(() -> Scale.text(pair.head().value(), pair.metric().unit()));
    page.line(
        CleanText.oneLine("  " + base + " → " + head + ": " + Wording.change(effect)), Paint.PLAIN);
  }

  private void pairs(TracedRounds rounds) {
    page.paragraph(
        "  ",
        rounds.pairs().stream().anyMatch(TracedRounds.TracedPair::inTurns)
            ? "Both forks of a round lived at once and took turns, one iteration each, so what slows"
                + " the machine even for a moment slows both; a pair's ratio is the median over"
                + " its turns; + is worse."
            : "Both forks of a round ran one after the other, so what slows the machine for longer"
                + " slows both and drops out of their ratio; + is worse.",
        Paint.DIM);
    AlignedTable table = new AlignedTable(0, 2, "round", "head against base", "ran first", "");
    List<TracedRounds.TracedPair> pairs = rounds.pairs();
    for (TracedRounds.TracedPair pair : pairs.subList(0, Math.min(ROWS, pairs.size()))) {
      table.row(
          String.valueOf(pair.round()),
          Wording.signedPercent(pair.change()),
          pair.inTurns() ? "in turns" : pair.headFirst() ? "head" : "base",
          pair.disturbed() ? "disturbed: far from the other pairs, left out" : "");
    }
    table.print(page);
    if (pairs.size() > ROWS) {
      page.line("  … and " + (pairs.size() - ROWS) + " more; --format json has all", Paint.DIM);
    }
    if (!rounds.incomplete().isEmpty()) {
      page.paragraph(
          "  ",
          "left out, as one side has no fork: round "
              + rounds.incomplete().stream()
                  .limit(ROWS)
                  .map(String::valueOf)
                  .collect(Collectors.joining(", ")),
          Paint.PLAIN);
    }
    long kept = pairs.stream().filter(pair -> !pair.disturbed()).count();
    StringBuilder mean =
        new StringBuilder(
                switch (rounds.taken()) {
                  case PAIRS -> "mean of ";
                  case STATES -> "within two states, from ";
                  case ALIKE_PAIRS -> "of the pairs of like forks, of ";
                  case FAST_FORKS -> "of the forks that nothing slowed down, from ";
                  case STRETCHES ->
                      "over stretches of five turns, as few turns differ more than most, from ";
                })
            .append(Wording.count((int) kept, "pair"))
            .append(": ")
            .append(Wording.signedPercent(rounds.mean()));
    if (rounds.standardError().isPresent()) {
      mean.append(", standard error ")
          .append(Wording.percent(rounds.standardError().getAsDouble()))
          .append(
              String.format(
                  Locale.ROOT, " with %.1f degrees of freedom", rounds.degrees().getAsDouble()));
    }
    page.paragraph("  ", mean.toString(), Paint.PLAIN);
  }

  private void looks() {
    Optional<Pair.Estimate> estimate = Facts.of(explained.judgement().pair()).estimate();
    if (estimate.isEmpty()) {
      page.paragraph("  ", "There is no interval to look at.", Paint.PLAIN);
      return;
    }
    Effect effect = estimate.get().effect();
    List<Pair.Look> looks = estimate.get().looks();
    if (looks.isEmpty()) {
      page.paragraph(
          "  ",
          effect.level() == 1
              ? "An exact metric needs no interval."
              : "Looked at once, after all forks. The change lies in "
                  + Wording.interval(effect)
                  + " at "
                  + Wording.level(effect.level())
                  + ".",
          Paint.PLAIN);
      return;
    }
    page.paragraph(
        "  ",
        "The run may stop at each of "
            + explained.trace().looks().size()
            + " planned looks. Looking often would find a change in anything some day, so each"
            + " interval is at "
            + Wording.level(explained.trace().lookLevel())
            + ", and all together hold at "
            + Wording.level(effect.level())
            + (explained.trace().betweenTrials().orElse(0) > 0
                ? "; the spread between trials is the same at every look and is paid for once"
                : "")
            + ". A change must show again in the forks measured after the look that saw it first.",
        Paint.DIM);
    AlignedTable table =
        new AlignedTable(0, 1, "forks a side", "change", "interval", "fresh forks since");
    for (Pair.Look look : looks.subList(0, Math.min(ROWS, looks.size()))) {
      table.row(
          String.valueOf(look.forks()),
          Wording.change(look.effect()),
          Wording.interval(look.effect()),
          look.fresh() == 0
              ? "none"
              : look.fresh() + " by themselves: " + Wording.signedPercent(look.freshPoint()));
    }
    table.print(page);
  }
}
