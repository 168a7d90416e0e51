package dev.plumbline.slo;

/** The figure that an objective is held to. */
sealed interface Figure {
  /**
   * There is one.
   *
   * @param value in the base unit
   * @param subject what it is of
   * @param more whether more of it is better
   */
  record Found(double value, String subject, boolean more) implements Figure {}

  /**
   * There is none.
   *
   * @param why one sentence
   */
  record None(String why) implements Figure {}
}
