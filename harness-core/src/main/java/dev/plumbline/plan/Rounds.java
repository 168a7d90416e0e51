package dev.plumbline.plan;

import dev.plumbline.model.BenchmarkId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order of single forks: rounds of one fork of every benchmark, each round in a random order of
 * its own, so that a drift of the machine falls on all alike.
 *
 * <p>The order of a round depends on the set of benchmarks, the seed and the number of the round
 * alone: not on the order in which benchmarks were listed, on how many rounds are wanted, or on
 * what was measured before. So a killed run goes on as it would have, and rounds can be added.
 */
public final class Rounds {
  private final List<PlannedFork> forks;

  private Rounds(List<PlannedFork> forks) {
    this.forks = List.copyOf(forks);
  }

  /**
   * Plans rounds.
   *
   * @param benchmarks what is to be measured; a benchmark given twice counts once; may be empty
   * @param rounds forks wanted of each, at least 0
   * @param seed any number; the same gives the same order for ever
   * @throws IllegalArgumentException if rounds is below 0
   */
  public static Rounds of(Collection<BenchmarkId> benchmarks, int rounds, long seed) {
    if (rounds < 0) {
      throw new IllegalArgumentException(rounds + " rounds");
    }
    List<PlannedFork> forks = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      forks.addAll(round(benchmarks, round, seed));
    }
    return new Rounds(forks);
  }

  /**
   * One round by itself.
   *
   * @param benchmarks all that are to be measured in the run, whether this round has them or not:
   *     the order of those that go on does not depend on which are over
   * @param round its number, from 1
   * @param seed as for {@link #of}
   */
  public static List<PlannedFork> round(Collection<BenchmarkId> benchmarks, int round, long seed) {
    List<BenchmarkId> order = new ArrayList<>(new TreeSet<>(benchmarks));
    new SeededOrder(seed, round).shuffle(order);
    return order.stream().map(id -> new PlannedFork(round, id)).toList();
  }

  /** Every fork, in order. */
  public List<PlannedFork> forks() {
    return forks;
  }

  /** What is left when some forks are done, in the same order. */
  public List<PlannedFork> left(Set<PlannedFork> done) {
    return forks.stream().filter(fork -> !done.contains(fork)).toList();
  }
}
