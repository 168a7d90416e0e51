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

  /** What runs a fork. */
  public interface Source<E extends Exception> {
    /**
     * Runs one.
     *
     * @param round from 1
     * @return the values of its iterations, or why it failed
     */
    Answer run(Turn turn, int round) throws E;
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
      for (Turn turn : round(round)) {
        long forkStart = nanoTime.getAsLong();
        Answer answer = source.run(turn, round);
        double seconds = (nanoTime.getAsLong() - forkStart) / 1e9;
        sink.add(
            new TapeFork(
                turn.workload(),
                turn.side(),
                round,
                place++,
                (forkStart - start) / 1e9,
                seconds,
                answer.values(),
                answer.failure()));
      }
      longest = Math.max(longest, nanoTime.getAsLong() - roundStart);
    }
    return rounds;
  }
}
