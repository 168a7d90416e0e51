package dev.plumbline.it.proof;

/**
 * One side of a comparison: a workload with some work added. Copies of a side are measured alike
 * and tell how often equal code is called different.
 *
 * @param extra percent of work added, at least 0
 * @param copy which copy, from 0
 */
public record TapeSide(int extra, int copy) {
  /** Checks both. */
  public TapeSide {
    if (extra < 0 || copy < 0) {
      throw new IllegalArgumentException("side with extra " + extra + ", copy " + copy);
    }
  }

  /**
   * The side of a text: {@code 10}, or {@code 0'} with an apostrophe for each further copy.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static TapeSide of(String text) {
    int digits = text.contains("'") ? text.indexOf('\'') : text.length();
    if (!text.matches("[0-9]{1,4}'*")) {
      throw new IllegalArgumentException("\"" + text + "\" is no side; write 0, 0' or 10");
    }
    return new TapeSide(Integer.parseInt(text.substring(0, digits)), text.length() - digits);
  }

  /** The text that {@link #of} reads. */
  public String text() {
    return extra + "'".repeat(copy);
  }
}
