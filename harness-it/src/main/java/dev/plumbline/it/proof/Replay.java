package dev.plumbline.it.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Suite runs as they might have been, drawn from tapes. In each, one workload has work added to its
 * head and all others are equal on both sides; where nothing is planted all are. Suite runs from
 * one tape share forks, so a thousand of them are not a thousand independent ones.
 *
 * @param tapes recorded in pairs, of the same sides, with two copies of the side without added work
 * @param drawing how rounds are drawn
 * @param suites how many suite runs for each percentage of added work
 * @param seed of all draws
 */
public record Replay(List<Tape> tapes, Drawing drawing, int suites, long seed) {
  /** Copies the list. */
  public Replay {
    tapes = List.copyOf(tapes);
  }

  /**
   * Replays.
   *
   * @return what was called what, for every benchmark of every suite run
   * @throws IllegalArgumentException if the tapes can't be replayed, see {@link #tapes()}
   */
  public List<Judged> run(Procedure procedure) {
    TapeRounds rounds = new TapeRounds(tapes);
    if (rounds.copies(0).size() < 2) {
      throw new IllegalArgumentException("no two copies of side 0 on the tapes: record 0,0',…");
    }
    Random random = new Random(seed);
    List<Judged> judged = new ArrayList<>();
    for (int extra : rounds.extras()) {
      for (int suite = 0; suite < suites; suite++) {
        judged.addAll(suite(procedure, rounds, extra, suite, random));
      }
    }
    return judged;
  }

  private List<Judged> suite(
      Procedure procedure, TapeRounds rounds, int extra, int suite, Random random) {
    List<Integer> order = drawing.rounds(rounds.count(), random);
    List<String> workloads = rounds.workloads();
    int planted = extra == 0 ? -1 : random.nextInt(workloads.size());
    List<TapeSeries> shown = new ArrayList<>();
    for (int index = 0; index < workloads.size(); index++) {
      List<TapeSide> equal = rounds.copies(0);
      int base = random.nextInt(equal.size());
      int other = (base + 1 + random.nextInt(equal.size() - 1)) % equal.size();
      List<TapeSide> more = rounds.copies(extra);
      TapeSide head = index == planted ? more.get(random.nextInt(more.size())) : equal.get(other);
      shown.add(series(rounds, order, workloads.get(index), equal.get(base), head));
    }
    List<Procedure.Decision> decisions = procedure.decide(shown);
    return IntStream.range(0, workloads.size())
        .mapToObj(
            index -> judged(extra, suite, shown.get(index), index == planted, decisions.get(index)))
        .toList();
  }

  private static TapeSeries series(
      TapeRounds rounds, List<Integer> order, String workload, TapeSide base, TapeSide head) {
    return new TapeSeries(
        workload,
        rounds.turns(),
        order.stream()
            .map(round -> rounds.pair(round, workload, base, head))
            .flatMap(Optional::stream)
            .toList());
  }

  private static Judged judged(
      int extra, int suite, TapeSeries series, boolean planted, Procedure.Decision decision) {
    return new Judged(
        extra,
        suite,
        series.workload(),
        planted,
        decision.called(),
        decision.pairs(),
        decision.seconds());
  }
}
