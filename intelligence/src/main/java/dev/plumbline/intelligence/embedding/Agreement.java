package dev.plumbline.intelligence.embedding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far two models say the same of the same texts.
 *
 * @param minimumCosine the cosine of the two vectors of the text they agree on least; 1 is full
 *     agreement
 * @param meanCosine the mean of those cosines over the texts
 * @param rankCorrelation whether both find the same pairs of texts alike: Spearman's rank
 *     correlation of the cosines of all pairs of texts, -1 to 1; NaN when a model finds all pairs
 *     equally alike
 */
public record Agreement(double minimumCosine, double meanCosine, double rankCorrelation) {
  private static final int FEWEST = 3;

  /**
   * Compares the vectors of the same texts by two models.
   *
   * @param one the vectors of one model
   * @param other the vectors of the other, in the same order
   * @throws IllegalArgumentException when they are not as many, or fewer than 3: two texts are one
   *     pair, which has no order
   */
  public static Agreement of(List<float[]> one, List<float[]> other) {
    if (one.size() != other.size() || one.size() < FEWEST) {
      throw new IllegalArgumentException(
          one.size() + " vectors against " + other.size() + ", not as many and at least 3");
    }
    double[] cosines =
        IntStream.range(0, one.size())
            .mapToDouble(i -> Vectors.cosine(one.get(i), other.get(i)))
            .toArray();
    return new Agreement(
        Arrays.stream(cosines).min().orElseThrow(),
        Arrays.stream(cosines).average().orElseThrow(),
        RankCorrelation.of(cosinesOfPairs(one), cosinesOfPairs(other)));
  }

  private static double[] cosinesOfPairs(List<float[]> vectors) {
    double[] cosines = new double[vectors.size() * (vectors.size() - 1) / 2];
    int pair = 0;
    for (int i = 0; i < vectors.size(); i++) {
      for (int j = i + 1; j < vectors.size(); j++) {
        cosines[pair++] = Vectors.cosine(vectors.get(i), vectors.get(j));
      }
    }
    return cosines;
  }
}
