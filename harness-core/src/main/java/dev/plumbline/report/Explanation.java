package dev.plumbline.report;

import dev.plumbline.compare.Pair;
import dev.plumbline.compare.Trace;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Gate;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.Metric;
import dev.plumbline.model.RunHeader;
import java.util.Optional;

/**
 * A verdict with the way to it.
 *
 * @param decision the whole that the verdict is part of
 * @param judgement the verdict, one of the decision's
 * @param trace how the comparison came to what was judged
 */
public record Explanation(Decision decision, Judgement judgement, Trace trace) {
  /** What was compared, where both sides have values. */
  Optional<Pair.Compared> compared() {
    return judgement.pair() instanceof Pair.Compared compared
        ? Optional.of(compared)
        : Optional.empty();
  }

  /** The metric, where there is one. */
  Optional<Metric> metric() {
    return Facts.of(judgement.pair()).metric();
  }

  /** The bands it was judged by, where there was an effect to judge. */
  Optional<Policy.Bands> bands() {
    return compared().map(pair -> Gate.bands(decision.policy(), pair));
  }

  /** The run that was judged. */
  RunHeader head() {
    return decision.comparison().head();
  }

  /** Whether both sides were measured in one run. */
  boolean sideBySide() {
    return head().base().isPresent();
  }
}
