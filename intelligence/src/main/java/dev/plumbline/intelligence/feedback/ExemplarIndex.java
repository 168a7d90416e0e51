package dev.plumbline.intelligence.feedback;

import dev.plumbline.intelligence.embedding.Embedder;
import dev.plumbline.intelligence.embedding.Vectors;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Finds the exemplars nearest to an answer by looking at all of them, which is exact, and for some
 * thousands takes less time than embedding the answer.
 */
public final class ExemplarIndex {
  /** The least alike first; of equals the later one. */
  private static final Comparator<Candidate> WORST_FIRST =
      Comparator.comparingDouble(Candidate::similarity)
          .thenComparing(Comparator.comparingInt(Candidate::index).reversed());

  private final List<Exemplar> exemplars;
  private final List<float[]> vectors;

  private record Candidate(int index, double similarity) {}

  private ExemplarIndex(List<Exemplar> exemplars, List<float[]> vectors) {
    this.exemplars = exemplars;
    this.vectors = vectors;
  }

  /**
   * Embeds the exemplars.
   *
   * @param embedder gives the vectors; the answers' have to be of the same model
   * @param exemplars at least one
   */
  public static ExemplarIndex of(Embedder embedder, List<Exemplar> exemplars) {
    if (exemplars.isEmpty()) {
      throw new IllegalArgumentException("an index needs an exemplar");
    }
    return new ExemplarIndex(
        List.copyOf(exemplars), embedder.embedAll(exemplars.stream().map(Exemplar::text).toList()));
  }

  /** How many exemplars there are. */
  public int size() {
    return exemplars.size();
  }

  /**
   * The exemplars most alike, the best first; of equals the earlier one first.
   *
   * @param vector the answer's, of unit length
   * @param count how many, at least 1; all when there are fewer
   */
  public List<Match> nearest(float[] vector, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("asked for " + count + " exemplars, not at least 1");
    }
    PriorityQueue<Candidate> best = new PriorityQueue<>(WORST_FIRST);
    for (int i = 0; i < vectors.size(); i++) {
      Candidate candidate = new Candidate(i, Vectors.dot(vector, vectors.get(i)));
      if (best.size() < count) {
        best.add(candidate);
      } else if (WORST_FIRST.compare(candidate, best.peek()) > 0) {
        best.poll();
        best.add(candidate);
      }
    }
    return best.stream()
        .sorted(WORST_FIRST.reversed())
        .map(found -> new Match(exemplars.get(found.index()), found.similarity()))
        .toList();
  }
}
