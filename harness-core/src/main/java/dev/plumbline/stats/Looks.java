package dev.plumbline.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of forks after which a benchmark is looked at to see whether it may stop. Looking
 * often without paying would find a change sooner or later in anything, so the error of an interval
 * or a p-value is shared out evenly among all planned looks (Bonferroni; a spending function in the
 * sense of Lan and DeMets 1983 that is a step at each look). This needs no joint distribution of
 * the looks: it holds for t intervals of three forks and for any dependence between looks. The
 * intervals of all looks together cover the true change with at least the whole level (repeated
 * confidence intervals, Jennison and Turnbull 1989).
 *
 * @param at numbers of forks a side, ascending; empty when there is one look, after all forks
 */
public record Looks(List<Integer> at) {
  /** No interval of use comes from fewer. */
  public static final int FIRST = 3;

  /** Halvings of the logarithm of a p-value: to a millionth of it. */
  private static final int STEPS = 24;

  /** Copies the list and checks that it rises. */
  public Looks {
    at = List.copyOf(at);
    for (int index = 1; index < at.size(); index++) {
      if (at.get(index) <= at.get(index - 1)) {
        throw new IllegalArgumentException("looks must rise: " + at);
      }
    }
  }

  /** One look, after all forks. */
  public static Looks once() {
    return new Looks(List.of());
  }

  /**
   * A look at 3 forks and then each time when there are about a quarter more, up to the most: what
   * a benchmark overshoots before it is looked at again is in proportion to what it took. No look
   * comes just before the last: it would cost as much as any and tell next to nothing.
   *
   * @param most the largest number of forks, at least 1; it is the last look
   */
  public static Looks upTo(int most) {
    List<Integer> at = new ArrayList<>();
    for (int forks = FIRST;
        forks * 1.125 < most;
        forks = Math.max(forks + 1, (int) (forks * 1.25 + 0.5))) {
      at.add(forks);
    }
    at.add(most);
    return new Looks(at);
  }

  /** How many looks are paid for, at least 1. */
  public int count() {
    return Math.max(1, at.size());
  }

  /** Whether a benchmark with so many forks may be looked at; never without a plan of looks. */
  public boolean due(int forks) {
    return at.contains(forks);
  }

  /**
   * The level of each look's interval, so that all of them together have a level.
   *
   * @param level in (0, 1)
   */
  public double nominal(double level) {
    return 1 - (1 - level) / count();
  }

  /**
   * Half the width of each look's interval, so that all of them together have a level.
   *
   * <p>Looks pay for what they draw anew: forks. What lies between trials is drawn once, and is in
   * the error of every look alike, so it counts at the level itself. By simulation
   * (LooksSimulationTest) all looks together keep it.
   *
   * @param level in (0, 1)
   */
  public double halfWidth(LogRatio ratio, double level) {
    double drift = Math.sqrt(ratio.drift());
    double forks =
        Math.sqrt(Math.max(0, ratio.standardError() * ratio.standardError() - ratio.drift()));
    return Math.hypot(
        quantile(level, ratio.degrees()) * drift,
        quantile(nominal(level), ratio.degrees()) * forks);
  }

  /**
   * The two-sided p-value of "no change at all" when all looks are paid: one less the highest level
   * at which {@link #halfWidth} leaves no change out; at most 1.
   */
  public double pValue(LogRatio ratio) {
    double alone = ratio.pValue();
    double most = Math.min(1, alone * count());
    if (count() == 1 || ratio.drift() == 0 || alone == 0) {
      return most;
    }
    double low = Math.log(alone);
    double high = Math.log(most);
    for (int step = 0; step < STEPS; step++) {
      double middle = (low + high) / 2;
      if (halfWidth(ratio, -Math.expm1(middle)) < Math.abs(ratio.value())) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Math.exp(high);
  }

  private static double quantile(double level, double degrees) {
    return StudentT.quantile(1 - (1 - level) / 2, degrees);
  }
}
