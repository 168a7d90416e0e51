package dev.plumbline.cli;

import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.baseline.BlessingCheck;
import dev.plumbline.compare.ForkSpread;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Outcome;
import dev.plumbline.model.Note;
import dev.plumbline.model.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells the one command that comes next. */
final class Advice {
  private final ShowOptions show;
  private final Invocation invocation;

  Advice(ShowOptions show, Invocation invocation) {
    this.show = show;
    this.invocation = invocation;
  }

  /**
   * How to make the run of a decision the baseline that was missing, ready to be copied into a
   * shell, and what speaks against it.
   */
  void bless(Decision decision, Run run, Path file, String baselines, String name) {
    boolean failed = decision.outcome() == Outcome.MEASURING_FAILED;
    if (failed || !decision.comparison().base().isEmpty()) {
      return;
    }
    boolean red = decision.outcome() == Outcome.FAILED;
    List<Note> refusals = BlessingCheck.refusals(run, red, ForkSpread::of);
    List<String> words = new ArrayList<>();
    words.addAll(List.of("baseline", "save", invocation.shown(file)));
    if (!baselines.equals("baselines")) {
      words.addAll(List.of("--baselines", baselines));
    }
    if (!name.equals(BaselineChoice.USUAL_NAME)) {
      words.addAll(List.of("--name", name));
    }
    if (refusals.isEmpty()) {
      show.remark("To bless this run as the baseline of this environment:", invocation);
    } else {
      Note first = refusals.get(0);
      String more = refusals.size() > 1 ? " (and " + (refusals.size() - 1) + " more)" : "";
      show.remark(
          Words.clean("Against this run as a baseline: " + first.subject() + ": " + first.seen())
              + more,
          invocation);
      show.remark("To bless it nevertheless as the baseline of this environment:", invocation);
      words.addAll(List.of("--force", "--reason", "the first run here"));
    }
    show.remark(
        "  " + invocation.surroundings().program() + " " + Words.commandLine(words), invocation);
  }
}
