package dev.plumbline.cli;

import dev.plumbline.gate.Decision;
import dev.plumbline.report.CsvReport;
import dev.plumbline.report.JsonReport;
import dev.plumbline.report.MarkdownReport;
import dev.plumbline.report.TerminalReport;
import java.util.List;
import picocli.CommandLine.Option;

/** How a decision is shown. */
final class DecisionOptions extends ShowOptions {
  @Option(
      names = "--format",
      paramLabel = "<format>",
      completionCandidates = Candidates.Formats.class,
      defaultValue = "terminal",
      description = "terminal, markdown, json or csv; the report alone on standard output")
  String format;

  DecisionOptions() {
    super(List.of(Format.values()));
  }

  @Override
  String word() {
    return format;
  }

  /** Prints a decision to standard output, in the format and nothing besides. */
  void print(Decision decision, Invocation invocation) {
    String text =
        switch (format()) {
          case TERMINAL ->
              TerminalReport.render(
                  decision,
                  invocation.surroundings().width(),
                  colour(invocation),
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
}
