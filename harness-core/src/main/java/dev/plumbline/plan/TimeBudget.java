package dev.plumbline.plan;

import dev.plumbline.model.BenchmarkId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which of the forks that are left fit into a time.
 *
 * @param fits the forks to measure, in the order they were planned
 * @param leftOut the forks that do not fit, in the order they were planned
 * @param expected the sum of the costs of those that fit
 */
public record TimeBudget(List<PlannedFork> fits, List<PlannedFork> leftOut, Duration expected) {
  /** Copies the lists. */
  public TimeBudget {
    fits = List.copyOf(fits);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Fills the time round by round, so that every benchmark has a fork before any has a further one.
   * Within a round that does not fit whole, cheap forks go before dear ones: that measures the most
   * benchmarks. A benchmark that did not fit in one round is out of the later ones.
   *
   * @param planned the forks that are left, in order
   * @param cost what a fork of a benchmark is expected to take, over zero
   * @param time what there is; zero or less fits nothing
   */
  public static TimeBudget fill(
      List<PlannedFork> planned, Function<BenchmarkId, Duration> cost, Duration time) {
    Map<Integer, List<PlannedFork>> rounds = new TreeMap<>();
    for (PlannedFork fork : planned) {
      rounds.computeIfAbsent(fork.round(), round -> new ArrayList<>()).add(fork);
    }
    Set<PlannedFork> chosen = new HashSet<>();
    Set<BenchmarkId> out = new HashSet<>();
    Duration spent = Duration.ZERO;
    for (List<PlannedFork> round : rounds.values()) {
      List<PlannedFork> cheapFirst = new ArrayList<>(round);
      cheapFirst.sort(
          Comparator.comparing((PlannedFork fork) -> cost.apply(fork.id()))
              .thenComparing(PlannedFork::id));
      for (PlannedFork fork : cheapFirst) {
        Duration after = spent.plus(cost.apply(fork.id()));
        if (out.contains(fork.id()) || after.compareTo(time) > 0) {
          out.add(fork.id());
        } else {
          chosen.add(fork);
          spent = after;
        }
      }
    }
    return new TimeBudget(
        planned.stream().filter(chosen::contains).toList(),
        planned.stream().filter(fork -> !chosen.contains(fork)).toList(),
        spent);
  }

  /** The benchmarks for which not one of the planned forks fits, in the order they were planned. */
  public List<BenchmarkId> withoutAny() {
    Set<BenchmarkId> without = new LinkedHashSet<>();
    leftOut.forEach(fork -> without.add(fork.id()));
    fits.forEach(fork -> without.remove(fork.id()));
    return List.copyOf(without);
  }
}
