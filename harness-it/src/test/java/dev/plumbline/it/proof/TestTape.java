package dev.plumbline.it.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tapes whose forks take what was planted, with a little noise of their own. */
final class TestTape {
  static final List<String> WORKLOADS = List.of("A", "B", "C");

  private TestTape() {}

  /**
   * A tape of steady forks of 40 iterations, each a second longer than its round's number.
   *
   * @param spread standard deviation of a fork's log cost
   */
  static Tape paired(int rounds, double spread, long seed, String... sides) {
    Random random = new Random(seed);
    TapeHeader header = header(TapeOrder.PAIRED, sides);
    List<TapeFork> forks = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      int order = 1;
      for (String workload : WORKLOADS) {
        for (TapeSide side : header.sides()) {
          double cost = (100 + side.extra()) * Math.exp(spread * random.nextGaussian());
          List<Double> values = new ArrayList<>();
          for (int iteration = 0; iteration < 40; iteration++) {
            values.add(cost * (1 + 0.002 * random.nextGaussian()));
          }
          forks.add(new TapeFork(workload, side, round, order++, 0, 1 + round, values, ""));
        }
      }
    }
    return new Tape(header, forks);
  }

  static TapeHeader header(TapeOrder order, String... sides) {
    List<TapeSide> measured = new ArrayList<>();
    for (String side : sides) {
      measured.add(TapeSide.of(side));
    }
    return new TapeHeader("2026-11-21T10:00:00Z", 1, false, order, measured, List.of(), Map.of());
  }
}
