package dev.plumbline.model;

import java.util.List;
import java.util.Map;

/**
 * How a benchmark was run: facts that JMH writes beside each result.
 *
 * @param jvmArguments flags of the measured JVM, in order
 * @param facts the other entries under JMH's own names ({@code jmhVersion, jvm, jdkVersion, vmName,
 *     vmVersion, forks, warmupIterations, warmupTime, warmupBatchSize, measurementIterations,
 *     measurementTime, measurementBatchSize}) as text; a fact the file did not give is absent
 */
public record Setup(List<String> jvmArguments, Map<String, String> facts) {
  /** Copies the collections; the order of facts is kept. */
  public Setup {
    jvmArguments = List.copyOf(jvmArguments);
    facts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(facts));
  }
}
