package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.plan.PlannedFork;
import dev.plumbline.plan.Rounds;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a run planned against what it measured: it may have been killed, or run out of time.
 */
public final class Unfinished {
  private static final int NAMED = 10;

  private Unfinished() {}

  /**
   * A note on the planned forks that never had their turn; empty when none is left, and for a run
   * that does not tell its plan. Benchmarks that failed or were skipped have no forks left.
   */
  public static Optional<Note> note(Run run) {
    Standing standing = new Standing(run.base().isPresent() ? 2 : 1);
    standing.add(run);
    Plan plan = run.header().plan();
    // A run that may stop by itself owes no benchmark more than its first look.
    int owed = plan.looks().isEmpty() ? Integer.MAX_VALUE : plan.looks().get(0);
    List<BenchmarkId> benchmarks = run.header().toMeasure();
    int rounds = Math.min(owed, benchmarks.stream().mapToInt(plan::rounds).max().orElse(0));
    List<PlannedFork> left =
        standing
            .open(Rounds.of(benchmarks, rounds, run.header().seed().orElse(0L)).forks())
            .stream()
            .filter(fork -> fork.round() <= plan.rounds(fork.id()))
            .toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    List<String> never =
        left.stream()
            .map(PlannedFork::id)
            .distinct()
            .filter(id -> standing.over(id) == 0)
            .sorted()
            .map(BenchmarkId::text)
            .toList();
    String seen = Words.count(left.size(), "fork") + " left out";
    return Optional.of(new Note(NoteCode.MISSING_FORKS, run.header().id(), seen + named(never)));
  }

  private static String named(List<String> never) {
    if (never.isEmpty()) {
      return "";
    }
    String names = String.join(", ", never.subList(0, Math.min(NAMED, never.size())));
    String more = never.size() > NAMED ? " and " + (never.size() - NAMED) + " more" : "";
    return "; not measured at all: " + names + more;
  }
}
