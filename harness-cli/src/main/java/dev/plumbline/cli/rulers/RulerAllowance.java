package dev.plumbline.cli.rulers;

import java.time.Duration;

/**
 * How long the rulers may take, so that they cost no more than a share of the whole. What is not
 * used now can be used later.
 *
 * @param share of the elapsed time, over 0 and at most 1
 */
public record RulerAllowance(double share) {
  /** The share that measuring grants: 3 %. */
  public static final RulerAllowance USUAL = new RulerAllowance(0.03);

  /**
   * Checks the share.
   *
   * @throws IllegalArgumentException if it is not over 0 and at most 1
   */
  public RulerAllowance {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("share " + share + " is not over 0 and at most 1");
    }
  }

  /**
   * The time there is for rulers now.
   *
   * @param elapsed since measuring began, rulers included
   * @param spent of it on rulers so far; their warm-up, which is paid once before the first fork,
   *     need not be in it
   * @return zero if nothing is left; negative arguments, as after a clock was set back, give zero
   */
  public Duration now(Duration elapsed, Duration spent) {
    long left = (long) (share * elapsed.toNanos()) - spent.toNanos();
    return spent.isNegative() || left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
  }
}
