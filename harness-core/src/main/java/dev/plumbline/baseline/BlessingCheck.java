package dev.plumbline.baseline;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;

/** Why a run should not become a baseline: everything later is judged by it. */
public final class BlessingCheck {
  /** Fewer forks do not show how far forks differ by themselves. */
  public static final int LEAST_FORKS = 3;

  /**
   * Robust standard deviation between forks, as a share of their median, beyond which a benchmark
   * is not steady. At 15 % even ten forks a side can't tell a change of 15 % from none.
   */
  public static final double MOST_SPREAD = 0.15;

  private BlessingCheck() {}

  /**
   * A note for each reason against blessing a run; empty when there is none. Force overrides them.
   *
   * @param run the run
   * @param judgedRed whether a gate failed it
   * @param spread robust standard deviation between the forks of a result as they are compared, as
   *     a share of their median; empty when one is zero or no number
   */
  public static List<Note> refusals(
      Run run, boolean judgedRed, Function<BenchmarkResult, OptionalDouble> spread) {
    List<Note> refusals = new ArrayList<>();
    if (judgedRed) {
      refusals.add(refusal(run.header().source(), "the gate failed this run"));
    }
    if (run.results().isEmpty()) {
      refusals.add(refusal(run.header().source(), "it measured nothing"));
    }
    run.notes().stream()
        .filter(note -> note.code() == NoteCode.NOT_STEADY)
        .forEach(
            note ->
                refusals.add(
                    refusal(note.subject(), "the machine was not steady: " + note.seen())));
    for (BenchmarkResult result : run.results()) {
      reason(result, spread).ifPresent(reason -> refusals.add(refusal(result.id().text(), reason)));
    }
    return refusals;
  }

  /**
   * Doubts that do not stand in the way: uncommitted changes, forks that were planned and not
   * measured, an environment of which little is known.
   */
  public static List<Note> doubts(Run run) {
    List<Note> doubts = new ArrayList<>();
    if (run.header().dirty().orElse(false)) {
      doubts.add(
          refusal(
              run.header().source(),
              "not refused, but measured with uncommitted changes: nobody can measure it again"));
    }
    run.notes().stream()
        .filter(note -> note.code() == NoteCode.MISSING_FORKS)
        .forEach(
            note -> doubts.add(refusal(note.subject(), "not refused, but with " + note.seen())));
    EnvironmentComparison.unknown(run.header().environment(), run.header().environment())
        .ifPresent(doubts::add);
    return doubts;
  }

  private static Note refusal(String subject, String seen) {
    return new Note(NoteCode.BASELINE_REFUSED, subject, seen);
  }

  private static Optional<String> reason(
      BenchmarkResult result, Function<BenchmarkResult, OptionalDouble> spread) {
    if (result.firstFailure().isPresent()) {
      return Optional.of("a fork failed: " + result.firstFailure().get().reason());
    }
    boolean skipped =
        !result.outcomes().isEmpty()
            && result.outcomes().stream().allMatch(o -> o.state() == ForkState.SKIPPED);
    if (skipped) {
      return Optional.empty();
    }
    if (result.measurements().isEmpty()) {
      return Optional.of("it left no values");
    }
    for (Note note : result.notes()) {
      if (note.code() == NoteCode.NOT_STEADY) {
        return Optional.of("not steady: " + note.seen());
      }
    }
    return ofSample(result.measurements().get(0), () -> spread.apply(result));
  }

  private static Optional<String> ofSample(Measurement primary, Supplier<OptionalDouble> spread) {
    if (primary.sample() instanceof Sample.Summary) {
      return Optional.of("only a score is known, not the values of its forks");
    }
    if (primary.sample().forks() < LEAST_FORKS) {
      return Optional.of(
          primary.sample().forks() + " forks; a baseline needs at least " + LEAST_FORKS);
    }
    if (!(primary.sample() instanceof Sample.Values)) {
      return Optional.empty();
    }
    OptionalDouble apart = spread.get();
    if (apart.isEmpty()) {
      return Optional.of("a fork's value is zero or no number");
    }
    return apart.getAsDouble() > MOST_SPREAD
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "not steady: its forks spread by %.0f %%, over %.0f %%",
                apart.getAsDouble() * 100,
                MOST_SPREAD * 100))
        : Optional.empty();
  }
}
