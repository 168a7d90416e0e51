package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Run;
import dev.plumbline.plan.PlannedFork;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which forks are over, and which benchmarks are not worth another. */
final class Standing {
  /** A benchmark that failed so often has no further forks: each could cost its whole limit. */
  private static final int ENOUGH_FAILURES = 2;

  private final int sides;
  private final Map<BenchmarkId, Map<Integer, Integer>> okForksOfRound = new HashMap<>();
  private final Map<BenchmarkId, Integer> failures = new HashMap<>();
  private final Set<BenchmarkId> skipped = new HashSet<>();
  private int forks;

  /** A standing of runs with one side. */
  Standing() {
    this(1);
  }

  /**
   * A standing.
   *
   * @param sides how many forks a round has of each benchmark: 2 in an A/B run
   */
  Standing(int sides) {
    this.sides = sides;
  }

  /** Counts what a run has so far. */
  void add(Run run) {
    for (BenchmarkResult result : run.results()) {
      result.outcomes().forEach(outcome -> add(result.id(), outcome));
    }
    run.base().ifPresent(this::add);
  }

  /** Counts one fork of the benchmark that all sides call by an id. */
  void add(BenchmarkId id, ForkOutcome outcome) {
    int ok = outcome.state() == ForkState.OK ? 1 : 0;
    okForksOfRound
        .computeIfAbsent(id, key -> new HashMap<>())
        .merge(outcome.round(), ok, Integer::sum);
    forks++;
    if (outcome.state() == ForkState.FAILED) {
      failures.merge(id, 1, Integer::sum);
    }
    if (outcome.state() == ForkState.SKIPPED) {
      skipped.add(id);
    }
  }

  /**
   * The forks that are still to be run, in their order. A round of which one side was lost is not
   * made whole later: two forks that did not run next to each other are no pair.
   */
  List<PlannedFork> open(List<PlannedFork> planned) {
    return planned.stream()
        .filter(fork -> !rounds(fork.id()).containsKey(fork.round()) && goesOn(fork.id()))
        .toList();
  }

  /** Whether a benchmark is worth further forks. */
  boolean goesOn(BenchmarkId id) {
    return !skipped.contains(id) && failures.getOrDefault(id, 0) < ENOUGH_FAILURES;
  }

  /** How many rounds of a benchmark are over, however they ended. */
  int over(BenchmarkId id) {
    return rounds(id).size();
  }

  /** How many rounds of a benchmark gave values on every side. */
  int measured(BenchmarkId id) {
    return (int) rounds(id).values().stream().filter(ok -> ok == sides).count();
  }

  /** How many forks are over in all. */
  int forks() {
    return forks;
  }

  private Map<Integer, Integer> rounds(BenchmarkId id) {
    return okForksOfRound.getOrDefault(id, Map.of());
  }
}
