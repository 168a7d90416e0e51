package dev.plumbline.compare;

/**
 * The change from base to head as fractions, signed so that positive is worse: 0.10 is 10 % worse.
 *
 * @param point the estimate
 * @param low lower end of the interval, at most the point; negative infinity when nothing is known
 * @param high upper end, at least the point; positive infinity when nothing is known
 * @param level confidence level of the interval, in (0, 1); 1 for an exact metric
 */
public record Effect(double point, double low, double high, double level) {
  /** Checks the order of the ends. */
  public Effect {
    if (!(low <= point && point <= high)) {
      throw new IllegalArgumentException(
          "effect " + point + " is outside its interval " + low + " to " + high);
    }
  }
}
