package dev.plumbline.report;

import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.compare.TracedFork;
import dev.plumbline.compare.TracedSide;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Scale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The second step of an explanation: each fork, its warm-up and its number. */
final class ExplainedForks {
  private static final int FORKS = 60;
  private static final int TAIL_LINES = 5;
  private static final int TAIL_WIDTH = 200;
  private static final int WIDEST_COURSE = 40;
  private static final int NARROWEST_COURSE = 8;

  /** Columns that everything but the course and remarks takes. */
  private static final int OTHER_COLUMNS = 72;

  private final Explanation explained;
  private final TerminalPage page;
  private final boolean ascii;
  private final Optional<Scale> scale;

  ExplainedForks(Explanation explained, TerminalPage page, boolean ascii) {
    this.explained = explained;
    this.page = page;
    this.ascii = ascii;
    this.scale = explained.metric().map(this::scale);
  }

  /** One for all forks: that of both sides, or else the head's. */
  private Scale scale(Metric metric) {
    Facts facts = Facts.of(explained.judgement().pair());
    double base = facts.base().map(SideSummary::value).orElse(Double.NaN);
    double head = facts.head().map(SideSummary::value).orElse(Double.NaN);
    return Wording.commonScale(base, head, metric).orElseGet(() -> Scale.of(head, metric.unit()));
  }

  void print() {
    List<TracedSide> base = explained.trace().base();
    List<TracedSide> all = Stream.concat(base.stream(), explained.trace().head().stream()).toList();
    if (all.stream().allMatch(side -> side.forks().isEmpty())) {
      page.paragraph("  ", nothing(all), Paint.PLAIN);
      return;
    }
    page.paragraph(
        "  ", "Each fork is a JVM of its own and gives one number: " + taken(all), Paint.DIM);
    AlignedTable table =
        new AlignedTable(
            1,
            2,
            "side",
            "round",
            "place",
            "iterations",
            "cut",
            number(),
            "iterations in order",
            "");
    for (int trial = 0; trial < base.size(); trial++) {
      rows(table, base.size() > 1 ? "base " + (trial + 1) : "base", base.get(trial));
    }
    explained.trace().head().ifPresent(side -> rows(table, "head", side));
    table.print(page);
    all.stream()
        .filter(side -> side.forks().size() > FORKS)
        .findFirst()
        .ifPresent(
            side ->
                page.line(
                    "  … the first " + FORKS + " of a side; --format json has all", Paint.DIM));
    sides(base);
    output();
  }

  private static String nothing(List<TracedSide> all) {
    return all.isEmpty()
        ? "Nothing was measured, so there is no fork to show."
        : "Only a score is known: the file has no values of single forks.";
  }

  private String taken(List<TracedSide> all) {
    List<TracedFork> forks = all.stream().flatMap(side -> side.forks().stream()).toList();
    String warmUp;
    if (forks.stream().anyMatch(fork -> fork.cut() > 0)) {
      warmUp =
          "its warm-up is found in its own iterations and cut (left of "
              + Sparkline.bar(ascii)
              + "); ";
    } else if (forks.stream().anyMatch(ExplainedForks::lookedAt)) {
      warmUp = "no warm-up was found in its iterations; ";
    } else {
      warmUp = "its iterations are too few to find a warm-up in, so all are used; ";
    }
    TracedSide.Taken taken = all.get(all.size() - 1).taken();
    return warmUp
        + switch (taken) {
          case CALM_STRETCHES ->
              "the number is the mean of the calmest stretches of the rest, which neighbours on the"
                  + " machine don't move.";
          case CALM_ITERATIONS ->
              "the number is the mean of the calmest of the rest, in which nobody else used the"
                  + " core.";
          case MIDMEAN -> "the number is the mean of the middle half of the iterations.";
          case QUANTILE ->
              "the number is the "
                  + explained.metric().map(Metric::name).orElse("quantile")
                  + " of all operations sampled.";
          case SCORE -> "there is none.";
        };
  }

  private static boolean lookedAt(TracedFork fork) {
    return fork.course() != TracedFork.Course.NOT_LOOKED_AT;
  }

