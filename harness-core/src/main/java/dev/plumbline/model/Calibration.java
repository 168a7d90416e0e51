package dev.plumbline.model;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well Plumbline judges on a machine, found by measuring the same code on both sides: how often
 * it is wrong there, the smallest change it finds, and where the noise comes from. Shares and
 * changes are fractions.
 *
 * @param at when it was measured
 * @param command the command that measured it, for people
 * @param seed of the order of forks and of the replays
 * @param environment machine and JVM
 * @param rounds rounds of pairs that were measured of the benchmark that had the fewest
 * @param most pairs after which a replay gives up
 * @param startUp seconds a fork takes besides its iterations; empty when they are not known
 * @param falseAlarms suites in which anything was called changed
 * @param planted what became of planted changes, all benchmarks together, the smallest first
 * @param benchmarks each benchmark by itself
 * @param leftOut benchmarks that could not be calibrated, each with why: {@code id: reason}
 */
public record Calibration(
    Instant at,
    String command,
    long seed,
    Environment environment,
    int rounds,
    int most,
    OptionalDouble startUp,
    FalseAlarms falseAlarms,
    List<Planted> planted,
    List<OfBenchmark> benchmarks,
    List<String> leftOut) {
  /** A planted change counts as found when it is in this share of the replays: 4 of 5. */
  public static final double FOUND = 0.8;

  /** Copies the lists. */
  public Calibration {
    planted = List.copyOf(planted);
    benchmarks = List.copyOf(benchmarks);
    leftOut = List.copyOf(leftOut);
  }

  /** The smallest planted change that was found in 4 of 5 replays; empty when none was. */
  public OptionalDouble smallest() {
    return smallest(planted);
  }

  private static OptionalDouble smallest(List<Planted> planted) {
    return planted.stream()
        .filter(each -> each.found() >= FOUND)
        .mapToDouble(Planted::change)
        .min();
  }

  /**
   * How often equal sides were called different.
   *
   * @param alarms replays with a false verdict
   * @param replays how many there were, at least 1
   * @param atMost the share of false alarms on rounds like these, at most, at 95 %
   * @param stretches so many stretches of rounds without one in common the replays could be cut
   *     from
   * @param atMostApart the share, at most, at 95 %, if each stretch counts as one replay and no
   *     more
   */
  public record FalseAlarms(
      int alarms, int replays, double atMost, int stretches, double atMostApart) {}

  /**
   * What became of a change planted in replays.
   *
   * @param change by how much the head cost more, 0.1 for 10 %
   * @param replays in how many
   * @param found the share in which it was called regressed
   * @param pairs median pairs until the verdict, whatever it was
   * @param seconds what those took, both sides together; empty when not known
   */
  public record Planted(
      double change, int replays, double found, double pairs, OptionalDouble seconds) {}

  /**
   * Standard deviations of the log of one fork's number, by what they come from, as fractions.
   *
   * @param iterations what the iterations within a fork leave in its number; empty with too few
   * @param forks what JVMs differ by, besides
   * @param rounds what the machine differs by from round to round, which pairing takes out
   * @param trials what days and boots differ by; empty without a baseline of several trials
   */
  public record Noise(
      OptionalDouble iterations, double forks, double rounds, OptionalDouble trials) {}

  /**
   * Forks and iterations that tell a change apart in the least time.
   *
   * @param change the change, 0.05 for 5 %: told from none, or that far beyond the band's edge
   * @param pairs forks a side
   * @param iterations of each fork, its warm-up included
   * @param seconds what they take, both sides together
   */
  public record Advice(double change, int pairs, int iterations, double seconds) {}

  /**
   * One benchmark.
   *
   * @param id which
   * @param pairs how many pairs were measured
   * @param disturbed how many of these were left out of the noise
   * @param falseAlarms how often it was called changed
   * @param noise where its noise comes from
   * @param planted changes, the smallest first
   * @param advice for changes, the smallest first; those that no number of forks reaches are absent
   * @param visible the change that the usual five minutes for all benchmarks tell from none; empty
   *     when not known
   */
  public record OfBenchmark(
      BenchmarkId id,
      int pairs,
      int disturbed,
      FalseAlarms falseAlarms,
      Noise noise,
      List<Planted> planted,
      List<Advice> advice,
      OptionalDouble visible) {
    /** Copies the lists. */
    public OfBenchmark {
      planted = List.copyOf(planted);
      advice = List.copyOf(advice);
    }

    /** The smallest planted change that was found in 4 of 5 replays; empty when none was. */
    public OptionalDouble smallest() {
      return Calibration.smallest(planted);
    }
  }
}
