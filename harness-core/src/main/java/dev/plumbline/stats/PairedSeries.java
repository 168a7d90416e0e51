package dev.plumbline.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Pairs of forks, one of each side, that ran next to each other: the logs of their costs, in the
 * order they were measured. Positive ratios (head ÷ base) are worse. What slows the machine for
 * longer than a pair slows both and drops out.
 */
public final class PairedSeries {
  /**
   * Usual standard deviation of a pair's log ratio on a shared machine, and how many degrees of
   * freedom this experience is worth: three pairs that agree by accident don't scream.
   */
  static final VariancePrior EXPERIENCE = new VariancePrior(0.015 * 0.015, 3);

  /**
   * Two states are taken for equally frequent in both sides unless that has a p-value no higher
   * than this. A higher one than for verdicts: what is compared within states can't see a change of
   * their shares.
   */
  static final double SAME_SHARE = 0.1;

  /**
   * Confidence level of the interval of pairs. Lower than that of sides that were measured apart:
   * what changed is confirmed by fresh pairs before it is called so, and every look is paid for.
   */
  public static final double LEVEL = 0.95;

  /** What an estimate is made from. */
  public enum Basis {
    /** The ratio of each pair. */
    PAIRS,
    /** Like held against like, where forks fall in two states. */
    STATES,
    /** The same, where the ratios of the pairs tell the states and single forks don't. */
    PAIR_STATES,
    /** The pairs of like forks, where forks differ for as long as they live. */
    ALIKE_PAIRS,
    /** The forks that nothing slowed down. */
    FAST_FORKS,
    /** The ratio of each pair over stretches of turns, as some turns differ from most. */
    STRETCHES
  }

  /** An estimate and what it is made from. */
  private record Choice(Basis basis, LogRatio ratio) {
    boolean isWiderThan(LogRatio other) {
      return other.halfWidth(LEVEL) < ratio.halfWidth(LEVEL);
    }
  }

  private final double[] base;
  private final double[] head;
  private final boolean[] headFirst;
  private final double[] logRatios;
  private final double[] byStretches;
  private final boolean[] disturbed;

  private PairedSeries(double[] base, double[] head, boolean[] headFirst, double[] byStretches) {
    this.base = base;
    this.head = head;
    this.headFirst = headFirst;
    this.logRatios = ratios(base, head);
    this.byStretches = byStretches;
    this.disturbed = DisturbedPairs.among(base, head, logRatios);
  }

  private static double[] ratios(double[] base, double[] head) {
    return IntStream.range(0, base.length).mapToDouble(i -> head[i] - base[i]).toArray();
  }

  /**
   * A series.
   *
   * @param base log cost of the base's fork of each pair, finite
   * @param head log cost of the head's fork of each pair, finite
   * @param headFirst for each pair, whether the head's fork went first
   * @throws IllegalArgumentException if the lengths differ or a cost is not finite
   */
  public static PairedSeries of(double[] base, double[] head, boolean[] headFirst) {
    if (base.length != head.length || base.length != headFirst.length) {
      throw new IllegalArgumentException(
          base.length
              + " forks of the base, "
              + head.length
              + " of the head, "
              + headFirst.length
              + " orders");
    }
    for (double[] side : List.of(base, head)) {
      if (!Arrays.stream(side).allMatch(Double::isFinite)) {
        throw new IllegalArgumentException("not finite: " + Arrays.toString(side));
      }
    }
    return new PairedSeries(base.clone(), head.clone(), headFirst.clone(), ratios(base, head));
  }

  /**
   * The same with what stretches of turns say of each pair, where its forks took turns ({@link
   * TurnRatio#stretches}); for the others their log ratio again.
   *
   * @throws IllegalArgumentException if there are not as many as pairs, or one is not finite
   */
  public PairedSeries byStretches(double[] ratios) {
    if (ratios.length != size() || !Arrays.stream(ratios).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(size() + " pairs, " + Arrays.toString(ratios));
    }
    return new PairedSeries(base, head, headFirst, ratios.clone());
  }

  /** How many pairs there are. */
  public int size() {
    return logRatios.length;
  }

  /** The log ratio of a pair, from 0. */
  public double logRatio(int pair) {
    return logRatios[pair];
  }

