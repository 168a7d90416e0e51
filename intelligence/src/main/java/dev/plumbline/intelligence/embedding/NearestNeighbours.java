package dev.plumbline.intelligence.embedding;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds the vectors that are most alike to another by looking at every one of them, which is exact,
 * and for some thousands takes less time than embedding a text.
 */
public final class NearestNeighbours {
  /** The least alike first; of equals the later one. */
  private static final Comparator<Neighbour> WORST_FIRST =
      Comparator.comparingDouble(Neighbour::similarity)
          .thenComparing(Comparator.comparingInt(Neighbour::index).reversed());

  private final List<float[]> vectors;

  /**
   * Neighbours to look among.
   *
   * @param vectors of unit length and equal dimensions; not to be changed afterwards
   */
  public NearestNeighbours(List<float[]> vectors) {
    this.vectors = List.copyOf(vectors);
  }

  /**
   * The nearest vectors, the most alike first; of equals the earlier one first.
   *
   * @param vector of unit length and the same number of dimensions
   * @param count how many, at least 1; all when there are fewer
   * @throws IllegalArgumentException if the count is less than 1 or the dimensions differ
   */
  public List<Neighbour> of(float[] vector, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("asked for " + count + " neighbours, not at least 1");
    }
    PriorityQueue<Neighbour> best = new PriorityQueue<>(WORST_FIRST);
    for (int i = 0; i < vectors.size(); i++) {
      Neighbour candidate = new Neighbour(i, Vectors.dot(vector, vectors.get(i)));
      if (best.size() < count) {
        best.add(candidate);
      } else if (WORST_FIRST.compare(candidate, best.peek()) > 0) {
        best.poll();
        best.add(candidate);
      }
    }
    return best.stream().sorted(WORST_FIRST.reversed()).toList();
  }
}
