package dev.plumbline.model;

import java.util.List;

/**
 * What a run set out to measure, so that nothing can disappear and a killed run can be resumed.
 *
 * @param profile {@code smoke}, {@code quick}, {@code full}, {@code nightly}, or empty
 * @param rounds forks wanted of each benchmark, at least 1; 0 when unknown (a JMH file)
 * @param include regular expressions a benchmark must match one of; empty means all
 * @param exclude regular expressions that leave a benchmark out
 * @param jmhArguments the JMH options handed to each fork, in order
 * @param benchmarks every benchmark that was listed; empty when unknown
 */
public record Plan(
    String profile,
    int rounds,
    List<String> include,
    List<String> exclude,
    List<String> jmhArguments,
    List<BenchmarkId> benchmarks) {
  /** Copies the lists. */
  public Plan {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    jmhArguments = List.copyOf(jmhArguments);
    benchmarks = List.copyOf(benchmarks);
  }

  /** The plan of a run that did not come from Plumbline. */
  public static Plan unknown() {
    return new Plan("", 0, List.of(), List.of(), List.of(), List.of());
  }
}
