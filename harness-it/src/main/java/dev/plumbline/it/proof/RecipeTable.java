package dev.plumbline.it.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@link PlainRecipe} makes of tapes that were recorded for it. Each side is the head of the
 * one measured just before, where that one has nothing added; all benchmarks of a round are a suite
 * run.
 */
final class RecipeTable {
  private RecipeTable() {}

  /**
   * Judges.
   *
   * @param tapes recorded side after side, of the same sides
   * @return what was called what; comparisons with a failed or missing fork are left out
   */
  static List<Judged> judge(List<Tape> tapes) {
    TapeRounds rounds = new TapeRounds(tapes);
    List<Judged> judged = new ArrayList<>();
    for (int round = 0; round < rounds.count(); round++) {
      for (String workload : rounds.workloads()) {
        for (int side = 1; side < rounds.sides().size(); side++) {
          TapeSide base = rounds.sides().get(side - 1);
          TapeSide head = rounds.sides().get(side);
          List<TapeFork> before = rounds.forks(round, workload, base);
          List<TapeFork> after = rounds.forks(round, workload, head);
          boolean whole = before.size() == PlainRecipe.FORKS && after.size() == PlainRecipe.FORKS;
          if (base.extra() == 0 && whole) {
            judged.add(judged(round, workload, head.extra(), before, after));
          }
        }
      }
    }
    return judged;
  }

  private static Judged judged(
      int round, String workload, int extra, List<TapeFork> before, List<TapeFork> after) {
    double seconds =
        before.stream().mapToDouble(TapeFork::seconds).sum()
            + after.stream().mapToDouble(TapeFork::seconds).sum();
    return new Judged(
        extra,
        round,
        workload,
        extra > 0,
        PlainRecipe.call(
            before.stream().map(TapeFork::values).toList(),
            after.stream().map(TapeFork::values).toList()),
        PlainRecipe.FORKS,
        seconds);
  }
}
