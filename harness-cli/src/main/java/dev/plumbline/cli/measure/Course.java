package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Side;
import dev.plumbline.plan.ForkLength;
import dev.plumbline.stats.Looks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a measuring run does, round after round.
 *
 * @param sides the head's, or both of an A/B run
 * @param benchmarks what is measured on every side, under shared ids
 * @param rounds the most forks a side of a benchmark that has no number of its own
 * @param ownRounds the most forks a side of those that have
 * @param looks after how many it may rest with a verdict; none when it always has all rounds
 * @param length where the length of forks that run alone starts; empty when it is settled by
 *     options
 * @param seed of every order
 * @param budget after which no fork is started
 * @param turns whether both forks of a pair are run at once, taking turns, where they can
 * @param stopOnFailure whether the first failed fork ends the run
 */
record Course(
    List<SideUnderTest> sides,
    List<BenchmarkId> benchmarks,
    int rounds,
    Map<BenchmarkId, Integer> ownRounds,
    Looks looks,
    Optional<ForkLength> length,
    long seed,
    Optional<Duration> budget,
    boolean turns,
    boolean stopOnFailure) {
  /** Copies the lists. */
  Course {
    sides = List.copyOf(sides);
    benchmarks = List.copyOf(benchmarks);
    ownRounds = Map.copyOf(ownRounds);
  }

  /** The most forks a side of a benchmark. */
  int rounds(BenchmarkId id) {
    return ownRounds.getOrDefault(id, rounds);
  }

  /** Whether the forks of a pair take turns. */
  boolean takesTurns(BenchmarkId id) {
    return turns && sides.size() == 2 && sides.stream().allMatch(side -> side.takesTurns(id));
  }

  /**
   * Where the length of a benchmark's forks starts; empty when it is settled by options.
   *
   * @param apart whether its forks turned out not to be able to live at once
   */
  Optional<ForkLength> length(BenchmarkId id, boolean apart) {
    return takesTurns(id) && !apart ? length.map(alone -> ForkLength.IN_TURNS) : length;
  }

  /** The number of the last round, in which only some benchmarks may have a fork. */
  int lastRound() {
    return benchmarks.stream().mapToInt(this::rounds).max().orElse(0);
  }

  /** The most forks of all benchmarks on all sides. */
  int forks() {
    return benchmarks.stream().mapToInt(this::rounds).sum() * sides.size();
  }

  /** One of the sides. */
  SideUnderTest side(Side wanted) {
    return sides.stream().filter(side -> side.side() == wanted).findFirst().orElseThrow();
  }
}
