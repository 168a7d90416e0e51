package dev.plumbline.codec;

import dev.plumbline.model.Run;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Small JMH files for tests, written by hand. */
final class JmhText {
  static final String SOURCE = "jmh.json";

  private JmhText() {}

  /** A file of results. */
  static String file(String... results) {
    return "[" + String.join(",\n", results) + "]\n";
  }

  /** A result in average-time mode with forks of raw data. */
  static String result(String benchmark, String rawData) {
    return result(benchmark, "\"forks\":2,\"jvmArgs\":[]", "\"rawData\":" + rawData, "");
  }

  /** A result with some facts, raw data and secondary metrics. */
  static String result(String benchmark, String facts, String rawData, String secondaries) {
    String comma = facts.isEmpty() ? "" : ",";
    return "{\"benchmark\":\""
        + benchmark
        + "\",\"mode\":\"avgt\","
        + facts
        + comma
        + "\"primaryMetric\":"
        + metric("ns/op", rawData)
        + ",\"secondaryMetrics\":{"
        + secondaries
        + "}}";
  }

  /** A metric with a score of 1.5 and what is given of raw data. */
  static String metric(String unit, String rawData) {
    String comma = rawData.isEmpty() ? "" : ",";
    return "{\"score\":1.5,\"scoreError\":\"NaN\",\"scoreConfidence\":[\"NaN\",\"NaN\"],"
        + "\"scorePercentiles\":{\"0.0\":1.5,\"50.0\":1.5},\"scoreUnit\":\""
        + unit
        + "\""
        + comma
        + rawData
        + "}";
  }

  static Run read(String text) throws Exception {
    return read(text, StandardCharsets.UTF_8);
  }

  static Run read(String text, Charset charset) throws Exception {
    return JmhJson.read(new ByteArrayInputStream(text.getBytes(charset)), SOURCE);
  }
}
