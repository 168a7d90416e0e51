package dev.plumbline.compare;

import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.stats.AlikePairs;
import dev.plumbline.stats.FastForks;
import dev.plumbline.stats.FastTrials;
import dev.plumbline.stats.ForkGroups;
import dev.plumbline.stats.ForkSide;
import dev.plumbline.stats.PairStates;
import dev.plumbline.stats.PairedSeries;
import dev.plumbline.stats.TwoStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Makes the pair of an open draft: both sides in short, and the doubts its forks raise. */
final class OpenPair {
  /** Fewer forks on a side than this are few. */
  private static final int FEW_FORKS = 3;

  /** A standard deviation between forks above this share of the value is high. */
  private static final double HIGH_SPREAD = 0.10;

  private OpenPair() {}

  /**
   * Finishes a pair.
   *
   * @param ofFastForks whether the estimate is that of the forks that nothing slowed down
   */
  static Pair finish(Draft.Open open, Pair.Estimate estimate, boolean ofFastForks) {
    List<Note> notes = new ArrayList<>(open.notes());
    ForkSide base = open.contrast().base();
    ForkSide head = open.contrast().head();
    String subject = open.id().text();
    if (open.base().forks() < FEW_FORKS || open.head().forks() < FEW_FORKS) {
      notes.add(
          new Note(
              NoteCode.FEW_FORKS,
              subject,
              open.base().forks() + " forks in the base, " + open.head().forks() + " in the head"));
    }
    disturbed(notes, subject, "base", base);
    disturbed(notes, subject, "head", head);
    CostScale scale = open.scale();
    Optional<TwoStates> states = open.series().flatMap(PairedSeries::states);
    Optional<PairedSeries.Basis> basis =
        open.series().filter(PairedSeries::hasInterval).map(PairedSeries::basis);
    if (basis.equals(Optional.of(PairedSeries.Basis.PAIR_STATES))) {
      notes.add(pairStates(subject, open.series().get().pairStates().orElseThrow(), scale));
    } else if (basis.equals(Optional.of(PairedSeries.Basis.ALIKE_PAIRS))) {
      notes.add(alike(subject, open.series().get().alikePairs().orElseThrow()));
    } else if (states.isPresent()) {
      notes.add(states(subject, open.series().get(), states.get(), scale));
    } else {
      groups(notes, subject, "base", scale.costs(open.base()), scale);
      groups(notes, subject, "head", scale.costs(open.head()), scale);
    }
    Optional<FastTrials> fast =
        open.contrast().fast().filter(found -> ofFastForks && open.series().isEmpty());
    if (ofFastForks) {
      notes.add(
          fast.map(f -> fast(subject, f.baseFast(), f.baseSlow(), f.headFast(), f.headSlow()))
              .orElseGet(() -> fast(subject, open.series().orElseThrow().fast().orElseThrow())));
    }
    open.series().ifPresent(series -> goingFirst(notes, subject, series));
    highSpread(notes, subject, "base", base);
    highSpread(notes, subject, "head", head);
    return new Pair.Compared(
        open.id(),
        open.metric(),
        side(open.base(), fast.map(FastTrials::base).orElse(base.location()), base, scale),
        side(open.head(), fast.map(FastTrials::head).orElse(head.location()), head, scale),
        Optional.of(estimate),
        List.copyOf(notes));
  }

  private static SideSummary side(
      SideSample sample, double location, ForkSide side, CostScale scale) {
    return sample.withValue(scale.value(location), spread(side));
  }

  private static OptionalDouble spread(ForkSide side) {
    return side.degrees() > 0
        ? OptionalDouble.of(Math.sqrt(side.variance()))
        : OptionalDouble.empty();
  }

  private static void disturbed(List<Note> notes, String subject, String name, ForkSide side) {
    if (side.disturbed() > 0) {
      notes.add(
          new Note(
              NoteCode.DISTURBED_FORK,
              subject,
              String.format(
                  Locale.ROOT,
                  "%d of %d forks of the %s far slower than the others; kept out of the estimate",
                  side.disturbed(),
                  side.disturbed() + side.forks(),
                  name)));
    }
  }

