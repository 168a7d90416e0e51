package dev.plumbline.intelligence.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PartitionAgreementTest {

  @Test
  void theSameGroupsUnderOtherNumbersAgreeWholly() {
    int[] groups = {0, 0, 1, 1, 2, 2, 2};
    int[] renamed = {5, 5, -1, -1, 9, 9, 9};
    assertThat(PartitionAgreement.adjustedRand(groups, renamed)).isEqualTo(1);
  }

  @Test
  void aTableWorkedOutByHandHasItsIndex() {
    // Cells 2, 1 and 1, 2: pairs together 2; 6 within rows, 6 within columns, 15 in all.
    int[] left = {0, 0, 0, 1, 1, 1};
    int[] right = {0, 0, 1, 0, 1, 1};
    double expected = 6 * 6 / 15.0;
    assertThat(PartitionAgreement.adjustedRand(left, right))
        .isCloseTo((2 - expected) / (6 - expected), within(1e-12));
  }

  @Test
  void unrelatedGroupsAgreeAsMuchAsChanceDoes() {
    Random random = new Random(3);
    double sum = 0;
    int rounds = 200;
    for (int round = 0; round < rounds; round++) {
      int[] left = random.ints(100, 0, 5).toArray();
      int[] right = random.ints(100, 0, 5).toArray();
      sum += PartitionAgreement.adjustedRand(left, right);
    }
    assertThat(sum / rounds).isCloseTo(0, within(0.005));
  }

  @Test
  void groupingsThatCanOnlyBeOneAgree() {
    assertThat(PartitionAgreement.adjustedRand(new int[0], new int[0])).isEqualTo(1);
    assertThat(PartitionAgreement.adjustedRand(new int[] {4}, new int[] {7})).isEqualTo(1);
    assertThat(PartitionAgreement.adjustedRand(new int[] {1, 1}, new int[] {2, 2})).isEqualTo(1);
    assertThat(PartitionAgreement.adjustedRand(new int[] {1, 1}, new int[] {1, 2})).isZero();
  }

  @Test
  void groupingsOfDifferentThingsAreAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartitionAgreement.adjustedRand(new int[2], new int[3]))
        .withMessage("2 things in one grouping and 3 in the other");
  }
}
