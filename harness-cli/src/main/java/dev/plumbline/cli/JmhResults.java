package dev.plumbline.cli;

import dev.plumbline.cli.files.WholeFile;
import dev.plumbline.codec.JmhCsv;
import dev.plumbline.codec.JmhJson;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** JMH's own result file, when {@code -rf} or {@code -rff} asks for it. */
final class JmhResults {
  /** The formats that are written. */
  static final List<String> FORMATS = List.of("csv", "json");

  private static final List<String> OTHERS = List.of("text", "scsv", "latex");

  private final Optional<Path> file;
  private final String format;

  private JmhResults(Optional<Path> file, String format) {
    this.file = file;
    this.format = format;
  }

  /** Checks the options before anything is measured. */
  static JmhResults of(MeasureOptions options, Invocation invocation) throws CommandProblem {
    if (options.resultFormat == null && options.resultFile == null) {
      return new JmhResults(Optional.empty(), "");
    }
    String format =
        options.resultFormat == null ? "csv" : options.resultFormat.toLowerCase(Locale.ROOT);
    if (OTHERS.contains(format)) {
      throw CommandProblem.usage(
          "-rf " + format + " is not supported; json and csv are, and reports are written anyway");
    }
    if (!FORMATS.contains(format)) {
      throw Words.unknownWord("-rf", options.resultFormat, FORMATS);
    }
    String name = options.resultFile == null ? "jmh-result." + format : options.resultFile;
    return new JmhResults(Optional.of(invocation.path(name)), format);
  }

  /** Writes the file, if there is to be one. */
  void write(Run run) throws IOException {
    if (file.isEmpty()) {
      return;
    }
    if (format.equals("json")) {
      WholeFile.write(file.get(), out -> JmhJson.write(run, out));
    } else {
      WholeFile.write(file.get(), out -> JmhCsv.write(run, out));
    }
  }
}