  /** Whether the head's fork went first in a pair, from 0. */
  public boolean headFirst(int pair) {
    return headFirst[pair];
  }

  /** The pairs from one index to before another, in order. */
  public PairedSeries part(int from, int to) {
    return new PairedSeries(
        Arrays.copyOfRange(base, from, to),
        Arrays.copyOfRange(head, from, to),
        Arrays.copyOfRange(headFirst, from, to),
        Arrays.copyOfRange(byStretches, from, to));
  }

  /** Which pairs something outside of them disturbed, by {@link DisturbedPairs}. */
  public boolean[] disturbed() {
    return disturbed.clone();
  }

  /** Whether there are two undisturbed pairs, without which no interval can be given. */
  public boolean hasInterval() {
    return kept().length >= 2;
  }

  /** The mean log ratio of the undisturbed pairs; NaN without pairs. */
  public double mean() {
    return average(kept());
  }

  /**
   * What the pairs from one index on say by themselves: the mean log ratio of the undisturbed ones.
   * Where the {@link #estimate} is one within two states, the states' distance is taken off the
   * slow forks first; where it is one of fast forks, it is the difference of theirs, if both sides
   * have some. NaN without pairs.
   */
  public double meanFrom(int from) {
    Basis basis = hasInterval() ? basis() : Basis.PAIRS;
    if (basis == Basis.FAST_FORKS) {
      FastForks fast = fast().orElseThrow();
      double difference =
          average(where(head, pair -> pair >= from && head[pair] <= fast.headEdge()))
              - average(where(base, pair -> pair >= from && base[pair] <= fast.baseEdge()));
      if (!Double.isNaN(difference)) {
        return difference;
      }
    }
    if (basis == Basis.STRETCHES) {
      return average(where(byStretches, pair -> pair >= from && !disturbed[pair]));
    }
    if (basis == Basis.PAIR_STATES) {
      PairStates states = pairStates().orElseThrow();
      return average(
          Arrays.stream(where(logRatios, pair -> pair >= from && !disturbed[pair]))
              .map(states::sameState)
              .toArray());
    }
    if (basis == Basis.ALIKE_PAIRS) {
      AlikePairs alike = alikePairs().orElseThrow();
      double like =
          average(
              where(
                  logRatios,
                  pair -> pair >= from && !disturbed[pair] && alike.holds(logRatios[pair])));
      if (!Double.isNaN(like)) {
        return like;
      }
    }
    Optional<TwoStates> states = basis == Basis.STATES ? states() : Optional.empty();
    return IntStream.range(from, logRatios.length)
        .filter(pair -> !disturbed[pair])
        .mapToDouble(
            pair ->
                states
                    .map(found -> found.sameState(base[pair], head[pair]))
                    .orElse(logRatios[pair]))
        .average()
        .orElse(Double.NaN);
  }

  /** The two states that the undisturbed forks of both sides fall in, if they do. */
  public Optional<TwoStates> states() {
    return TwoStates.of(
        where(base, pair -> !disturbed[pair]), where(head, pair -> !disturbed[pair]));
  }

  /** The two states that the ratios of the undisturbed pairs tell of, if they do. */
  public Optional<PairStates> pairStates() {
    return PairStates.of(kept());
  }

  /** The undisturbed pairs of like forks, if most are and the others well off. */
  public Optional<AlikePairs> alikePairs() {
    return AlikePairs.of(kept());
  }

  /** The forks of both sides that nothing slowed down, if they can be told from the others. */
  public Optional<FastForks> fast() {
    return FastForks.of(base, head);
  }

  /** Whether the slow state is as frequent in both sides, as far as that can be told. */
  public static boolean sameShare(TwoStates states) {
    return states.sameShare() > SAME_SHARE;
  }

  /**
   * The estimate: {@link #paired}, or the one within two states or of fast forks, where both sides
   * have them in the same shares and it is more precise.
   *
   * @throws IllegalArgumentException with fewer than 2 undisturbed pairs
   */
  public LogRatio estimate() {
    return choice().ratio;
  }

  /**
   * What the {@link #estimate} is made from.
   *
   * @throws IllegalArgumentException with fewer than 2 undisturbed pairs
   */
  public Basis basis() {
    return choice().basis;
  }

