package dev.plumbline.simulation;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Side;
import dev.plumbline.plan.PairOrder;
import dev.plumbline.plan.PlannedFork;
import dev.plumbline.plan.Rounds;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An A/B run that could be.
 *
 * @param noise what disturbs forks
 * @param spread standard deviation of a pair's log ratio without that
 * @param suite how many benchmarks
 * @param most the most pairs of each
 */
record PairedScenario(PairNoise noise, double spread, int suite, int most) {
  String name() {
    return Simulation.format(
        "%s, %.1f %%, suite of %d, up to %d pairs", noise, 100 * spread, suite, most);
  }

  /** A seed of its own for each scenario. */
  long seed(long seed) {
    return seed
        + 31L * List.of(PairNoise.values()).indexOf(noise)
        + 1009L * suite
        + 7919L * most
        + Math.round(1e6 * spread);
  }

  /**
   * Draws the cost of every fork that the run would have if none of its benchmarks stopped early.
   *
   * @param change of the first benchmark's head, as a fraction
   * @return log costs by benchmark, side (base, head) and round
   */
  double[][][] draw(SplittableRandom random, double change) {
    double[][][] logs = new double[suite][2][most];
    double[] disturbance = noise.disturbance(2 * suite * most, random);
    List<BenchmarkId> ids = SimulatedSides.ids(suite);
    long order = random.nextLong();
    int fork = 0;
    for (int round = 1; round <= most; round++) {
      for (PlannedFork planned : Rounds.round(ids, round, order)) {
        int benchmark = ids.indexOf(planned.id());
        for (Side side : PairOrder.of(planned.id(), round, order)) {
          double own = spread / Math.sqrt(2) * random.nextGaussian() + disturbance[fork++];
          boolean changed = benchmark == 0 && side == Side.HEAD;
          logs[benchmark][side == Side.HEAD ? 1 : 0][round - 1] =
              own + (changed ? Math.log1p(change) : 0);
        }
      }
    }
    return logs;
  }
}
