package dev.plumbline.cli;

/** Why a command can't do what was asked, in words for the user. */
final class CommandProblem extends Exception {
  /** The command line or a configuration file is wrong. */
  static final int USAGE = 2;

  /** There is nothing to judge, or nothing to judge it by. */
  static final int CANNOT_JUDGE = 3;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /**
   * A problem.
   *
   * @param exitCode what the command ends with
   * @param message what was wrong and what would be right
   */
  CommandProblem(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** A wrong option, argument or file. */
  static CommandProblem usage(String message) {
    return new CommandProblem(USAGE, message);
  }

  int exitCode() {
    return exitCode;
  }
}
