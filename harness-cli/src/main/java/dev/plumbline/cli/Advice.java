package dev.plumbline.cli;

import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.baseline.BlessingCheck;
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
   * shell; or why it can't become one.
   */
  void bless(Decision decision, Run run, Path file, String baselines, String name) {
    if (!decision.comparison().base().isEmpty()) {
      return;
    }
    boolean red = decision.outcome() == Outcome.FAILED;
    List<Note> refusals = BlessingCheck.refusals(run, red);
    if (!refusals.isEmpty()) {
      Note first = refusals.get(0);
      show.remark(
          Words.clean(
              "This run can't become the baseline: " + first.subject() + ": " + first.seen()),
          invocation);
      return;
    }
    List<String> words = new ArrayList<>();
    words.addAll(List.of("baseline", "save", invocation.shown(file)));
    if (!baselines.equals("baselines")) {
      words.addAll(List.of("--baselines", baselines));
    }
    if (!name.equals(BaselineChoice.USUAL_NAME)) {
      words.addAll(List.of("--name", name));
    }
    show.remark("To bless this run as the baseline of this environment:", invocation);
    show.remark(
        "  " + invocation.surroundings().program() + " " + Words.commandLine(words), invocation);
  }
}
