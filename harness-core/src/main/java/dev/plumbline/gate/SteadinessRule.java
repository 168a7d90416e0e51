package dev.plumbline.gate;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.Steadiness;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Dimension;
import java.util.Optional;

/**
 * Takes back verdicts that the machine may have made: one stands only if it would be the same had
 * every time been off by as much as the machine moved, either way. So a machine 30 % slower makes
 * nothing red, and code three times slower is red on it all the same.
 */
final class SteadinessRule {
  private final Ladder ladder;
  private final Steadiness steadiness;

  SteadinessRule(Ladder ladder, Steadiness steadiness) {
    this.ladder = ladder;
    this.steadiness = steadiness;
  }

  /** The ruling, or that nothing can be said. */
  Ruling hold(Pair pair, Ruling ruling) {
    if (!(pair instanceof Pair.Compared compared)
        || compared.estimate().isEmpty()
        || !turnsOnTime(compared.metric())
        || ruling.weight() != Ruling.Weight.GATED) {
      return ruling;
    }
    Optional<Steadiness.Shift> shift = steadiness.shift(pair.id().threads());
    if (shift.isEmpty() || stands(ruling, compared, shift.get().log())) {
      return ruling;
    }
    return Ruling.cannotJudge(
        Verdict.INCONCLUSIVE,
        "the machine is not steady: "
            + shift.get().seen()
            + "; otherwise "
            + ruling.verdict().words()
            + ", as "
            + ruling.rule());
  }

  private boolean stands(Ruling ruling, Pair.Compared pair, double shift) {
    Effect effect = pair.estimate().orElseThrow().effect();
    Policy.Bands bands = ladder.bands(pair);
    double low = (1 + effect.low()) * Math.exp(-shift) - 1;
    double high = (1 + effect.high()) * Math.exp(shift) - 1;
    return switch (ruling.verdict()) {
      case REGRESSED -> low > bands.notice();
      case IMPROVED -> high < -bands.improvement();
      case UNCHANGED -> low > -bands.improvement() && high < bands.notice();
      default -> true;
    };
  }

  /** Bytes are counted, not timed, and exact metrics are the same on any machine. */
  private static boolean turnsOnTime(Metric metric) {
    Dimension dimension = metric.unit().dimension();
    return !metric.exact()
        && dimension != Dimension.BYTES_PER_OPERATION
        && dimension != Dimension.BYTES;
  }
}
