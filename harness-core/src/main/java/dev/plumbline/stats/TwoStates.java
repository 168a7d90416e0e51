package dev.plumbline.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * Both sides' forks fall in the same two states, as when the compiler decides in one of two ways.
 * Then like is compared with like: the states' distance drops out of the effect, and out of its
 * error. A side may be shifted against the other as a whole.
 *
 * @param within the effect head − base within states, as a log ratio; its error is that of the
 *     spread within states, pooled over states and sides
 * @param distance between the states, as a log ratio, the mean of both sides
 * @param baseEdge log cost half-way between the states of the base
 * @param headEdge log cost half-way between the states of the head
 * @param baseFast forks of the base in the fast state, at least 2
 * @param baseSlow forks of the base in the slow state, at least 2
 * @param headFast forks of the head in the fast state, at least 2
 * @param headSlow forks of the head in the slow state, at least 2
 * @param sameShare p-value of "the slow state is as frequent in both sides" (Fisher's exact test):
 *     a low one says that the mixture changed, which {@code within} does not show
 */
public record TwoStates(
    LogRatio within,
    double distance,
    double baseEdge,
    double headEdge,
    int baseFast,
    int baseSlow,
    int headFast,
    int headSlow,
    double sameShare) {

  /** Sides that differ by more than this factor, up or down, are not looked at. */
  static final double MOST_SHIFT = 1.30;

  /** States nearer than this log ratio are left to the spread between forks. */
  static final double LEAST_DISTANCE = 0.04;

  /** The states must lie so many standard deviations within a state apart. */
  private static final double LEAST_DEVIATIONS = 7;

  /** Forks within a state spread by no less than this, so that four equal ones prove nothing. */
  private static final double LEAST_SPREAD = 0.002;

  /** The distances of both sides must agree to so many standard errors. */
  private static final double MOST_ERRORS = 4;

  /**
   * Looks for two states.
   *
   * @param base log cost of each fork of the base, finite, in any order, disturbed ones left out
   * @param head log cost of each fork of the head, likewise
   * @return empty unless each side has 2 forks in each state, the states lie far apart in both, by
   *     the same distance, and the sides no further than ±30 % from one another. Time O(n log n)
   */
  public static Optional<TwoStates> of(double[] base, double[] head) {
    if (base.length < 4 || head.length < 4) {
      return Optional.empty();
    }
    Side before = Side.of(base);
    Side after = Side.of(head);
    int degrees = base.length + head.length - 4;
    double spread = Math.max(LEAST_SPREAD, Math.sqrt((before.squares + after.squares) / degrees));
    double least = Math.max(LEAST_DISTANCE, LEAST_DEVIATIONS * spread);
    if (before.distance() < least || after.distance() < least) {
      return Optional.empty();
    }
    double fastWeight = 1 / (1.0 / before.fast + 1.0 / after.fast);
    double slowWeight = 1 / (1.0 / before.slow + 1.0 / after.slow);
    double fastEffect = after.fastMean - before.fastMean;
    double slowEffect = after.slowMean - before.slowMean;
    double disagreement = spread * Math.sqrt(1 / fastWeight + 1 / slowWeight);
    if (Math.abs(slowEffect - fastEffect) > MOST_ERRORS * disagreement) {
      return Optional.empty();
    }
    double weights = fastWeight + slowWeight;
    double effect = (fastWeight * fastEffect + slowWeight * slowEffect) / weights;
    if (Math.abs(effect) > Math.log(MOST_SHIFT)) {
      return Optional.empty();
    }
    LogRatio within = new LogRatio(effect, spread / Math.sqrt(weights), degrees, 0);
    return Optional.of(
        new TwoStates(
            within,
            (before.distance() + after.distance()) / 2,
            before.edge(),
            after.edge(),
            before.fast,
            before.slow,
            after.fast,
            after.slow,
            FisherExact.pValue(before.slow, before.fast, after.slow, after.fast)));
  }

  /** The log ratio of two forks, had both been in the same state. */
  double sameState(double base, double head) {
    double slower = (head > headEdge ? distance : 0) - (base > baseEdge ? distance : 0);
    return head - base - slower;
  }

  /** One side, cut in two where the sum of squares within the parts is least. */
  private record Side(int fast, int slow, double fastMean, double slowMean, double squares) {
    static Side of(double[] logCosts) {
      double[] sorted = logCosts.clone();
      Arrays.sort(sorted);
      Side best = cut(sorted, 2);
      for (int at = 3; at <= sorted.length - 2; at++) {
        Side side = cut(sorted, at);
        best = side.squares < best.squares ? side : best;
      }
      return best;
    }

    private static Side cut(double[] sorted, int at) {
      double[] fast = Arrays.copyOfRange(sorted, 0, at);
      double[] slow = Arrays.copyOfRange(sorted, at, sorted.length);
      double fastMean = Arrays.stream(fast).average().orElseThrow();
      double slowMean = Arrays.stream(slow).average().orElseThrow();
      double squares =
          Arrays.stream(fast).map(v -> (v - fastMean) * (v - fastMean)).sum()
              + Arrays.stream(slow).map(v -> (v - slowMean) * (v - slowMean)).sum();
      return new Side(fast.length, slow.length, fastMean, slowMean, squares);
    }

    double distance() {
      return slowMean - fastMean;
    }

    double edge() {
      return (slowMean + fastMean) / 2;
    }
  }
}
