package dev.plumbline.it.proof;

import dev.plumbline.plan.ForkLength;
import dev.plumbline.plan.LearntLength;
import java.util.ArrayList;
import java.util.List;

/**
 * Forks as short as the product would have made them, had a run begun with the first pair it is
 * shown. Those on a tape have learned from all that came before them there.
 */
final class AsMeasured {
  private AsMeasured() {}

  /** The series with each fork cut; one that is shorter on the tape stays as it is. */
  static TapeSeries of(TapeSeries series) {
    LearntLength learnt = LearntLength.from(TapeLengths.first(series.turns()));
    List<TapePair> pairs = new ArrayList<>();
    for (TapePair pair : series.pairs()) {
      ForkLength length = learnt.length();
      TapePair cut = new TapePair(first(pair.base(), length), first(pair.head(), length));
      pairs.add(cut);
      learnt =
          learnt.with(costs(cut.base()), Double.NaN).with(costs(cut.head()), Double.NaN).next();
    }
    return new TapeSeries(series.workload(), series.turns(), pairs);
  }

  private static TapeFork first(TapeFork fork, ForkLength length) {
    int left = Math.min(length.iterations(), fork.values().size());
    double iteration = length.iteration().toNanos() / 1e9;
    return new TapeFork(
        fork.workload(),
        fork.side(),
        fork.round(),
        fork.order(),
        fork.at(),
        fork.seconds() - iteration * (fork.values().size() - left),
        fork.values().subList(0, left),
        fork.failure());
  }

  private static double[] costs(TapeFork fork) {
    return fork.values().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
