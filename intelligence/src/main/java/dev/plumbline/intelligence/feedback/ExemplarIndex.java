package dev.plumbline.intelligence.feedback;

import dev.plumbline.intelligence.embedding.Embedder;
import dev.plumbline.intelligence.embedding.NearestNeighbours;
import java.util.List;

/** Finds the exemplars nearest to an answer. */
public final class ExemplarIndex {
  private final List<Exemplar> exemplars;
  private final NearestNeighbours vectors;

  private ExemplarIndex(List<Exemplar> exemplars, NearestNeighbours vectors) {
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
        List.copyOf(exemplars),
        new NearestNeighbours(embedder.embedAll(exemplars.stream().map(Exemplar::text).toList())));
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
    return vectors.of(vector, count).stream()
        .map(found -> new Match(exemplars.get(found.index()), found.similarity()))
        .toList();
  }
}
