package dev.plumbline.codec;

import java.util.Arrays;

/** A growing list of numbers without boxes. */
final class Numbers {
  private double[] values = new double[8];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1) + 8);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
    if (values.length > 1024) {
      values = new double[8];
    }
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
