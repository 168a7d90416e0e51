package dev.plumbline.intelligence.embedding;

/** Arithmetic on vectors. */
public final class Vectors {
  private Vectors() {}

  /**
   * The dot product, which is the cosine where both vectors are of unit length.
   *
   * @throws IllegalArgumentException when they differ in their number of dimensions
   */
  public static double dot(float[] one, float[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "a vector of " + one.length + " numbers against one of " + other.length);
    }
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }

  /**
   * The cosine of the angle between two vectors of any length: 1 for the same direction, 0 for none
   * in common, -1 for opposite ones; NaN when one is zero.
   *
   * @throws IllegalArgumentException when they differ in their number of dimensions
   */
  public static double cosine(float[] one, float[] other) {
    return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
  }

  /**
   * A vector in the same direction whose squares add up to 1.
   *
   * @throws EmbeddingFailure when it is zero or not finite
   */
  static float[] unit(double[] vector) {
    double squares = 0;
    for (double value : vector) {
      squares += value * value;
    }
    double length = Math.sqrt(squares);
    if (!Double.isFinite(length) || length == 0) {
      throw new EmbeddingFailure("a vector of length " + length + " has no direction");
    }
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }
}