  private Choice choice() {
    double[] stretches = where(byStretches, pair -> !disturbed[pair]);
    if (RareWork.is(where(logRatios, pair -> !disturbed[pair]), stretches)) {
      // All others go by the typical turn, which would not see it.
      return new Choice(Basis.STRETCHES, moderated(stretches));
    }
    Choice best = new Choice(Basis.PAIRS, paired());
    Optional<TwoStates> states = states();
    if (states.isPresent() && sameShare(states.get()) && best.isWiderThan(states.get().within())) {
      best = new Choice(Basis.STATES, states.get().within());
    }
    Optional<PairStates> pairStates = pairStates();
    if (pairStates.isPresent()
        && pairStates.get().sameShare() > SAME_SHARE
        && best.isWiderThan(pairStates.get().within())) {
      best = new Choice(Basis.PAIR_STATES, pairStates.get().within());
    }
    Optional<AlikePairs> alike = alikePairs();
    if (alike.isPresent()
        && alike.get().sameShare() > SAME_SHARE
        && best.isWiderThan(alike.get().within())) {
      best = new Choice(Basis.ALIKE_PAIRS, alike.get().within());
    }
    Optional<FastForks> fast = fast();
    if (fast.isPresent()
        && fast.get().sameShare() > SAME_SHARE
        && best.isWiderThan(fast.get().within())) {
      best = new Choice(Basis.FAST_FORKS, fast.get().within());
    }
    return best;
  }

  /**
   * The mean of the undisturbed pairs with the standard error of a paired t test, its variance
   * drawn towards {@link #EXPERIENCE} (see {@link VariancePrior#moderate}).
   *
   * @throws IllegalArgumentException with fewer than 2 undisturbed pairs
   */
  public LogRatio paired() {
    double[] kept = kept();
    if (kept.length < 2) {
      throw new IllegalArgumentException(kept.length + " undisturbed pairs give no estimate");
    }
    return moderated(kept);
  }

  private static LogRatio moderated(double[] ratios) {
    VarianceComponent variance = EXPERIENCE.moderate(variance(ratios), ratios.length - 1);
    return new LogRatio(
        average(ratios), Math.sqrt(variance.variance() / ratios.length), variance.degrees(), 0);
  }

  /**
   * What an estimate from so many pairs would be like, if the pairs scattered by a variance: around
   * no change, with its usual error.
   *
   * @param variance of the log ratio of a pair, at least 0
   * @param pairs at least 2
   */
  public static LogRatio expected(double variance, int pairs) {
    VarianceComponent moderated = EXPERIENCE.moderate(variance, pairs - 1);
    return new LogRatio(0, Math.sqrt(moderated.variance() / pairs), moderated.degrees(), 0);
  }

  /**
   * By how much the fork that goes first costs more than the one that goes second, as a log ratio
   * with its error: half the difference between the pairs in which the head went first and the
   * others.
   *
   * @return empty with fewer than 3 undisturbed pairs of each order
   */
  public OptionalDouble orderEffect() {
    double[] first = kept(true);
    double[] second = kept(false);
    if (first.length < 3 || second.length < 3) {
      return OptionalDouble.empty();
    }
    double difference = average(first) - average(second);
    int degrees = first.length + second.length - 2;
    double pooled =
        (variance(first) * (first.length - 1) + variance(second) * (second.length - 1)) / degrees;
    double error = Math.sqrt(pooled * (1.0 / first.length + 1.0 / second.length));
    boolean real = Math.abs(difference) > StudentT.quantile(0.995, degrees) * error;
    return real ? OptionalDouble.of(difference / 2) : OptionalDouble.empty();
  }

  private double[] kept() {
    return where(logRatios, pair -> !disturbed[pair]);
  }

  private double[] kept(boolean order) {
    return where(logRatios, pair -> !disturbed[pair] && headFirst[pair] == order);
  }

  private static double[] where(double[] values, IntPredicate wanted) {
    return IntStream.range(0, values.length)
        .filter(wanted)
        .mapToDouble(pair -> values[pair])
        .toArray();
  }

  static double average(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  static double variance(double[] values) {
    double mean = average(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
