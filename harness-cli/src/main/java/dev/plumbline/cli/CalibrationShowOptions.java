package dev.plumbline.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** How a calibration is shown. */
final class CalibrationShowOptions extends ShowOptions {
  static final List<Format> FORMATS = List.of(Format.TERMINAL, Format.JSON);

  @Option(
      names = "--format",
      paramLabel = "<format>",
      completionCandidates = Candidates.CalibrationFormats.class,
      defaultValue = "terminal",
      description =
          "terminal or json; the tables or the file that is kept, alone on standard output")
  String format;

  CalibrationShowOptions() {
    super(FORMATS);
  }

  @Override
  String word() {
    return format;
  }
}
