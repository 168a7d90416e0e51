package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One side of a measuring run: what it measures and how. A run that is no A/B run has the head's
 * side alone.
 *
 * @param side which
 * @param jar what is measured; empty when only processes are
 * @param jmhArguments options of each of its forks, but for how long they are
 * @param benchmarks what the jar lists and the processes there are, by the id that both sides share
 */
record SideUnderTest(
    Side side,
    Optional<JarUnderTest> jar,
    List<String> jmhArguments,
    Map<BenchmarkId, Forkable> benchmarks) {
  /** Copies the collections. */
  SideUnderTest {
    jmhArguments = List.copyOf(jmhArguments);
    benchmarks = Map.copyOf(benchmarks);
  }

  /**
   * Whether its forks can take turns with others. Where JMH collects garbage before each iteration
   * it does so before the iteration's turn, beside the iteration of another fork.
   */
  boolean takesTurns() {
    return JmhArguments.values(jmhArguments, "-gc").stream()
        .noneMatch(collects -> collects.equalsIgnoreCase("true"));
  }

  /** Whether the forks of one of its benchmarks can. */
  boolean takesTurns(BenchmarkId id) {
    return takesTurns() && benchmarks.get(id).takesTurns();
  }
}
