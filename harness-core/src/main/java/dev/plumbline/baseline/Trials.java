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
   * @param force whether somebody vouches that the measured code is the same where the commit isn't
   */
  public static Trials offer(
      List<Run> existing, Run run, Blessing blessing, Intent intent, boolean force) {
    boolean vouched = force && intent == Intent.ADD && otherCommit(existing, run).isPresent();
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
          case ADD -> againstAdding(existing, run, force);
        };
    if (against.isPresent()) {
      Note note = new Note(NoteCode.BASELINE_REFUSED, blessing.name(), against.get());
      return new Trials(existing, Optional.of(note));
    }
    List<Run> trials = new ArrayList<>(intent == Intent.REPLACE ? List.of() : existing);
    trials.add(blessed(run, vouched ? blessing.asForced() : blessing));
    return new Trials(trials, Optional.empty());
  }

  /** Two codes, two environments or one run twice would pass off a change as noise. */
  private static Optional<String> againstAdding(List<Run> existing, Run run, boolean force) {
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
    }
    return force
        ? Optional.empty()
        : otherCommit(existing, run)
            .map(
                commit ->
                    "its trials are of commit "
                        + commit
                        + " and this run of "
                        + run.header().commit().orElseThrow()
                        + "; trials of one baseline are of one code: --replace starts a new one,"
                        + " --force --reason '…' vouches that what is measured did not change");
  }

  /** The commit of a trial that is not the run's; none where one is not known. */
  private static Optional<String> otherCommit(List<Run> existing, Run run) {
    Optional<String> own = run.header().commit();
    return existing.stream()
        .flatMap(trial -> trial.header().commit().stream())
        .filter(commit -> own.isPresent() && !commit.equals(own.get()))
        .findFirst();
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
