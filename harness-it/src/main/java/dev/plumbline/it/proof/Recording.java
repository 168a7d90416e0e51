package dev.plumbline.it.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/**
 * Rounds of forks of every side of every workload. The sides of a workload run next to each other;
 * the order of the workloads is drawn anew each round.
 *
 * @param order of the sides of a workload
 * @param workloads their names
 * @param sides of each
 * @param seed of the order
 * @param rounds how many at most
 * @param time after which no round is started that would not end within it, going by the longest
 *     one so far; the first round always runs
 */
public record Recording(
    TapeOrder order,
    List<String> workloads,
    List<TapeSide> sides,
    long seed,
    int rounds,
    Duration time) {
  /** Copies the lists. */
  public Recording {
    workloads = List.copyOf(workloads);
    sides = List.copyOf(sides);
  }

  /** What runs forks. */
  public interface Source<E extends Exception> {
    /**
     * Runs those that live at once: one, or all sides of a workload where they take turns.
     *
     * @param round from 1
     * @return of each the values of its iterations, or why it failed
     */
    List<Answer> run(List<Turn> turns, int round) throws E;
  }

  /** What takes the forks down. */
  public interface Sink<E extends Exception> {
    /** Takes one down. */
    void add(TapeFork fork) throws E;
  }

  /**
   * What became of a fork.
   *
   * @param values of its iterations; empty when it failed
   * @param failure why; empty when it did not
   */
  public record Answer(List<Double> values, String failure) {}

  /**
   * What a fork is run of.
   *
   * @param workload its name
   * @param side what is added
   */
  public record Turn(String workload, TapeSide side) {}

  /** The forks of a round in their order. */
  List<Turn> round(int round) {
    // Random itself draws alike from seeds that are close to each other.
    Random random = new Random(new SplittableRandom(seed ^ ((long) round << 32)).nextLong());
    List<String> drawn = new ArrayList<>(workloads);
    Collections.shuffle(drawn, random);
    List<Turn> turns = new ArrayList<>();
    for (String workload : drawn) {
      order.sides(sides, random).forEach(side -> turns.add(new Turn(workload, side)));
    }
    return turns;
  }

  /** The forks of a round in groups of those that live at once. */
  private List<List<Turn>> atOnce(List<Turn> round) {
    int size = order == TapeOrder.TURNS ? sides.size() : 1;
    List<List<Turn>> groups = new ArrayList<>();
    for (int from = 0; from < round.size(); from += size) {
      groups.add(round.subList(from, from + size));
    }
    return groups;
  }

  /**
   * Records.
   *
   * @param nanoTime the clock
   * @return the rounds that were recorded
   */
  public <E extends Exception, F extends Exception> int run(
      Source<E> source, Sink<F> sink, LongSupplier nanoTime) throws E, F {
    long start = nanoTime.getAsLong();
    long longest = 0;
    for (int round = 1; round <= rounds; round++) {
      long roundStart = nanoTime.getAsLong();
      if (round > 1 && roundStart - start + longest > time.toNanos()) {
        return round - 1;
      }
      int place = 1;
      for (List<Turn> turns : atOnce(round(round))) {
        long forkStart = nanoTime.getAsLong();
        List<Answer> answers = source.run(turns, round);
        // What forks that live at once take together is shared out among them.
        double seconds = (nanoTime.getAsLong() - forkStart) / 1e9 / turns.size();
        for (int index = 0; index < turns.size(); index++) {
          sink.add(
              new TapeFork(
                  turns.get(index).workload(),
                  turns.get(index).side(),
                  round,
                  place++,
                  (forkStart - start) / 1e9,
                  seconds,
                  answers.get(index).values(),
                  answers.get(index).failure()));
        }
      }
      longest = Math.max(longest, nanoTime.getAsLong() - roundStart);
    }
    return rounds;
  }
}
