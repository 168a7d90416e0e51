package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Side;
import dev.plumbline.plan.ForkLength;
import dev.plumbline.stats.Looks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a measuring run does, round after round.
 *
 * @param sides the head's, or both of an A/B run
 * @param benchmarks what is measured on every side, under shared ids
 * @param rounds the most forks a side of each benchmark
 * @param looks after how many it may rest with a verdict; none when it always has all rounds
 * @param length where the length of forks starts; empty when it is settled by options
 * @param seed of every order
 * @param budget after which no fork is started
 * @param stopOnFailure whether the first failed fork ends the run
 */
record Course(
    List<SideUnderTest> sides,
    List<BenchmarkId> benchmarks,
    int rounds,
    Looks looks,
    Optional<ForkLength> length,
    long seed,
    Optional<Duration> budget,
    boolean stopOnFailure) {
  /** Copies the lists. */
  Course {
    sides = List.copyOf(sides);
    benchmarks = List.copyOf(benchmarks);
  }

  /** One of the sides. */
  SideUnderTest side(Side wanted) {
    return sides.stream().filter(side -> side.side() == wanted).findFirst().orElseThrow();
  }
}
