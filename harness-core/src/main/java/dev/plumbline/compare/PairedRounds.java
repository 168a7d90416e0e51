package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.stats.PairedSeries;
import dev.plumbline.stats.TurnRatio;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
   * @param turns the iterations of both, to hold turn against turn where forks took turns
   * @return empty when the metric was not measured in every fork, so that it isn't known which
   *     values belong to which round
   */
  Optional<PairedSeries> series(
      double[] baseLogCosts, double[] headLogCosts, Optional<Turns> turns) {
    if (baseLogCosts.length != base.size() || headLogCosts.length != head.size()) {
      return Optional.empty();
    }
    List<Integer> paired = paired();
    double[] baseOfPair = new double[paired.size()];
    double[] headOfPair = new double[paired.size()];
    double[] byStretches = new double[paired.size()];
    boolean[] headFirst = new boolean[paired.size()];
    for (int pair = 0; pair < headFirst.length; pair++) {
      int fork = paired.get(pair);
      int other = baseForkOfRound.get(head.get(fork).round());
      baseOfPair[pair] = baseLogCosts[other];
      headOfPair[pair] = headLogCosts[fork];
      boolean inTurns = base.get(other).inTurns() && head.get(fork).inTurns();
      Optional<TurnRatio> ratio =
          inTurns ? turns.flatMap(t -> t.ratio(other, fork)) : Optional.empty();
      if (ratio.isPresent()) {
        // What turns say of the ratio leaves open how fast both were: that stays between the two.
        double middle = (baseOfPair[pair] + headOfPair[pair]) / 2;
        baseOfPair[pair] = ratio.get().base(middle);
        headOfPair[pair] = ratio.get().head(middle);
      }
      byStretches[pair] =
          ratio.map(TurnRatio::stretches).orElse(headOfPair[pair] - baseOfPair[pair]);
      headFirst[pair] = head.get(fork).place() == 1;
    }
    return Optional.of(PairedSeries.of(baseOfPair, headOfPair, headFirst).byStretches(byStretches));
  }

  /** The head's forks that have a partner, in the order of their rounds. */
  private List<Integer> paired() {
    return IntStream.range(0, head.size())
        .boxed()
        .filter(fork -> baseForkOfRound.containsKey(head.get(fork).round()))
        .sorted(Comparator.comparing(fork -> head.get(fork).round()))
        .toList();
  }

  /** The rounds of the pairs of {@link #series}. */
  List<Integer> complete() {
    return paired().stream().map(fork -> head.get(fork).round()).toList();
  }

  /** Whether both forks of a round took turns. */
  boolean inTurns(int round) {
    return Stream.of(base, head)
        .allMatch(side -> side.stream().anyMatch(o -> o.round() == round && o.inTurns()));
  }

  /** How many pairs there are whose forks ran one after the other. */
  int apart() {
    return (int) complete().stream().filter(round -> !inTurns(round)).count();
  }

  /** Rounds that have a fork of one side only, ascending. */
  List<Integer> withoutPartner() {
    Set<Integer> complete = Set.copyOf(complete());
    return Stream.concat(base.stream(), head.stream())
        .map(ForkOutcome::round)
        .filter(round -> !complete.contains(round))
        .distinct()
        .sorted()
        .toList();
  }
}
