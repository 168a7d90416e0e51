package dev.plumbline.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What makes a benchmark the same benchmark: class, method, mode, parameters and threads, nothing
 * less.
 *
 * @param benchmark fully qualified class and method (or group) name, as JMH prints it
 * @param mode how it was measured
 * @param parameters values of {@code @Param} fields; the order is kept for display, equality
 *     ignores it
 * @param threads worker threads, at least 1
 */
public record BenchmarkId(String benchmark, Mode mode, Map<String, String> parameters, int threads)
    implements Comparable<BenchmarkId> {

  /** What the id of a command that is measured as a process starts with. */
  private static final String PROCESS = "process.";

  /** Copies the parameters and checks the name and thread count. */
  public BenchmarkId {
    if (benchmark.isBlank()) {
      throw new IllegalArgumentException("a benchmark needs a name");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads of " + benchmark + " is " + threads);
    }
    parameters = compact(parameters);
  }

  /** A copy that keeps the order; a large file has a map for each of its many ids. */
  private static Map<String, String> compact(Map<String, String> parameters) {
    return parameters.size() <= 1
        ? Map.copyOf(parameters)
        : Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /**
   * The id of a command that is measured as a process: {@code process.NAME}, one run of it a shot.
   */
  public static BenchmarkId ofProcess(String name) {
    return new BenchmarkId(PROCESS + name, Mode.SINGLE_SHOT, Map.of(), 1);
  }

  /**
   * Whether it is a command that is measured as a process. No JMH benchmark has such an id: its
   * class would lie in no package, which JMH refuses.
   */
  public boolean process() {
    return mode == Mode.SINGLE_SHOT
        && benchmark.startsWith(PROCESS)
        && benchmark.indexOf('.', PROCESS.length()) < 0;
  }

  /** The same benchmark with other parameters. */
  public BenchmarkId with(Map<String, String> others) {
    return new BenchmarkId(benchmark, mode, others, threads);
  }

  /** Class and method without the package: {@code Registry.lookup}. */
  public String shortName() {
    int method = benchmark.lastIndexOf('.');
    int type = method < 0 ? -1 : benchmark.lastIndexOf('.', method - 1);
    return benchmark.substring(type + 1);
  }

  /** One line that is unique to the id: {@code a.b.C.m:avgt size=10 threads=4}. */
  public String text() {
    StringBuilder text = new StringBuilder(benchmark).append(':').append(mode.shortName());
    if (!parameters.isEmpty()) {
      text.append(' ').append(parameterText());
    }
    if (threads != 1) {
      text.append(" threads=").append(threads);
    }
    return text.toString();
  }

  /** The parameters as {@code size=10 kind=tree}; empty when there are none. */
  public String parameterText() {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(" "));
  }

  /** By {@link #text()}. */
  @Override
  public int compareTo(BenchmarkId other) {
    return text().compareTo(other.text());
  }
}
