package dev.plumbline.cli.files;

import dev.plumbline.gate.Decision;
import dev.plumbline.report.CsvReport;
import dev.plumbline.report.JsonReport;
import dev.plumbline.report.MarkdownReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes the reports of a decision. */
public final class ReportFiles {
  private ReportFiles() {}

  /**
   * Writes {@code report.md}, {@code report.json} and {@code report.csv} in a folder, over those of
   * an earlier run.
   *
   * @return the files, in that order
   */
  public static List<Path> write(Decision decision, Path folder) throws IOException {
    Path markdown = folder.resolve("report.md");
    Path json = folder.resolve("report.json");
    Path csv = folder.resolve("report.csv");
    WholeFile.write(markdown, MarkdownReport.render(decision));
    WholeFile.write(json, JsonReport.render(decision));
    WholeFile.write(csv, CsvReport.render(decision));
    return List.of(markdown, json, csv);
  }
}
