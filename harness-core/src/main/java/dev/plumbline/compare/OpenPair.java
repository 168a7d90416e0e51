package dev.plumbline.compare;

import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.stats.FastForks;
import dev.plumbline.stats.ForkGroups;
import dev.plumbline.stats.ForkSide;
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

  static Pair finish(Draft.Open open, Pair.Estimate estimate) {
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
    if (states.isPresent()) {
      notes.add(states(subject, open.series().get(), states.get(), scale));
    } else {
      groups(notes, subject, "base", scale.costs(open.base()), scale);
      groups(notes, subject, "head", scale.costs(open.head()), scale);
    }
    open.series().ifPresent(series -> fast(notes, subject, series));
    open.series().ifPresent(series -> goingFirst(notes, subject, series));
    highSpread(notes, subject, "base", base);
    highSpread(notes, subject, "head", head);
    return new Pair.Compared(
        open.id(),
        open.metric(),
        side(open.base(), base, scale),
        side(open.head(), head, scale),
        Optional.of(estimate),
        List.copyOf(notes));
  }

  private static SideSummary side(SideSample sample, ForkSide side, CostScale scale) {
    return sample.withValue(scale.value(side.location()), spread(side));
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

  private static void fast(List<Note> notes, String subject, PairedSeries series) {
    if (series.hasInterval() && series.basis() == PairedSeries.Basis.FAST_FORKS) {
      FastForks fast = series.fast().orElseThrow();
      notes.add(
          new Note(
              NoteCode.DISTURBED_FORK,
              subject,
              String.format(
                  Locale.ROOT,
                  "%d of %d forks of the base and %d of %d of the head slower than the fast ones,"
                      + " by amounts that differ; the fast ones are compared",
                  fast.baseSlow(),
                  fast.baseSlow() + fast.baseFast(),
                  fast.headSlow(),
                  fast.headSlow() + fast.headFast())));
    }
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
