package dev.plumbline.cli;

import dev.plumbline.cli.files.ReportFiles;
import dev.plumbline.gate.Decision;
import java.io.IOException;
import picocli.CommandLine.Option;

/** Where a decision goes besides standard output. */
final class AnswerOptions {
  @Option(
      names = "--out",
      paramLabel = "<dir>",
      description = "write report.md, report.json and report.csv there too")
  String out;

  /**
   * Writes and prints a decision.
   *
   * @return its exit code
   */
  int give(Decision decision, DecisionOptions show, Invocation invocation) throws IOException {
    write(decision, invocation);
    show.print(decision, invocation);
    return decision.outcome().exitCode();
  }

  /** Writes a decision, if it is to be written. */
  void write(Decision decision, Invocation invocation) throws IOException {
    if (out != null) {
      ReportFiles.write(decision, invocation.path(out));
    }
  }
}
