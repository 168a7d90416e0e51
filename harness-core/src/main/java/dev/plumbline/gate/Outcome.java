package dev.plumbline.gate;

/**
 * The one answer of a gate, with the exit code a build acts on. When several hold, the first in
 * this order wins.
 */
public enum Outcome {
  /** A benchmark threw, a fork crashed or hung. */
  MEASURING_FAILED(4, "measuring failed"),
  /** A regression the policy fails on, a budget broken, a benchmark missing, a waiver expired. */
  FAILED(1, "failed"),
  /** No baseline, not comparable, nothing matched, machine not steady. */
  CANNOT_JUDGE(3, "cannot judge"),
  /** Nothing the policy fails on. */
  PASSED(0, "passed");

  private final int exitCode;
  private final String words;

  Outcome(int exitCode, String words) {
    this.exitCode = exitCode;
    this.words = words;
  }

  /** The exit code: 0, 1, 3 or 4. */
  public int exitCode() {
    return exitCode;
  }

  /** The words for reports and files. */
  public String words() {
    return words;
  }
}
