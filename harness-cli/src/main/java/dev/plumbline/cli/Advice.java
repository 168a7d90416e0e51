package dev.plumbline.cli;

import dev.plumbline.baseline.BaselineChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells the one command that comes next. */
final class Advice {
  private Advice() {}

  /** How to make a run the baseline of its environment, ready to be copied into a shell. */
  static void bless(
      Invocation invocation, ShowOptions show, Path run, String baselines, String name) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("baseline", "save", invocation.shown(run)));
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
