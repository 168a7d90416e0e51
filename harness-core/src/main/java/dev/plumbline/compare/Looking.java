package dev.plumbline.compare;

import dev.plumbline.stats.Contrast;
import dev.plumbline.stats.ContrastEstimate;
import dev.plumbline.stats.FastTrials;
import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.Looks;
import dev.plumbline.stats.PairedSeries;
import dev.plumbline.stats.SuitePriors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Looks back at each number of forks at which a run might have stopped: what was to be seen then,
 * and what the forks that came later say by themselves.
 */
final class Looking {
  private final Looks looks;

  Looking(Looks looks) {
    this.looks = looks;
  }

  /** Every planned look that the forks reach, and the present one last; none without a plan. */
  List<Pair.Look> at(Draft.Open open, ContrastEstimate now) {
    if (looks.at().isEmpty()) {
      return List.of();
    }
    Forks forks =
        open.series().isPresent()
            ? new Paired(open.series().get())
            : new Apart(open, now.ofFastForks());
    List<Pair.Look> seen = new ArrayList<>();
    for (int count : looks.at()) {
      if (count < forks.count()) {
        forks.first(count).ifPresent(ratio -> seen.add(look(open, count, ratio, forks)));
      }
    }
    seen.add(look(open, forks.count(), now.ratio(), forks));
    return seen;
  }

  private Pair.Look look(Draft.Open open, int count, LogRatio ratio, Forks forks) {
    return new Pair.Look(
        count,
        Finishing.effect(open, ratio, looks),
        forks.count() - count,
        open.scale().fraction(forks.after(count)));
  }

  /** Forks of the head, or pairs of forks, in the order they were measured. */
  private interface Forks {
    int count();

    /** The ratio from the first so many alone, if it has an interval. */
    Optional<LogRatio> first(int count);

    /** The log ratio from all but the first so many; NaN when there are none. */
    double after(int count);
  }

  private record Paired(PairedSeries series) implements Forks {
    @Override
    public int count() {
      return series.size();
    }

    @Override
    public Optional<LogRatio> first(int count) {
      PairedSeries part = series.part(0, count);
      return part.hasInterval() ? Optional.of(part.estimate()) : Optional.empty();
    }

    @Override
    public double after(int count) {
      return series.meanFrom(count);
    }
  }

  private static final class Apart implements Forks {
    private final List<double[]> base;
    private final double[] head;
    private final Optional<FastTrials> fast;

    /**
     * Forks that were measured apart.
     *
     * @param ofFastForks whether the present estimate is that of the fast ones
     */
    Apart(Draft.Open open, boolean ofFastForks) {
      base = open.scale().costs(open.base());
      head = open.scale().costs(open.head()).get(0);
      fast = open.contrast().fast().filter(found -> ofFastForks);
    }

    @Override
    public int count() {
      return head.length;
    }

    @Override
    public Optional<LogRatio> first(int count) {
      Contrast contrast = Contrast.of(base, Arrays.copyOf(head, count));
      return contrast.hasInterval()
          ? Optional.of(SuitePriors.estimate(List.of(contrast)).get(0).ratio())
          : Optional.empty();
    }

    @Override
    public double after(int count) {
      if (count == head.length) {
        return Double.NaN;
      }
      double[] later = Arrays.copyOfRange(head, count, head.length);
      return fast.map(found -> found.differenceOf(later))
          .filter(OptionalDouble::isPresent)
          .map(OptionalDouble::getAsDouble)
          .orElseGet(() -> Contrast.of(base, later).difference());
    }
  }
}
