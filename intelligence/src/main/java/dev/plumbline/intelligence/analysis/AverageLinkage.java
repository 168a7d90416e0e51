package dev.plumbline.intelligence.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * Groups vectors by average linkage: the two groups that are least far apart are joined again and
 * again, as long as the mean distance between the members of one and those of the other is within a
 * limit. The distance is the cosine distance, 1 − similarity.
 *
 * <p>The method is UPGMA (Sokal and Michener, "A statistical method for evaluating systematic
 * relationships", 1958). The joins are found along chains of nearest neighbours (Murtagh, "A survey
 * of recent advances in hierarchical clustering algorithms", The Computer Journal 26, 1983; in the
 * form of Müllner, "Modern hierarchical, agglomerative clustering algorithms", 2011, figure 3),
 * which takes time and memory that grow with the square of the number of vectors. Mean distances
 * never shrink from join to join, so the groups are those of the joins within the limit, in
 * whichever order they were found.
 *
 * <p>The number of groups need not be known, no group grows by a chain of things each a little
 * unlike the last, and the same vectors in the same order give the same groups.
 */
public final class AverageLinkage {
  /** The most vectors: their distances take 64 MB. */
  public static final int MOST = 4_000;

  private final PairDistances distances;
  private final double limit;
  private final int[] sizes;
  private final int[] parents;
  private final int[] chain;
  private int chained;

  private AverageLinkage(PairDistances distances, double limit) {
    this.distances = distances;
    this.limit = limit;
    this.sizes = new int[distances.size()];
    this.parents = new int[distances.size()];
    this.chain = new int[distances.size()];
    Arrays.fill(sizes, 1);
    Arrays.setAll(parents, i -> i);
  }

  /**
   * Groups vectors.
   *
   * @param vectors of unit length and equal dimensions, at most {@value #MOST}
   * @param leastSimilarity groups are joined while the mean cosine similarity between them is at
   *     least this, from −1 to 1
   * @return the group of each vector, numbered from 0 in the order of their first members; empty
   *     for no vectors
   * @throws IllegalArgumentException if there are too many vectors or the similarity is out of
   *     range
   */
  public static int[] groups(List<float[]> vectors, double leastSimilarity) {
    if (vectors.size() > MOST) {
      throw new IllegalArgumentException(
          vectors.size() + " vectors to group; at most " + MOST + " fit");
    }
    if (!(leastSimilarity >= -1 && leastSimilarity <= 1)) {
      throw new IllegalArgumentException(
          "a least similarity of " + leastSimilarity + "; from -1 to 1 is expected");
    }
    if (vectors.isEmpty()) {
      return new int[0];
    }
    AverageLinkage linkage = new AverageLinkage(PairDistances.cosine(vectors), 1 - leastSimilarity);
    for (int joins = 1; joins < vectors.size(); joins++) {
      linkage.joinOnce();
    }
    return linkage.numbered();
  }

  /** Follows nearest neighbours until two are each other's, and joins those. */
  private void joinOnce() {
    if (chained == 0) {
      chain[chained++] = firstLeft();
    }
    while (true) {
      int top = chain[chained - 1];
      int before = chained > 1 ? chain[chained - 2] : -1;
      int nearest = nearest(top, before);
      if (nearest == before) {
        chained -= 2;
        join(before, top);
        return;
      }
      chain[chained++] = nearest;
    }
  }

  private int firstLeft() {
    int first = 0;
    while (sizes[first] == 0) {
      first++;
    }
    return first;
  }

  /** The nearest group; of equally near ones the preferred, which ends a chain. */
  private int nearest(int group, int preferred) {
    int best = preferred;
    double least = preferred < 0 ? Double.POSITIVE_INFINITY : distances.get(group, preferred);
    for (int other = 0; other < sizes.length; other++) {
      if (other != group && sizes[other] > 0 && distances.get(group, other) < least) {
        best = other;
        least = distances.get(group, other);
      }
    }
    return best;
  }

  /** The joined group takes the place of the second; Lance and Williams' update for means. */
  private void join(int gone, int kept) {
    if (distances.get(gone, kept) <= limit) {
      parents[root(gone)] = root(kept);
    }
    for (int other = 0; other < sizes.length; other++) {
      if (other != gone && other != kept && sizes[other] > 0) {
        double mean =
            (sizes[gone] * distances.get(gone, other) + sizes[kept] * distances.get(kept, other))
                / (sizes[gone] + sizes[kept]);
        distances.set(kept, other, mean);
      }
    }
    sizes[kept] += sizes[gone];
    sizes[gone] = 0;
  }

  private int root(int member) {
    int root = member;
    while (parents[root] != root) {
      root = parents[root];
    }
    return root;
  }

  private int[] numbered() {
    int[] numbers = new int[parents.length];
    Arrays.fill(numbers, -1);
    int[] groups = new int[parents.length];
    int next = 0;
    for (int member = 0; member < parents.length; member++) {
      int root = root(member);
      if (numbers[root] < 0) {
        numbers[root] = next++;
      }
      groups[member] = numbers[root];
    }
    return groups;
  }
}
