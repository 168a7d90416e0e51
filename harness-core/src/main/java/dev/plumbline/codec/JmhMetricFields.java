package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Percentiles;
import dev.plumbline.model.Reported;
import dev.plumbline.model.Sample;
import dev.plumbline.unit.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One metric of a JMH result: what was reported of it, and its raw data. */
final class JmhMetricFields {
  private final JsonInput input;
  private final SampleFields samples;
  private final Numbers percentileValues = new Numbers();
  private final List<String> percentileRanks = new ArrayList<>();
  private final List<double[]> forks = new ArrayList<>();
  private final List<List<Histogram>> histograms = new ArrayList<>();
  private double score;
  private double error;
  private double low;
  private double high;
  private Percentiles percentiles = Percentiles.none();
  private Unit unit;
  private boolean scored;

  JmhMetricFields(JsonInput input) {
    this.input = input;
    this.samples = new SampleFields(input);
  }

  /**
   * Reads a metric; the parser stands on its object.
   *
   * @param name its name with us
   * @param written its name in the file; empty for the primary metric
   */
  Measurement measurement(String name, String written) throws IOException, InputProblem {
    clear();
    input.object(written.isEmpty() ? "\"primaryMetric\"" : Excerpt.quoted(written), this::read);
    if (unit == null) {
      throw input.problem("a metric without \"scoreUnit\"; its unit is expected");
    }
    if (!scored && forks.isEmpty() && histograms.isEmpty()) {
      throw input.problem("a metric with neither \"score\" nor \"rawData\"; one is expected");
    }
    Metric metric = input.interned().of(Metric.of(name, unit));
    Reported reported = new Reported(written, score, error, low, high, percentiles);
    Measurement measurement = new Measurement(metric, sample(), Optional.of(reported));
    clear();
    return measurement;
  }

  private void clear() {
    forks.clear();
    histograms.clear();
    score = Double.NaN;
    error = Double.NaN;
    low = Double.NaN;
    high = Double.NaN;
    percentiles = Percentiles.none();
    unit = null;
    scored = false;
  }

  private void read(String field) throws IOException, InputProblem {
    if (input.token() == JsonToken.VALUE_NULL) {
      return;
    }
    switch (field) {
      case "score" -> {
        score = input.number("\"score\"");
        scored = true;
      }
      case "scoreError" -> error = input.number("\"scoreError\"");
      case "scoreConfidence" -> confidence();
      case "scorePercentiles" -> percentiles();
      case "scoreUnit" -> unit = unit();
      case "rawData" -> input.array("\"rawData\"", () -> forks.add(samples.fork("\"rawData\"")));
      case "rawDataHistogram" ->
          input.array(
              "\"rawDataHistogram\"",
              () -> histograms.add(samples.histograms("\"rawDataHistogram\"")));
      default -> input.skip();
    }
  }

  private Unit unit() throws IOException, InputProblem {
    return input.interned().of(Unit.parse(input.commonString("\"scoreUnit\"")));
  }

  private void confidence() throws IOException, InputProblem {
    double[] ends = samples.fork("\"scoreConfidence\"");
    if (ends.length != 2) {
      throw input.problem("\"scoreConfidence\" has " + ends.length + " values; 2 are expected");
    }
    low = ends[0];
    high = ends[1];
  }

  private void percentiles() throws IOException, InputProblem {
    percentileRanks.clear();
    percentileValues.clear();
    input.object(
        "\"scorePercentiles\"",
        rank -> {
          percentileRanks.add(input.interned().of(rank));
          percentileValues.add(input.number("a value of \"scorePercentiles\""));
        });
    List<String> ranks = input.interned().of(List.copyOf(percentileRanks));
    percentiles = Percentiles.of(ranks, percentileValues.toArray());
  }

  private Sample sample() {
    if (!histograms.isEmpty()) {
      return new Sample.Histograms(histograms);
    }
    if (!forks.isEmpty()) {
      return Sample.Values.of(forks.toArray(new double[0][]));
    }
    OptionalDouble known = Double.isNaN(error) ? OptionalDouble.empty() : OptionalDouble.of(error);
    return new Sample.Summary(score, known, 0, 0);
  }

  /** A summary with the counts that the result declares. */
  static Measurement declared(Measurement measurement, Map<String, String> facts) {
    if (!(measurement.sample() instanceof Sample.Summary summary)) {
      return measurement;
    }
    int forks = count(facts, SetupFields.FORKS);
    long iterations = (long) Math.max(1, forks) * count(facts, SetupFields.MEASUREMENT_ITERATIONS);
    Sample declared =
        new Sample.Summary(
            summary.score(), summary.error(), forks, (int) Math.min(Integer.MAX_VALUE, iterations));
    return new Measurement(measurement.metric(), declared, measurement.reported());
  }

  private static int count(Map<String, String> facts, String name) {
    long count = Long.parseLong(facts.getOrDefault(name, "0"));
    return (int) Math.max(0, Math.min(Integer.MAX_VALUE, count));
  }
}
