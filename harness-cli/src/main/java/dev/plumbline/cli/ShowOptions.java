package dev.plumbline.cli;

import dev.plumbline.gate.Decision;
import dev.plumbline.report.Ascii;
import dev.plumbline.report.CsvReport;
import dev.plumbline.report.JsonReport;
import dev.plumbline.report.MarkdownReport;
import dev.plumbline.report.TerminalReport;
import java.util.List;
import picocli.CommandLine.Option;

/** How the answer is shown. */
final class ShowOptions {
  /** The words of {@code --color}. */
  static final List<String> COLOURS = List.of("auto", "always", "never");

  @Option(
      names = "--format",
      paramLabel = "<format>",
      completionCandidates = Candidates.Formats.class,
      defaultValue = "terminal",
      description = "terminal, markdown, json or csv; the report alone on standard output")
  String format;

  @Option(
      names = "--color",
      paramLabel = "<when>",
      completionCandidates = Candidates.Colours.class,
      defaultValue = "auto",
      description = "auto, always or never; auto is only on a terminal, without NO_COLOR")
  String color;

  @Option(
      names = "--ascii",
      description = "no signs beyond ASCII; usual on a terminal whose locale has no UTF-8")
  boolean ascii;

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress and no remarks: the answer alone")
  boolean quiet;

  /** Checks the words before any work is done. */
  void check() throws CommandProblem {
    if (Format.of(format).isEmpty()) {
      throw Words.unknownWord("--format", format, Format.words());
    }
    checkColour(color);
  }

  /** Refuses what is none of the three words of {@code --color}. */
  static void checkColour(String when) throws CommandProblem {
    if (!COLOURS.contains(when)) {
      throw Words.unknownWord("--color", when, COLOURS);
    }
  }

  /** The format asked for; {@link #check} has passed. */
  Format format() {
    return Format.of(format).orElseThrow();
  }

  /** Prints a decision to standard output, in the format and nothing besides. */
  void print(Decision decision, Invocation invocation) {
    String text =
        switch (format()) {
          case TERMINAL ->
              TerminalReport.render(
                  decision,
                  invocation.surroundings().width(),
                  colour(invocation.surroundings()),
                  false,
                  ascii(invocation));
          case MARKDOWN -> MarkdownReport.render(decision);
          case JSON -> JsonReport.render(decision);
          case CSV -> CsvReport.render(decision);
        };
    invocation.out().print(text);
    if (!text.endsWith("\n")) {
      invocation.out().print('\n');
    }
    invocation.out().flush();
  }

  /** Says something about the call: beside a table on standard output, else on standard error. */
  void remark(String line, Invocation invocation) {
    if (quiet) {
      return;
    }
    if (format() == Format.TERMINAL) {
      invocation.out().print((ascii(invocation) ? Ascii.of(line) : line) + "\n");
    } else {
      invocation.err().print(line + "\n");
    }
  }

  /** Says something about the call on standard error, whatever the format. */
  void aside(String line, Invocation invocation) {
    if (!quiet) {
      invocation.err().print(line + "\n");
    }
  }

  /** Whether to keep to ASCII. */
  boolean ascii(Invocation invocation) {
    return ascii || !invocation.surroundings().signsWelcome();
  }

  private boolean colour(Surroundings surroundings) {
    return colour(color, surroundings);
  }

  /** Whether to colour, by one of the three words of {@code --color}. */
  static boolean colour(String when, Surroundings surroundings) {
    return switch (when) {
      case "always" -> true;
      case "never" -> false;
      default -> surroundings.colourWelcome();
    };
  }
}
