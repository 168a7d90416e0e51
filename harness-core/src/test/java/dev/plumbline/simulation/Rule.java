package dev.plumbline.simulation;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;

/** The gate's rule for one benchmark, with the default band. */
final class Rule {
  static final double BAND = 0.05;

  private Rule() {}

  static boolean regressed(Pair pair) {
    Pair.Estimate estimate = estimate(pair);
    return estimate.effect().low() > BAND && estimate.adjustedPValue() <= SimulatedSuite.LEVEL;
  }

  static boolean improved(Pair pair) {
    Pair.Estimate estimate = estimate(pair);
    return estimate.effect().high() < -BAND && estimate.adjustedPValue() <= SimulatedSuite.LEVEL;
  }

  static boolean unchanged(Pair pair) {
    Effect effect = estimate(pair).effect();
    return effect.low() > -BAND && effect.high() < BAND;
  }

  private static Pair.Estimate estimate(Pair pair) {
    return ((Pair.Compared) pair).estimate().orElseThrow();
  }
}