  private String number() {
    return scale.map(s -> CleanText.oneLine(s.unit())).orElse("number");
  }

  private void rows(AlignedTable table, String name, TracedSide side) {
    for (TracedFork fork : side.forks().subList(0, Math.min(FORKS, side.forks().size()))) {
      boolean values = fork.state() == ForkState.OK;
      table.row(
          name,
          fork.round().isPresent() ? String.valueOf(fork.round().getAsInt()) : "",
          explained.sideBySide() ? place(fork) : "",
          values ? String.valueOf(fork.iterations().size()) : "",
          values ? String.valueOf(fork.cut()) : "",
          values ? scale.map(s -> s.number(fork.value())).orElse("") : "",
          Sparkline.of(fork.iterations(), fork.cut(), columns(), ascii),
          remark(fork));
    }
  }

  private static String place(TracedFork fork) {
    return fork.inTurns() ? "turns" : fork.first() ? "1st" : "2nd";
  }

  private int columns() {
    return Math.max(NARROWEST_COURSE, Math.min(WIDEST_COURSE, page.width() - OTHER_COLUMNS));
  }

  private static String remark(TracedFork fork) {
    if (fork.state() != ForkState.OK) {
      return fork.state().name().toLowerCase(Locale.ROOT) + ": " + CleanText.oneLine(fork.reason());
    }
    String settled =
        fork.course() == TracedFork.Course.NOT_SETTLED
            ? "not settled: cost still changed by " + Wording.signedPercent(fork.shift())
            : "";
    String disturbed = fork.disturbed() ? "disturbed" : "";
    return settled + (settled.isEmpty() || disturbed.isEmpty() ? "" : "; ") + disturbed;
  }

  /** What the forks of each side come to. */
  private void sides(List<TracedSide> base) {
    Facts facts = Facts.of(explained.judgement().pair());
    Optional<Metric> metric = explained.metric();
    if (metric.isEmpty()) {
      return;
    }
    facts.base().ifPresent(side -> side("base", side, metric.get()));
    if (base.size() > 1) {
      for (int trial = 0; trial < base.size(); trial++) {
        page.line(
            "    trial "
                + (trial + 1)
                + " of "
                + base.size()
                + ": "
                + value(base.get(trial).value(), metric.get()),
            Paint.PLAIN);
      }
      explained
          .trace()
          .betweenTrials()
          .ifPresent(
              spread ->
                  page.paragraph(
                      "    ",
                      "trials differ by "
                          + Wording.percent(spread)
                          + " (standard deviation); the interval allows for that much",
                      Paint.PLAIN));
    }
    facts.head().ifPresent(side -> side("head", side, metric.get()));
    boolean disturbed =
        Stream.concat(base.stream(), explained.trace().head().stream())
            .flatMap(side -> side.forks().stream())
            .anyMatch(TracedFork::disturbed);
    if (disturbed) {
      page.paragraph(
          "  ",
          "A fork far slower than the others of its side is disturbed and left out of its side's"
              + " value"
              + (explained.trace().rounds().isPresent()
                  ? "; of the effect, only disturbed pairs are left out."
                  : "."),
          Paint.DIM);
    }
  }

  private void side(String name, SideSummary side, Metric metric) {
    StringBuilder text = new StringBuilder(name).append("  ").append(value(side.value(), metric));
    if (side.forks() > 0) {
      text.append(" from ").append(Wording.count(side.forks(), "fork"));
    }
    side.forkSpread()
        .ifPresent(spread -> text.append(", which spread by ").append(Wording.percent(spread)));
    page.line("  " + text, Paint.PLAIN);
  }

  private String value(double value, Metric metric) {
    return CleanText.oneLine(
        scale.map(s -> s.text(value)).orElseGet(() -> Scale.text(value, metric.unit())));
  }

  private void output() {
    if (explained.judgement().pair() instanceof Pair.NotMeasured failed) {
      CleanText.lastLines(failed.outputTail(), TAIL_LINES, TAIL_WIDTH)
          .forEach(line -> page.line("  | " + line, Paint.DIM));
    }
  }
}
