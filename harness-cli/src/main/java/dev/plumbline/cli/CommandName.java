package dev.plumbline.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The commands, in the order of the help. Making one is put off until it is asked for. */
enum CommandName {
  RUN("run", "measure; write the run and its reports (the default)"),
  CHECK("check", "run, then judge against the baseline of this hardware"),
  AB("ab", "measure two jars against each other, until the answer is certain"),
  LIST("list", "what would be measured, and how long it would take"),
  COMPARE("compare", "judge one run against another"),
  GATE("gate", "judge a run against its baseline and budgets"),
  SLO("slo", "hold runs and test reports to the objectives of the policy"),
  EXPLAIN("explain", "how a verdict came about, step by step from the raw values"),
  BASELINE_SAVE("baseline save", "bless a run"),
  BASELINE_LIST("baseline list", "the baselines there are"),
  BASELINE_SHOW("baseline show", "trials, environment and blessings"),
  BASELINE_CHECK("baseline check", "whether all stored files are sound"),
  BASELINE_REMOVE("baseline remove", "remove a baseline"),
  REPORT("report", "show a run, in any format"),
  DOCTOR("doctor", "what on this machine disturbs measuring, and how to mend it"),
  CALIBRATE("calibrate", "how often verdicts are wrong here, and the smallest change seen"),
  COMPLETION("completion", "a completion script for bash or zsh");

  private final String words;
  private final String summary;

  CommandName(String words, String summary) {
    this.words = words;
    this.summary = summary;
  }

  /** What the user types: one word, or two. */
  String words() {
    return words;
  }

  /** How many words that is. */
  int length() {
    return (int) words.chars().filter(c -> c == ' ').count() + 1;
  }

  /** The first of its words. */
  String first() {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }

  /** The last of its words. */
  String last() {
    return words.substring(words.indexOf(' ') + 1);
  }

  /** What it does, for the help. */
  String summary() {
    return summary;
  }

  /** A fresh one, its options not yet set. */
  Command make() {
    return switch (this) {
      case RUN -> new RunCommand();
      case CHECK -> new CheckCommand();
      case AB -> new AbCommand();
      case LIST -> new ListCommand();
      case COMPARE -> new CompareCommand();
      case GATE -> new GateCommand();
      case SLO -> new SloCommand();
      case EXPLAIN -> new ExplainCommand();
      case BASELINE_SAVE -> new BaselineSaveCommand();
      case BASELINE_LIST -> new BaselineListCommand();
      case BASELINE_SHOW -> new BaselineShowCommand();
      case BASELINE_CHECK -> new BaselineCheckCommand();
      case BASELINE_REMOVE -> new BaselineRemoveCommand();
      case REPORT -> new ReportCommand();
      case DOCTOR -> new DoctorCommand();
      case CALIBRATE -> new CalibrateCommand();
      case COMPLETION -> new CompletionCommand();
    };
  }

  /** The command that the first words name; empty when they name none. */
  static Optional<CommandName> of(List<String> arguments) {
    return Arrays.stream(values())
        .filter(
            name ->
                arguments.size() >= name.length()
                    && String.join(" ", arguments.subList(0, name.length())).equals(name.words))
        .findFirst();
  }

  /** The first words of all commands, each once. */
  static List<String> firstWords() {
    return Arrays.stream(values()).map(CommandName::first).distinct().toList();
  }

  /** The commands of a family such as {@code baseline}, in order. */
  static List<CommandName> family(String first) {
    return Arrays.stream(values())
        .filter(name -> name.length() == 2 && name.first().equals(first))
        .toList();
  }
}
