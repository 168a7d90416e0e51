package dev.plumbline.cli.measure;

/** Why nothing can be listed or measured, in words for the user. */
public sealed class MeasuringProblem extends Exception permits TimeIsUp {
  /** The command line is wrong: a bad pattern, parameter, option or jar. */
  public static final int USAGE = 2;

  /** Nothing to judge: the filters match nothing. */
  public static final int NOTHING = 3;

  /** Measuring is impossible or was stopped. */
  public static final int FAILED = 4;

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /**
   * A problem.
   *
   * @param exitCode {@link #USAGE}, {@link #NOTHING} or {@link #FAILED}
   * @param message what was wrong and what would be right
   */
  public MeasuringProblem(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The exit code the command ends with: 2, 3 or 4. */
  public int exitCode() {
    return exitCode;
  }
}
