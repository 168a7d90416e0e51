package dev.plumbline.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** How objectives are shown. */
final class SloShowOptions extends ShowOptions {
  static final List<Format> FORMATS = List.of(Format.TERMINAL, Format.MARKDOWN, Format.JSON);

  @Option(
      names = "--format",
      paramLabel = "<format>",
      completionCandidates = Candidates.SloFormats.class,
      defaultValue = "terminal",
      description = "terminal, markdown or json; the table alone on standard output")
  String format;

  SloShowOptions() {
    super(FORMATS);
  }

  @Override
  String word() {
    return format;
  }
}
