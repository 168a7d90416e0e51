package dev.plumbline.calibrate;

import dev.plumbline.calibrate.SuiteReplay.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws suite runs from measured rounds: from a random round on as they were measured, round the
 * end, so that noise that lasts is kept; and with the sides of a benchmark swapped by the toss of a
 * coin, as equal sides are equally likely either way. Two rounds that share an order of sides are
 * swapped together, or what going first does would no longer fall on both sides alike.
 */
final class Draws {
  private final List<EqualPairs> suite;
  private final int last;
  private final Random random;

  /**
   * Draws.
   *
   * @param seed the same gives the same draws for ever
   */
  Draws(List<EqualPairs> suite, long seed) {
    this.suite = suite;
    this.last =
        suite.stream()
            .flatMap(benchmark -> benchmark.pairs().stream())
            .mapToInt(EqualPairs.EqualPair::round)
            .max()
            .orElse(1);
    this.random = new Random(seed);
  }

  /** The pairs of each benchmark for one replay, in the order of the suite. */
  List<List<Shown>> next() {
    int first = 1 + random.nextInt(last);
    List<List<Shown>> drawn = new ArrayList<>();
    for (EqualPairs benchmark : suite) {
      Map<Integer, Boolean> swaps = new HashMap<>();
      List<Shown> early = new ArrayList<>();
      List<Shown> late = new ArrayList<>();
      for (EqualPairs.EqualPair pair : benchmark.pairs()) {
        boolean swap = swaps.computeIfAbsent((pair.round() + 1) / 2, block -> random.nextBoolean());
        Shown shown = new Shown(pair.headFirst(), pair.base().cost(), pair.head().cost());
        (pair.round() < first ? late : early).add(swap ? shown.swapped() : shown);
      }
      early.addAll(late);
      drawn.add(early);
    }
    return drawn;
  }
}
