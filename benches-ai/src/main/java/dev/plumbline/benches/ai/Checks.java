package dev.plumbline.benches.ai;

import dev.plumbline.intelligence.embedding.Vectors;

/** What a vector has to be, whatever was measured. */
final class Checks {
  /** Single precision adds up 384 squares to about this. */
  private static final double UNIT = 1e-4;

  /** Where 8 bits are rounded over another range, as in a batch, vectors move by about 0.01. */
  private static final double SAME = 0.95;

  private Checks() {}

  /** A broken model looks fast: its vector has another length, or is not a number. */
  static void requireUnit(float[] vector) {
    double squares = Vectors.dot(vector, vector);
    if (!(Math.abs(squares - 1) < UNIT)) {
      throw new IllegalStateException("a vector whose squares add up to " + squares);
    }
  }

  /** Two vectors of the same text. */
  static void requireSame(float[] one, float[] other) {
    requireUnit(one);
    double cosine = Vectors.cosine(one, other);
    if (!(cosine > SAME)) {
      throw new IllegalStateException("two vectors of one text have the cosine " + cosine);
    }
  }
}
