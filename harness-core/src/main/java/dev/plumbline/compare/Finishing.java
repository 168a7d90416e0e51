package dev.plumbline.compare;

import dev.plumbline.stats.BenjaminiHochberg;
import dev.plumbline.stats.Contrast;
import dev.plumbline.stats.ContrastEstimate;
import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.Looks;
import dev.plumbline.stats.PairedSeries;
import dev.plumbline.stats.Projection;
import dev.plumbline.stats.SuitePriors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Gives open drafts their intervals and p-values, now that the whole suite is known. */
final class Finishing {
  /** Confidence level of each benchmark's own interval, where the sides are no pairs of forks. */
  static final double LEVEL = 0.99;

  /** The band that detectable changes and needed forks are reckoned with. */
  static final double BAND = 0.05;

  private Finishing() {}

  /** The finished pairs, in the order of the drafts. */
  static List<Pair> finish(List<Draft> drafts, double suiteLevel, Looks looks) {
    ContrastEstimate[] ratios = estimates(drafts);
    int[] family = new int[drafts.size()];
    int size = 0;
    for (int index = 0; index < ratios.length; index++) {
      if (ratios[index] != null) {
        family[size++] = index;
      }
    }
    double[] pValues = new double[size];
    for (int member = 0; member < size; member++) {
      pValues[member] = looks.pValue(ratios[family[member]].ratio());
    }
    double[] adjusted = BenjaminiHochberg.adjust(pValues);
    double pLevel = suiteLevel / Math.max(1, size);
    Looking looking = new Looking(looks);
    List<Pair> pairs = new ArrayList<>(drafts.size());
    int member = 0;
    for (int index = 0; index < ratios.length; index++) {
      Draft draft = drafts.get(index);
      if (draft instanceof Draft.Done done) {
        pairs.add(done.pair());
      } else if (draft instanceof Draft.Open open) {
        if (ratios[index] == null) {
          pairs.add(OpenPair.finish(open, withoutInterval(open), false));
        } else {
          Pair.Estimate estimate =
              estimate(
                  open,
                  ratios[index].ratio(),
                  pValues[member],
                  adjusted[member],
                  new Projection(looks, level(open), open.scale().difference(BAND), pLevel),
                  looking.at(open, ratios[index]));
          pairs.add(OpenPair.finish(open, estimate, ratios[index].ofFastForks()));
          member++;
        }
      }
    }
    return pairs;
  }

  /**
   * An estimate for each draft that can have an interval, null for the others. Each metric has
   * priors of its own: tail quantiles scatter more than means.
   */
  private static ContrastEstimate[] estimates(List<Draft> drafts) {
    Map<String, List<Integer>> byMetric = new LinkedHashMap<>();
    ContrastEstimate[] ratios = new ContrastEstimate[drafts.size()];
    for (int index = 0; index < drafts.size(); index++) {
      if (drafts.get(index) instanceof Draft.Open open && open.hasInterval()) {
        if (open.series().isPresent()) {
          PairedSeries series = open.series().get();
          ratios[index] =
              new ContrastEstimate(
                  series.estimate(), series.basis() == PairedSeries.Basis.FAST_FORKS);
        } else {
          byMetric.computeIfAbsent(open.metric().name(), name -> new ArrayList<>()).add(index);
        }
      }
    }
    for (List<Integer> indices : byMetric.values()) {
      List<Contrast> contrasts =
          indices.stream().map(index -> ((Draft.Open) drafts.get(index)).contrast()).toList();
      List<ContrastEstimate> estimates = SuitePriors.estimate(contrasts);
      for (int member = 0; member < estimates.size(); member++) {
        ratios[indices.get(member)] = estimates.get(member);
      }
    }
    return ratios;
  }

  private static Pair.Estimate estimate(
      Draft.Open open,
      LogRatio ratio,
      double pValue,
      double adjusted,
      Projection projection,
      List<Pair.Look> looks) {
    double detectable = open.scale().fraction(projection.detectable(ratio));
    return new Pair.Estimate(
        effect(open, ratio, projection.looks()),
        pValue,
        adjusted,
        Double.isFinite(detectable) ? OptionalDouble.of(detectable) : OptionalDouble.empty(),
        open.series().isPresent()
            ? projection.pairsNeeded(ratio, open.series().get().size())
            : projection.forksNeeded(ratio, open.contrast()),
        looks);
  }

  /**
   * The effect of a ratio.
   *
   * @param looks at one of which it was seen; their intervals together have the {@link #level}
   */
  static Effect effect(Draft.Open open, LogRatio ratio, Looks looks) {
    CostScale scale = open.scale();
    double level = level(open);
    double half = looks.halfWidth(ratio, level);
    return new Effect(
        scale.fraction(ratio.value()),
        scale.lowest(open.contrast().base().location(), ratio.value() - half),
        scale.fraction(ratio.value() + half),
        level);
  }

  /** Confidence level of a draft's interval. */
  static double level(Draft.Open open) {
    return open.series().isPresent() ? PairedSeries.LEVEL : LEVEL;
  }

  private static Pair.Estimate withoutInterval(Draft.Open open) {
    return new Pair.Estimate(
        new Effect(
            open.scale().fraction(open.contrast().difference()),
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            level(open)),
        1,
        1,
        OptionalDouble.empty(),
        OptionalInt.empty());
  }
}
