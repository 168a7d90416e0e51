package dev.plumbline.model;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a benchmark was run: facts that JMH writes beside each result.
 *
 * @param jvmArguments flags of the measured JVM, in order
 * @param facts the other entries under JMH's own names ({@code jmhVersion, jvm, jdkVersion, vmName,
 *     vmVersion, forks, warmupIterations, warmupTime, warmupBatchSize, measurementIterations,
 *     measurementTime, measurementBatchSize}) as text; a fact the file did not give is absent
 */
public record Setup(List<String> jvmArguments, Map<String, String> facts) {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,9}) (ns|us|ms|s|m|min|hr)");

  /** Copies the collections; the order of facts is kept. */
  public Setup {
    jvmArguments = List.copyOf(jvmArguments);
    facts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(facts));
  }

  /**
   * What an iteration was given, in seconds, over 0; empty where that isn't known, as of single
   * shots.
   */
  public OptionalDouble iterationSeconds() {
    Matcher time = TIME.matcher(facts.getOrDefault("measurementTime", ""));
    if (!time.matches()) {
      return OptionalDouble.empty();
    }
    double unit =
        switch (time.group(2)) {
          case "ns" -> 1e-9;
          case "us" -> 1e-6;
          case "ms" -> 1e-3;
          case "s" -> 1;
          case "hr" -> 3600;
          default -> 60;
        };
    double seconds = unit * Long.parseLong(time.group(1));
    return seconds > 0 ? OptionalDouble.of(seconds) : OptionalDouble.empty();
  }
}
