package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AlikePairsTest {
  private static final double[] LIKE_AND_OTHERS = {
    0.001, -0.1, 0.003, -0.002, 0.13, 0, -0.16, 0.002, 0.07, -0.001, 0.004, 0.001
  };

  @Test
  void pairsOfLikeForksTellTheEffectWhereOthersLieWellOffOnBothSides() {
    AlikePairs alike = AlikePairs.of(shifted(0.1, LIKE_AND_OTHERS)).orElseThrow();

    assertThat(alike.within().value()).isCloseTo(0.101, within(0.001));
    assertThat(alike.within().halfWidth(0.99)).isBetween(0.005, 0.02);
    assertThat(alike.alike()).isEqualTo(8);
    assertThat(alike.below()).isEqualTo(2);
    assertThat(alike.above()).isEqualTo(2);
    assertThat(alike.sameShare()).isEqualTo(1);
    assertThat(alike.holds(0.11)).isTrue();
    assertThat(alike.holds(0.17)).isFalse();
    assertThat(alike.holds(0)).isFalse();
  }

  @Test
  void halfOfThePairsAreNotMost() {
    double[] half = {0, 0.001, -0.001, 0.002, 0, 0.001, 0.2, 0.1, -0.1, -0.2, 0.3, -0.3};

    assertThat(AlikePairs.of(half)).isEmpty();
  }

  @Test
  void pairsThatScatterEvenlyHaveNoneThatAreAlike() {
    double[] even = new double[20];
    Arrays.setAll(even, index -> -0.2 + 0.02 * index);

    assertThat(AlikePairs.of(even)).isEmpty();
  }

  @Test
  void othersOnOneSideAloneMayBeTheEffect() {
    double[] oneSide = {0, 0.001, -0.001, 0, 0.002, 0.001, 0, 0, 0.001, 0.1, 0.2, 0.3};

    assertThat(AlikePairs.of(oneSide)).isEmpty();
  }

  @Test
  void fewPairsTellNothing() {
    assertThat(AlikePairs.of(new double[0])).isEmpty();
    assertThat(AlikePairs.of(shifted(0, 0, 0, 0, 0.001, 0.1, 0.11, -0.1, -0.11))).isEmpty();
  }

  @Test
  void othersMostlyOnOneSideShowInTheSharesOfBoth() {
    double[] mostlyAbove = {
      0, 0.001, -0.001, 0, 0.002, 0, 0.001, 0, 0.001, -0.001, 0, 0, 0.001, 0.002, 0.1, 0.12, 0.2,
      0.1, 0.2, 0.1, 0.3, -0.1, -0.2
    };

    assertThat(AlikePairs.of(mostlyAbove).orElseThrow().sameShare()).isCloseTo(0.18, within(0.005));
  }

  private static double[] shifted(double by, double... values) {
    return Arrays.stream(values).map(value -> value + by).toArray();
  }
}
