package dev.plumbline.codec;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Reported;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes the table that JMH writes with {@code -rf csv}: its columns, its order, its line ends. */
final class JmhCsvWriter {
  private static final String HEADER =
      "\"Benchmark\",\"Mode\",\"Threads\",\"Samples\",\"Score\",\"Score Error (99.9%)\",\"Unit\"";

  /** Below this, JMH's six decimals would leave next to nothing of a score. */
  private static final double SIX_DECIMALS_FROM = 0.001;

  private JmhCsvWriter() {}

  static void write(Run run, OutputStream stream) throws IOException {
    SortedSet<String> parameters = new TreeSet<>();
    run.results().forEach(result -> parameters.addAll(result.id().parameters().keySet()));
    StringBuilder text = new StringBuilder(HEADER);
    parameters.forEach(name -> text.append(',').append(quoted("Param: " + name)));
    text.append("\r\n");
    for (BenchmarkResult result : run.results()) {
      for (Measurement measurement : result.measurements()) {
        row(text, result.id(), measurement, parameters);
      }
    }
    stream.write(text.toString().getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  private static void row(
      StringBuilder text, BenchmarkId id, Measurement measurement, SortedSet<String> parameters) {
    Reported reported = measurement.reported().orElseGet(() -> JmhScore.of(measurement.sample()));
    String name =
        measurement.metric().primary()
            ? id.benchmark()
            : id.benchmark() + ":" + measurement.metric().name();
    text.append(quoted(name)).append(',').append(quoted(id.mode().shortName()));
    text.append(',').append(id.threads()).append(',').append(count(measurement.sample()));
    text.append(',').append(number(reported.score()));
    text.append(',').append(number(reported.scoreError()));
    text.append(',').append(quoted(measurement.metric().unit().text()));
    for (String parameter : parameters) {
      String value = id.parameters().get(parameter);
      text.append(',').append(value == null ? "" : quoted(value));
    }
    text.append("\r\n");
  }

  private static long count(Sample sample) {
    return sample instanceof Sample.Histograms histograms
        ? histograms.perFork().stream().flatMap(List::stream).mapToLong(Histogram::total).sum()
        : sample.iterations();
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
    boolean small = value != 0 && Math.abs(value) < SIX_DECIMALS_FROM;
    return String.format(Locale.ROOT, small ? "%.6e" : "%.6f", value);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
