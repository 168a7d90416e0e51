package dev.plumbline.intelligence.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.intelligence.embedding.Vectors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {
  private static final double DEGREE = Math.PI / 180;

  /** Vectors in the plane: their similarities are the cosines between their angles. */
  private static List<float[]> atDegrees(double... angles) {
    List<float[]> vectors = new ArrayList<>();
    for (double angle : angles) {
      vectors.add(new float[] {(float) Math.cos(angle * DEGREE), (float) Math.sin(angle * DEGREE)});
    }
    return vectors;
  }

  private static List<float[]> random(Random random, int count, int dimensions) {
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] vector = new float[dimensions];
      double squares = 0;
      for (int at = 0; at < dimensions; at++) {
        vector[at] = (float) random.nextGaussian();
        squares += vector[at] * vector[at];
      }
      for (int at = 0; at < dimensions; at++) {
        vector[at] /= (float) Math.sqrt(squares);
      }
      vectors.add(vector);
    }
    return vectors;
  }

  /** The definition itself: join the pair of groups whose members are on average most alike. */
  private static int[] slowly(List<float[]> vectors, double leastSimilarity) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    while (true) {
      double most = leastSimilarity;
      int[] pair = null;
      for (int a = 0; a < groups.size(); a++) {
        for (int b = a + 1; b < groups.size(); b++) {
          double mean = mean(vectors, groups.get(a), groups.get(b));
          if (mean >= most) {
            most = mean;
            pair = new int[] {a, b};
          }
        }
      }
      if (pair == null) {
        int[] numbers = new int[vectors.size()];
        for (int group = 0; group < groups.size(); group++) {
          for (int member : groups.get(group)) {
            numbers[member] = group;
          }
        }
        return numbers;
      }
      groups.get(pair[0]).addAll(groups.remove(pair[1]));
    }
  }

  private static double mean(List<float[]> vectors, List<Integer> left, List<Integer> right) {
    double sum = 0;
    for (int a : left) {
      for (int b : right) {
        sum += Vectors.dot(vectors.get(a), vectors.get(b));
      }
    }
    return sum / left.size() / right.size();
  }

  @Test
  void whatPointsTheSameWayIsOneGroup() {
    List<float[]> vectors = atDegrees(0, 90, 2, 92, 180, 1);
    assertThat(AverageLinkage.groups(vectors, 0.9)).containsExactly(0, 1, 0, 1, 2, 0);
  }

  @Test
  void theMeanDecidesNotTheNearestMember() {
    // Every step is at least cos 21 degrees = 0.934, so nearest members would make it one group.
    List<float[]> vectors = atDegrees(0, 19, 40, 59, 80, 99);
    assertThat(AverageLinkage.groups(vectors, 0.93)).containsExactly(0, 0, 1, 1, 2, 2);
  }

  @Test
  void chainsOfNeighboursJoinWhatTheDefinitionJoins() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      List<float[]> vectors = random(random, 2 + random.nextInt(30), 2 + random.nextInt(6));
      double leastSimilarity = random.nextDouble() * 1.6 - 0.7;
      int[] found = AverageLinkage.groups(vectors, leastSimilarity);
      assertThat(PartitionAgreement.adjustedRand(found, slowly(vectors, leastSimilarity)))
          .as("round %d with seed 11, %d vectors at %s", round, vectors.size(), leastSimilarity)
          .isEqualTo(1);
    }
  }

  @Test
  void theOrderOfTheVectorsChangesOnlyTheNumbers() {
    Random random = new Random(12);
    List<float[]> vectors = random(random, 60, 3);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < vectors.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    int[] groups = AverageLinkage.groups(vectors, 0.8);
    int[] shuffled = AverageLinkage.groups(order.stream().map(vectors::get).toList(), 0.8);
    int[] expected = order.stream().mapToInt(i -> groups[i]).toArray();
    assertThat(PartitionAgreement.adjustedRand(shuffled, expected)).isEqualTo(1);
  }

  @Test
  void theExtremesAreOneGroupAndAsManyAsThereAre() {
    List<float[]> vectors = random(new Random(13), 20, 8);
    assertThat(AverageLinkage.groups(vectors, -1)).containsOnly(0);
    assertThat(AverageLinkage.groups(vectors, 1)).doesNotHaveDuplicates();
    assertThat(AverageLinkage.groups(List.of(), 0.5)).isEmpty();
    assertThat(AverageLinkage.groups(vectors.subList(0, 1), 0.5)).containsExactly(0);
  }

  @Test
  void whatCannotBeGroupedIsSaid() {
    List<float[]> two = atDegrees(0, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AverageLinkage.groups(two, Double.NaN))
        .withMessage("a least similarity of NaN; from -1 to 1 is expected");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AverageLinkage.groups(Collections.nCopies(4_001, two.get(0)), 0.5))
        .withMessage("4001 vectors to group; at most 4000 fit");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AverageLinkage.groups(List.of(new float[2], new float[3]), 0.5))
        .withMessage("a vector of 2 numbers against one of 3");
  }
}
