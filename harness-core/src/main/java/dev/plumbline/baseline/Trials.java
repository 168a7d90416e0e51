package dev.plumbline.baseline;

import dev.plumbline.model.Blessing;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trials of a baseline after one more was offered: either the new list, or why not.
 *
 * @param trials oldest first; the old ones, unchanged, when the offer is refused
 * @param refusal why not; empty when the offer was taken
 */
public record Trials(List<Run> trials, Optional<Note> refusal) {
  /** What somebody who saves a baseline means to happen to the one that is there. */
  public enum Intent {
    /** There must not be one. */
    CREATE,
    /** The run is a further trial of the same code: their spread is the noise between days. */
    ADD,
    /** The run takes the place of all trials; the store's history keeps the old ones. */
    REPLACE
  }

  /** Copies the list. */
  public Trials {
    trials = List.copyOf(trials);
  }

  /**
   * Offers a run.
   *
   * @param existing trials of the baseline, oldest first; empty when there is none
   * @param run the run
   * @param blessing who blesses it, kept in its header
   * @param intent what is meant to happen to the existing ones
   */
  public static Trials offer(List<Run> existing, Run run, Blessing blessing, Intent intent) {
    Optional<String> against =
        switch (intent) {
          case REPLACE -> Optional.empty();
          case CREATE ->
              existing.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      "there is one already, with "
                          + counted(existing.size())
                          + "; --add makes this run a further trial, --replace puts it in its place");
          case ADD -> againstAdding(existing, run);
        };
    if (against.isPresent()) {
      Note note = new Note(NoteCode.BASELINE_REFUSED, blessing.name(), against.get());
      return new Trials(existing, Optional.of(note));
    }
    List<Run> trials = new ArrayList<>(intent == Intent.REPLACE ? List.of() : existing);
    trials.add(blessed(run, blessing));
    return new Trials(trials, Optional.empty());
  }

  /** Two codes, two environments or one run twice would pass off a change as noise. */
  private static Optional<String> againstAdding(List<Run> existing, Run run) {
    for (Run trial : existing) {
      RunHeader was = trial.header();
      RunHeader is = run.header();
      if (was.id().equals(is.id())) {
        return Optional.of("run " + is.id() + " is a trial of it already");
      }
      Comparability comparability =
          EnvironmentComparison.between(was.environment(), is.environment());
      if (comparability.level() == Comparability.Level.DIFFERENT) {
        return Optional.of(
            "a trial was measured on a different environment: "
                + String.join("; ", comparability.differences()));
      }
      boolean otherCode =
          was.commit().isPresent() && is.commit().isPresent() && !was.commit().equals(is.commit());
      if (otherCode) {
        return Optional.of(
            "its trials are of commit "
                + was.commit().get()
                + " and this run of "
                + is.commit().get()
                + "; trials of one baseline are of one code: --replace starts a new one");
      }
    }
    return Optional.empty();
  }

  private static String counted(int trials) {
    return trials == 1 ? "1 trial" : trials + " trials";
  }

  private static Run blessed(Run run, Blessing blessing) {
    // Of an A/B run the head becomes the baseline: the base has been one, or never will be.
    return new Run(
        run.header().alone().blessedBy(blessing), run.results(), run.notes(), run.samples());
  }
}
