package dev.plumbline.codec;

import dev.plumbline.model.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntFunction;

/** A JMH file of any size that is made while it is read; its main method reads one. */
public final class BigFile {
  private BigFile() {}

  /**
   * Reads a made file of a shape and size and prints how it went.
   *
   * @param arguments the shape, megabytes, and how often to read it
   */
  public static void main(String[] arguments) throws Exception {
    int megabytes = Integer.parseInt(arguments[1]);
    for (int time = 0; time < Integer.parseInt(arguments[2]); time++) {
      long start = System.nanoTime();
      Run run = JmhJson.read(of(arguments[0], megabytes), arguments[0]);
      int iterations =
          run.results().stream().mapToInt(r -> r.measurements().get(0).sample().iterations()).sum();
      System.out.printf(
          Locale.ROOT,
          "%s: %d results, %d iterations, %d ms%n",
          arguments[0],
          run.results().size(),
          iterations,
          (System.nanoTime() - start) / 1_000_000);
    }
  }

  /** A file of a shape: {@code values}, {@code histograms} or {@code ordinary}. */
  static InputStream of(String shape, int megabytes) {
    long bytes = megabytes * 1_000_000L;
    return switch (shape) {
      case "values" -> few(bytes, "rawData", "", index -> "                    " + number(index));
      case "histograms" ->
          few(
              bytes,
              "rawDataHistogram",
              "[\n",
              index -> "                        [ " + (1_000 + index) + ".0, 12 ]");
      case "ordinary" -> ordinary(bytes);
      default -> throw new IllegalArgumentException(shape);
    };
  }

  private static String number(int index) {
    return "1234" + index + ".0987654" + (index % 899 + 100);
  }

  /** Ten benchmarks of five forks with as much raw data as it takes. */
  private static InputStream few(
      long bytes, String field, String open, IntFunction<String> element) {
    StringBuilder block = new StringBuilder();
    for (int index = 0; index < 1_000; index++) {
      block.append(element.apply(index)).append(",\n");
    }
    int blocks = (int) Math.max(1, bytes / 50 / block.length());
    String close = open.isEmpty() ? "" : "]";
    return pieces(
        50 * (blocks + 1),
        index -> {
          int fork = index / (blocks + 1);
          if (index % (blocks + 1) < blocks) {
            boolean first = index % (blocks + 1) == 0;
            String head = fork % 5 == 0 ? head(fork / 5, 5, field) : ",\n";
            boolean newIteration = !open.isEmpty() && !first;
            String join = newIteration ? "],[\n" : "";
            String text = block.toString();
            String cut = open.isEmpty() ? text : text.substring(0, text.length() - 2);
            return (first ? (fork == 0 ? "[" : "") + head + "[" + open : join) + cut;
          }
          String end = open.isEmpty() ? element.apply(0) : "";
          return end + close + "]" + (fork % 5 == 4 ? tail(fork == 49) : "");
        });
  }

  /** Small benchmarks of five forks and five iterations, about 1.7 kB each. */
  private static InputStream ordinary(long bytes) {
    int results = (int) (bytes / ordinaryResult(100_000).length());
    return pieces(
        results,
        index ->
            (index == 0 ? "[" : "") + ordinaryResult(index) + (index == results - 1 ? "]" : ",\n"));
  }

  private static String ordinaryResult(int index) {
    StringBuilder text = new StringBuilder(head(index, 5, "rawData"));
    for (int fork = 0; fork < 5; fork++) {
      text.append(fork == 0 ? "[" : ",[");
      for (int iteration = 0; iteration < 5; iteration++) {
        text.append(iteration == 0 ? "" : ",").append(number(index + fork * 7 + iteration));
      }
      text.append(']');
    }
    String tail = tail(true);
    return text.append(tail, 0, tail.length() - 2).toString();
  }

  private static String head(int index, int forks, String field) {
    StringBuilder percentiles = new StringBuilder();
    for (String rank : "0.0 50.0 90.0 95.0 99.0 99.9 99.99 99.999 99.9999 100.0".split(" ", -1)) {
      percentiles.append(percentiles.length() == 0 ? "" : ",\n");
      percentiles.append("                \"").append(rank).append("\" : ").append(number(index));
    }
    return "{\"jmhVersion\" : \"1.37\",\n\"benchmark\" : \"org.example.suite.part"
        + index % 97
        + ".SomeBenchmark.measure"
        + index
        + "\",\n\"mode\" : \"avgt\",\n\"threads\" : 1,\n\"forks\" : "
        + forks
        + ",\n\"jvm\" : \"/usr/lib/jvm/java-17/bin/java\",\n\"jvmArgs\" : [\n],\n"
        + "\"jdkVersion\" : \"17.0.15\",\n\"vmName\" : \"OpenJDK 64-Bit Server VM\",\n"
        + "\"vmVersion\" : \"17.0.15+6\",\n\"warmupIterations\" : 5,\n\"warmupTime\" : \"10 s\",\n"
        + "\"warmupBatchSize\" : 1,\n\"measurementIterations\" : 5,\n"
        + "\"measurementTime\" : \"10 s\",\n\"measurementBatchSize\" : 1,\n"
        + "\"params\" : {\n\"size\" : \""
        + index % 13
        + "\"\n},\n\"primaryMetric\" : {\n\"score\" : "
        + number(index)
        + ",\n\"scoreError\" : 1.25,\n\"scoreConfidence\" : [\n1.5,\n2.5\n],\n"
        + "\"scorePercentiles\" : {\n"
        + percentiles
        + "\n},\n\"scoreUnit\" : \"ns/op\",\n\""
        + field
        + "\" : [\n";
  }

  private static String tail(boolean last) {
    return "]},\n\"secondaryMetrics\" : {\n}\n}" + (last ? "]\n" : ",\n");
  }

  private static InputStream pieces(int count, IntFunction<String> piece) {
    return new InputStream() {
      private int next;
      private InputStream current = InputStream.nullInputStream();

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int read = current.read(target, offset, length);
        while (read < 0 && next < count) {
          current =
              new ByteArrayInputStream(piece.apply(next++).getBytes(StandardCharsets.ISO_8859_1));
          read = current.read(target, offset, length);
        }
        return read;
      }
    };
  }
}
