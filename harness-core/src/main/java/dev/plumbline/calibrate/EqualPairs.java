package dev.plumbline.calibrate;

import dev.plumbline.compare.ForkNumber;
import dev.plumbline.compare.SteadyForks;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Run;
import dev.plumbline.model.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The complete pairs of forks of one benchmark, the same code on both sides.
 *
 * @param id which benchmark
 * @param setup how it was run
 * @param metric its own score
 * @param number which iterations of a fork make its cost
 * @param pairs in the order of their rounds
 */
record EqualPairs(
    BenchmarkId id, Setup setup, Metric metric, ForkNumber number, List<EqualPair> pairs) {
  /**
   * One pair.
   *
   * @param round from 1
   * @param headFirst whether the head's fork went first
   * @param base the base's fork
   * @param head the head's fork
   */
  record EqualPair(int round, boolean headFirst, SteadyForks.Fork base, SteadyForks.Fork head) {}

  /** Copies the list. */
  EqualPairs {
    pairs = List.copyOf(pairs);
  }

  /** A benchmark's pairs, or why it has none that can be used. */
  static Found of(BenchmarkResult head, Run base) {
    Optional<BenchmarkResult> other =
        base.results().stream().filter(result -> result.id().equals(head.id())).findFirst();
    if (other.isEmpty()) {
      return Found.none("only one side was measured");
    }
    Optional<ForkOutcome> failure = head.firstFailure().or(() -> other.get().firstFailure());
    if (failure.isPresent()) {
      return Found.none("a fork failed: " + failure.get().reason());
    }
    Optional<SteadyForks> after = SteadyForks.of(head, other.get());
    Optional<SteadyForks> before = SteadyForks.of(other.get(), head);
    if (after.isEmpty() || before.isEmpty()) {
      return Found.none("its score can't be compared");
    }
    List<ForkOutcome> baseForks = measured(other.get());
    Map<Integer, Integer> ofRound = new TreeMap<>();
    for (int fork = 0; fork < baseForks.size(); fork++) {
      ofRound.put(baseForks.get(fork).round(), fork);
    }
    Map<Integer, EqualPair> pairs = new TreeMap<>();
    List<ForkOutcome> headForks = measured(head);
    for (int fork = 0; fork < headForks.size(); fork++) {
      ForkOutcome outcome = headForks.get(fork);
      Integer partner = ofRound.get(outcome.round());
      if (partner != null) {
        SteadyForks.Fork ofBase = before.get().forks().get(partner);
        SteadyForks.Fork ofHead = after.get().forks().get(fork);
        boolean turns = outcome.inTurns() && baseForks.get(partner).inTurns();
        pairs.put(
            outcome.round(),
            new EqualPair(
                outcome.round(),
                outcome.place() == 1,
                turns ? ofBase.besides(ofHead) : ofBase,
                turns ? ofHead.besides(ofBase) : ofHead));
      }
    }
    Metric metric = head.measurements().get(0).metric();
    return new Found(
        Optional.of(
            new EqualPairs(
                head.id(),
                head.setup(),
                metric,
                after.get().number(),
                new ArrayList<>(pairs.values()))),
        "");
  }

  private static List<ForkOutcome> measured(BenchmarkResult result) {
    return result.outcomes().stream().filter(o -> o.state() == ForkState.OK).toList();
  }

  /**
   * What came of looking for pairs.
   *
   * @param pairs empty when there are none
   * @param reason why; empty when there are
   */
  record Found(Optional<EqualPairs> pairs, String reason) {
    static Found none(String reason) {
      return new Found(Optional.empty(), reason);
    }
  }
}
