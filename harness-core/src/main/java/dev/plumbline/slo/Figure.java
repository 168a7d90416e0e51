package dev.plumbline.slo;

/** The figure that an objective is held to. */
sealed interface Figure {
  /**
   * There is one.
   *
   * @param value in the base unit
   * @param subject what it is of
   */
  record Found(double value, String subject) implements Figure {}

  /**
   * There is none.
   *
   * @param why one sentence
   */
  record None(String why) implements Figure {}
}