  private static void groups(
      List<Note> notes, String subject, String name, List<double[]> trials, CostScale scale) {
    for (double[] trial : trials) {
      Optional<ForkGroups> groups = ForkGroups.find(trial);
      if (groups.isPresent()) {
        notes.add(
            new Note(
                NoteCode.SEVERAL_GROUPS,
                subject,
                String.format(
                    Locale.ROOT,
                    "forks of the %s fall in groups of %d and %d, %.1f %% apart",
                    name,
                    groups.get().lower(),
                    groups.get().upper(),
                    100 * scale.fraction(groups.get().distance()))));
        return;
      }
    }
  }

  private static Note states(
      String subject, PairedSeries series, TwoStates states, CostScale scale) {
    String consequence =
        !PairedSeries.sameShare(states)
            ? "the shares differ, so groups are not compared one by one"
            : series.basis() == PairedSeries.Basis.STATES
                ? "compared within groups"
                : "pairs say more than groups";
    return new Note(
        NoteCode.SEVERAL_GROUPS,
        subject,
        String.format(
            Locale.ROOT,
            "forks of the base fall in groups of %d and %d, of the head in %d and %d, %.1f %%"
                + " apart; %s",
            states.baseFast(),
            states.baseSlow(),
            states.headFast(),
            states.headSlow(),
            100 * scale.fraction(states.distance()),
            consequence));
  }

  private static Note pairStates(String subject, PairStates states, CostScale scale) {
    return new Note(
        NoteCode.SEVERAL_GROUPS,
        subject,
        String.format(
            Locale.ROOT,
            "forks fall in two groups %.1f %% apart: both forks of %d pairs in the same, the base's"
                + " alone in the slower one in %d, the head's in %d; compared within groups",
            100 * scale.fraction(states.distance()),
            states.alike(),
            states.baseSlower(),
            states.headSlower()));
  }

  private static Note alike(String subject, AlikePairs alike) {
    return new Note(
        NoteCode.SEVERAL_GROUPS,
        subject,
        String.format(
            Locale.ROOT,
            "forks differ for as long as they live: both of %d pairs alike, the base's slower in"
                + " %d, the head's in %d; pairs of like forks are compared",
            alike.alike(),
            alike.below(),
            alike.above()));
  }

  private static Note fast(String subject, FastForks fast) {
    return fast(subject, fast.baseFast(), fast.baseSlow(), fast.headFast(), fast.headSlow());
  }

  private static Note fast(String subject, int baseFast, int baseSlow, int headFast, int headSlow) {
    return new Note(
        NoteCode.DISTURBED_FORK,
        subject,
        String.format(
            Locale.ROOT,
            "%d of %d forks of the base and %d of %d of the head slower than the fast ones,"
                + " by amounts that differ; the fast ones are compared",
            baseSlow,
            baseSlow + baseFast,
            headSlow,
            headSlow + headFast));
  }

  private static void goingFirst(List<Note> notes, String subject, PairedSeries series) {
    OptionalDouble effect = series.orderEffect();
    if (effect.isPresent()) {
      double percent = 100 * Math.expm1(effect.getAsDouble());
      notes.add(
          new Note(
              NoteCode.GOING_FIRST,
              subject,
              String.format(
                  Locale.ROOT,
                  "the fork that goes first of a pair is %.1f %% %s",
                  Math.abs(percent),
                  percent > 0 ? "slower" : "faster")));
    }
  }

  private static void highSpread(List<Note> notes, String subject, String name, ForkSide side) {
    double spread = Math.sqrt(side.variance());
    if (side.degrees() > 0 && spread > HIGH_SPREAD) {
      notes.add(
          new Note(
              NoteCode.HIGH_SPREAD,
              subject,
              String.format(Locale.ROOT, "forks of the %s spread by %.0f %%", name, 100 * spread)));
    }
  }
}
