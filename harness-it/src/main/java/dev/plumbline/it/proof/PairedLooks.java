package dev.plumbline.it.proof;

import dev.plumbline.stats.ForkLocation;
import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.Looks;
import dev.plumbline.stats.PairedSeries;
import dev.plumbline.stats.Settling;
import java.util.Arrays;
import java.util.List;

/**
 * A simple procedure, each benchmark for itself: looks at the paired log ratios after 3 and more
 * pairs, at an interval whose level all looks share, and ends when it lies beyond the band or
 * inside.
 *
 * @param most pairs after which it gives up, at least 3
 * @param level of the intervals of all looks together, such as 0.99
 */
public record PairedLooks(int most, double level) implements Procedure {
  private static final double BAND = Math.log(1.05);

  @Override
  public List<Decision> decide(List<TapeSeries> suite) {
    return suite.stream().map(this::decide).toList();
  }

  private Decision decide(TapeSeries series) {
    int available = Math.min(most, series.pairs().size());
    PairedSeries all = series(series.pairs().subList(0, available));
    Looks looks = Looks.upTo(most);
    for (int look : looks.at()) {
      if (look > available) {
        break;
      }
      Called called = look(all.part(0, look), looks.nominal(level));
      if (called != Called.INCONCLUSIVE) {
        return new Decision(called, look, series.seconds(look));
      }
    }
    return new Decision(Called.INCONCLUSIVE, available, series.seconds(available));
  }

  private static PairedSeries series(List<TapePair> pairs) {
    double[] base = pairs.stream().mapToDouble(pair -> logCost(pair.base())).toArray();
    double[] head = pairs.stream().mapToDouble(pair -> logCost(pair.head())).toArray();
    boolean[] headFirst = new boolean[pairs.size()];
    for (int pair = 0; pair < headFirst.length; pair++) {
      headFirst[pair] = pairs.get(pair).headFirst();
    }
    return PairedSeries.of(base, head, headFirst);
  }

  private static Called look(PairedSeries series, double level) {
    if (!series.hasInterval()) {
      return Called.INCONCLUSIVE;
    }
    LogRatio ratio = series.estimate();
    double low = ratio.value() - ratio.halfWidth(level);
    double high = ratio.value() + ratio.halfWidth(level);
    if (low > BAND) {
      return Called.REGRESSED;
    }
    if (high < -BAND) {
      return Called.IMPROVED;
    }
    return low > -BAND && high < BAND ? Called.UNCHANGED : Called.INCONCLUSIVE;
  }

  /** Log of a fork's cost: its steady iterations as one number. */
  static double logCost(TapeFork fork) {
    double[] values = fork.values().stream().mapToDouble(Double::doubleValue).toArray();
    int start = Settling.find(values).start();
    return Math.log(ForkLocation.of(Arrays.copyOfRange(values, start, values.length)));
  }
}
