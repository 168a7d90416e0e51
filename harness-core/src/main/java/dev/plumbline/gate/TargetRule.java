package dev.plumbline.gate;

import dev.plumbline.compare.Effect;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Holds a derived figure with its interval against a floor and a ceiling. */
final class TargetRule {
  private static final Unit SECONDS = Unit.parse("s");

  private TargetRule() {}

  /**
   * The whole interval within: pass. The whole interval beyond one of them: fail. Else
   * inconclusive, which fails where the policy says so.
   */
  static TargetJudgement judge(
      DerivedResult.Kind kind, Effect value, Policy.Target target, Policy policy) {
    List<String> sentences = new ArrayList<>();
    TargetJudgement.State floor = held(kind, value, target.atLeast(), true, sentences);
    TargetJudgement.State ceiling = held(kind, value, target.atMost(), false, sentences);
    TargetJudgement.State state = worse(floor, ceiling);
    boolean fails =
        state == TargetJudgement.State.FAIL
            || (state == TargetJudgement.State.INCONCLUSIVE
                && policy.inconclusive() == Policy.InconclusiveMeans.FAIL);
    return new TargetJudgement(target, state, String.join(" and ", sentences), fails);
  }

  private static TargetJudgement.State worse(
      TargetJudgement.State one, TargetJudgement.State other) {
    List<TargetJudgement.State> both = List.of(one, other);
    if (both.contains(TargetJudgement.State.FAIL)) {
      return TargetJudgement.State.FAIL;
    }
    return both.contains(TargetJudgement.State.INCONCLUSIVE)
        ? TargetJudgement.State.INCONCLUSIVE
        : TargetJudgement.State.PASS;
  }

  private static TargetJudgement.State held(
      DerivedResult.Kind kind,
      Effect value,
      OptionalDouble limit,
      boolean floor,
      List<String> sentences) {
    if (limit.isEmpty()) {
      return TargetJudgement.State.PASS;
    }
    double edge = limit.getAsDouble();
    boolean within = floor ? value.low() >= edge : value.high() <= edge;
    boolean beyond = floor ? value.high() < edge : value.low() > edge;
    String where =
        within || beyond
            ? (within == floor ? " lies above " : " lies under ")
            : " lies on both sides of ";
    sentences.add(
        interval(kind, value)
            + where
            + (floor ? "the floor " : "the ceiling ")
            + figure(kind, edge));
    return within
        ? TargetJudgement.State.PASS
        : beyond ? TargetJudgement.State.FAIL : TargetJudgement.State.INCONCLUSIVE;
  }

  private static String interval(DerivedResult.Kind kind, Effect value) {
    return figure(kind, value.point())
        + " ("
        + figure(kind, value.low())
        + " to "
        + figure(kind, value.high())
        + ")";
  }

  /** A figure in the unit that a policy writes it in. */
  private static String figure(DerivedResult.Kind kind, double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    return switch (kind) {
      case OVERHEAD -> Figures.change(value);
      case EFFICIENCY -> Figures.share(value);
      case SPEED_UP -> Figures.number(value) + "×";
      case SCALING -> Scale.text(value, SECONDS);
    };
  }
}
