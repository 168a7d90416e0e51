package dev.plumbline.gate;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/**
 * What would be called changed by a run that stops by itself must show again in fresh forks: the
 * forks after the first look at which it showed must by themselves point beyond the band. A
 * neighbour that came by for a while, or luck, does not come back on time.
 *
 * @param seen why it is not confirmed, one clause
 * @param note the doubt
 */
record Confirmation(String seen, Note note) {
  /** Fresh forks a side that it takes. */
  static final int FRESH = 3;

  /**
   * What keeps a change open; empty when it is confirmed, or needs no confirmation because the run
   * was looked at once.
   *
   * @param beyond whether a look shows the change
   * @param pointsBeyond whether a point estimate lies beyond the same edge
   */
  static Optional<Confirmation> of(
      Pair.Compared pair,
      Pair.Estimate estimate,
      Predicate<Effect> beyond,
      DoublePredicate pointsBeyond) {
    Optional<Pair.Look> first =
        estimate.looks().stream().filter(look -> beyond.test(look.effect())).findFirst();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Pair.Look look = first.get();
    if (look.fresh() < FRESH) {
      return Optional.of(
          open(
              pair,
              "seen after "
                  + look.forks()
                  + " forks a side and not yet confirmed: "
                  + look.fresh()
                  + " of "
                  + FRESH
                  + " fresh ones"));
    }
    return pointsBeyond.test(look.freshPoint())
        ? Optional.empty()
        : Optional.of(
            open(
                pair,
                look.fresh()
                    + " fresh forks a side did not confirm it: "
                    + Figures.change(look.freshPoint())));
  }

  private static Confirmation open(Pair.Compared pair, String seen) {
    return new Confirmation(seen, new Note(NoteCode.NOT_CONFIRMED, pair.id().text(), seen));
  }

  /** The ruling instead of a change. */
  Ruling instead(String beyond) {
    return Ruling.of(Verdict.INCONCLUSIVE, beyond + ", but " + seen).with(note);
  }
}
