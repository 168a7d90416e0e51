package dev.plumbline.model;

import java.util.List;
import java.util.Map;

/**
 * What a run set out to measure, so that nothing can disappear and a killed run can be resumed.
 *
 * @param profile {@code smoke}, {@code quick}, {@code full}, {@code nightly}, or empty
 * @param rounds forks wanted of each benchmark, at least 1; the most it may get when the run stops
 *     by itself; 0 when unknown (a JMH file)
 * @param looks numbers of forks after which the run may stop by itself, ascending: its intervals
 *     pay for that many looks; empty when all rounds are run whatever they give
 * @param include regular expressions a benchmark must match one of; empty means all
 * @param exclude regular expressions that leave a benchmark out
 * @param jmhArguments the JMH options handed to each fork, in order
 * @param benchmarks every benchmark that was listed; empty when unknown
 * @param ownRounds forks wanted of the benchmarks that want another number, at least 1 each
 */
public record Plan(
    String profile,
    int rounds,
    List<Integer> looks,
    List<String> include,
    List<String> exclude,
    List<String> jmhArguments,
    List<BenchmarkId> benchmarks,
    Map<BenchmarkId, Integer> ownRounds) {
  /** Copies the collections. */
  public Plan {
    looks = List.copyOf(looks);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    jmhArguments = List.copyOf(jmhArguments);
    benchmarks = List.copyOf(benchmarks);
    ownRounds = Map.copyOf(ownRounds);
  }

  /** A plan in which every benchmark has the same number of forks. */
  public Plan(
      String profile,
      int rounds,
      List<Integer> looks,
      List<String> include,
      List<String> exclude,
      List<String> jmhArguments,
      List<BenchmarkId> benchmarks) {
    this(profile, rounds, looks, include, exclude, jmhArguments, benchmarks, Map.of());
  }

  /** A plan that is looked at once, when all rounds are over. */
  public Plan(
      String profile,
      int rounds,
      List<String> include,
      List<String> exclude,
      List<String> jmhArguments,
      List<BenchmarkId> benchmarks) {
    this(profile, rounds, List.of(), include, exclude, jmhArguments, benchmarks);
  }

  /** Forks wanted of a benchmark. */
  public int rounds(BenchmarkId id) {
    return ownRounds.getOrDefault(id, rounds);
  }

  /**
   * The same as a run that may stop by itself.
   *
   * @param most the most forks a side
   * @param at after how many it is looked at, ascending
   */
  public Plan lookedAt(int most, List<Integer> at) {
    return new Plan(profile, most, at, include, exclude, jmhArguments, benchmarks, ownRounds);
  }

  /** The same with another list of benchmarks. */
  public Plan listing(List<BenchmarkId> others) {
    return new Plan(profile, rounds, looks, include, exclude, jmhArguments, others, ownRounds);
  }

  /** The same with benchmarks that want a number of forks of their own. */
  public Plan wanting(Map<BenchmarkId, Integer> own) {
    return new Plan(profile, rounds, looks, include, exclude, jmhArguments, benchmarks, own);
  }

  /** The plan of a run that did not come from Plumbline. */
  public static Plan unknown() {
    return new Plan("", 0, List.of(), List.of(), List.of(), List.of());
  }
}
