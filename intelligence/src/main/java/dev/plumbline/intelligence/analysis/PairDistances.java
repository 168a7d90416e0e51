package dev.plumbline.intelligence.analysis;

import dev.plumbline.intelligence.embedding.Vectors;
import java.util.List;

/** The distances between all pairs of some things, each pair kept once. */
final class PairDistances {
  private final int size;
  private final double[] values;

  private PairDistances(int size) {
    this.size = size;
    this.values = new double[Math.multiplyExact(size, size - 1) / 2];
  }

  /** The cosine distances, 1 − similarity, of vectors of unit length. */
  static PairDistances cosine(List<float[]> vectors) {
    PairDistances distances = new PairDistances(vectors.size());
    for (int i = 0; i < vectors.size(); i++) {
      for (int j = i + 1; j < vectors.size(); j++) {
        distances.set(i, j, 1 - Vectors.dot(vectors.get(i), vectors.get(j)));
      }
    }
    return distances;
  }

  int size() {
    return size;
  }

  double get(int i, int j) {
    return values[at(i, j)];
  }

  void set(int i, int j, double distance) {
    values[at(i, j)] = distance;
  }

  private int at(int i, int j) {
    int low = Math.min(i, j);
    int high = Math.max(i, j);
    return low * size - low * (low + 1) / 2 + high - low - 1;
  }
}
