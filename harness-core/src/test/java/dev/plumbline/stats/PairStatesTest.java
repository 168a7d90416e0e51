package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PairStatesTest {
  /** States 30 % apart in logs: equal ones in five pairs, others in three each. */
  private static final double[] THREE_GROUPS = {
    0.001, -0.298, 0.302, -0.002, 0.3, 0.003, -0.301, 0, 0.299, -0.303, -0.001
  };

  @Test
  void pairsOfLikeForksTellTheEffectWhereverTheOthersLie() {
    PairStates states = PairStates.of(shifted(0.1, THREE_GROUPS)).orElseThrow();

    assertThat(states.within().value()).isCloseTo(0.1, within(0.001));
    assertThat(states.within().halfWidth(0.99)).isLessThan(0.01);
    assertThat(states.distance()).isCloseTo(0.3, within(0.002));
    assertThat(states.alike()).isEqualTo(5);
    assertThat(states.baseSlower()).isEqualTo(3);
    assertThat(states.headSlower()).isEqualTo(3);
    assertThat(states.sameShare()).isEqualTo(1);
    assertThat(states.sameState(0.4)).isCloseTo(0.1, within(0.002));
    assertThat(states.sameState(-0.2)).isCloseTo(0.1, within(0.002));
    assertThat(states.sameState(0.11)).isEqualTo(0.11);
  }

  @Test
  void aSlowStateMoreFrequentInTheHeadShowsInTheSharesOfPairs() {
    double[] mostlyHead = new double[19];
    Arrays.fill(mostlyHead, 0, 10, 0.001);
    Arrays.fill(mostlyHead, 10, 12, -0.3);
    Arrays.fill(mostlyHead, 12, 19, 0.301);
    mostlyHead[0] = -0.001;

    assertThat(PairStates.of(mostlyHead).orElseThrow().sameShare()).isCloseTo(0.18, within(0.005));
  }

  @Test
  void threeGroupsWhoseMiddleIsNotTheLargestMayBePartOfMore() {
    double[] ofThreeStates = {
      0, 0.001, -0.001, 0, 0.001, 0.3, 0.301, 0.299, 0.3, 0.6, 0.599, 0.601
    };

    assertThat(PairStates.of(ofThreeStates)).isEmpty();
  }

  @Test
  void twoGroupsDoNotTellWhichOfThemIsTheEffect() {
    assertThat(PairStates.of(new double[] {0, 0.001, -0.001, 0, 0.3, 0.301, 0.299, 0.3})).isEmpty();
  }

  @Test
  void pairsThatScatterEvenlyAreNoGroups() {
    double[] even = new double[20];
    Arrays.setAll(even, index -> -0.2 + 0.02 * index);

    assertThat(PairStates.of(even)).isEmpty();
    assertThat(PairStates.of(new double[0])).isEmpty();
    assertThat(PairStates.of(new double[20])).as("all the same").isEmpty();
  }

  @Test
  void groupsThatAreNotEvenlyApartAreNotTwoStatesOfBothSides() {
    double[] uneven = {0, 0.001, -0.001, -0.1, -0.101, -0.099, 0.3, 0.301, 0.299};

    assertThat(PairStates.of(uneven)).isEmpty();
  }

  @Test
  void aChangeOfTheStatesSizeIsNotTakenForOneOfTheStates() {
    assertThat(PairStates.of(shifted(0.4, THREE_GROUPS))).isEmpty();
  }

  private static double[] shifted(double by, double... values) {
    return Arrays.stream(values).map(value -> value + by).toArray();
  }
}
