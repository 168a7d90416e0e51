package dev.plumbline.it.proof;

import dev.plumbline.plan.ForkLength;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Forks as short as the product would have made them, had a run begun with the first pair it is
 * shown. Those on a tape have learned from all that came before them there.
 */
final class AsMeasured {
  private AsMeasured() {}

  /** The series with each fork cut; one that is shorter on the tape stays as it is. */
  static TapeSeries of(TapeSeries series) {
    ForkLength length = series.turns() ? ForkLength.IN_TURNS : ForkLength.FIRST;
    List<TapePair> pairs = new ArrayList<>();
    List<double[]> ofThisLength = new ArrayList<>();
    for (TapePair pair : series.pairs()) {
      TapePair cut = new TapePair(first(pair.base(), length), first(pair.head(), length));
      pairs.add(cut);
      Stream.of(cut.base(), cut.head()).map(AsMeasured::costs).forEach(ofThisLength::add);
      ForkLength next = length.after(ofThisLength, Double.NaN);
      if (!next.equals(length)) {
        ofThisLength.clear();
      }
      length = next;
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
