package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.stats.PairedSeries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which forks of both sides of a benchmark belong together in an A/B run: those of one round. A
 * fork whose other half failed or was lost has no partner and is left out.
 */
final class PairedRounds {
  private final List<ForkOutcome> base;
  private final List<ForkOutcome> head;
  private final Map<Integer, Integer> baseForkOfRound = new HashMap<>();

  PairedRounds(BenchmarkResult base, BenchmarkResult head) {
    this.base = measured(base);
    this.head = measured(head);
    for (int fork = 0; fork < this.base.size(); fork++) {
      baseForkOfRound.put(this.base.get(fork).round(), fork);
    }
  }

  private static List<ForkOutcome> measured(BenchmarkResult result) {
    return result.outcomes().stream().filter(o -> o.state() == ForkState.OK).toList();
  }

  /** Forks without a partner, of both sides. */
  int incomplete() {
    long complete = head.stream().filter(fork -> baseForkOfRound.containsKey(fork.round())).count();
    return (int) (base.size() + head.size() - 2 * complete);
  }

  /**
   * The pairs of a metric in the order of their rounds.
   *
   * @param baseLogCosts for each fork of the base that was measured, in order
   * @param headLogCosts for each fork of the head
   * @return empty when the metric was not measured in every fork, so that it isn't known which
   *     values belong to which round
   */
  Optional<PairedSeries> series(double[] baseLogCosts, double[] headLogCosts) {
    if (baseLogCosts.length != base.size() || headLogCosts.length != head.size()) {
      return Optional.empty();
    }
    List<Integer> paired =
        java.util.stream.IntStream.range(0, head.size())
            .boxed()
            .filter(fork -> baseForkOfRound.containsKey(head.get(fork).round()))
            .sorted(java.util.Comparator.comparing(fork -> head.get(fork).round()))
            .toList();
    double[] logRatios = new double[paired.size()];
    boolean[] headFirst = new boolean[paired.size()];
    for (int pair = 0; pair < logRatios.length; pair++) {
      int fork = paired.get(pair);
      int partner = baseForkOfRound.get(head.get(fork).round());
      logRatios[pair] = headLogCosts[fork] - baseLogCosts[partner];
      headFirst[pair] = head.get(fork).place() == 1;
    }
    return Optional.of(PairedSeries.of(logRatios, headFirst));
  }
}
