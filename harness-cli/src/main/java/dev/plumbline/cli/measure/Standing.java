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

  private final Map<BenchmarkId, Set<Integer>> roundsOver = new HashMap<>();
  private final Map<BenchmarkId, Integer> failures = new HashMap<>();
  private final Set<BenchmarkId> skipped = new HashSet<>();

  /** Counts what a run has so far. */
  void add(Run run) {
    for (BenchmarkResult result : run.results()) {
      result.outcomes().forEach(outcome -> add(result.id(), outcome));
    }
  }

  /** Counts one fork. */
  void add(BenchmarkId id, ForkOutcome outcome) {
    roundsOver.computeIfAbsent(id, key -> new HashSet<>()).add(outcome.round());
    if (outcome.state() == ForkState.FAILED) {
      failures.merge(id, 1, Integer::sum);
    }
    if (outcome.state() == ForkState.SKIPPED) {
      skipped.add(id);
    }
  }

  /** The forks that are still to be run, in their order. */
  List<PlannedFork> open(List<PlannedFork> planned) {
    return planned.stream().filter(this::open).toList();
  }

  private boolean open(PlannedFork fork) {
    BenchmarkId id = fork.id();
    return !roundsOver.getOrDefault(id, Set.of()).contains(fork.round())
        && !skipped.contains(id)
        && failures.getOrDefault(id, 0) < ENOUGH_FAILURES;
  }

  /** How many forks of a benchmark are over, however they ended. */
  int over(BenchmarkId id) {
    return roundsOver.getOrDefault(id, Set.of()).size();
  }
}
