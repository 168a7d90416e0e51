package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TwoStatesTest {
  private static final double[] BASE = {0.00, 0.22, 0.01, 0.23, 0.02};

  @Test
  void likeIsComparedWithLike() {
    double[] head = {0.10, 0.11, 0.33, 0.32, 0.34, 0.33};
    TwoStates found = TwoStates.of(BASE, head).orElseThrow();
    // By hand: fast +0.095 (3 against 2 forks), slow +0.105 (2 against 4), weights 6/5 and 4/3.
    assertThat(found.within().value())
        .isCloseTo((1.2 * 0.095 + 4.0 / 3 * 0.105) / (1.2 + 4.0 / 3), within(1e-12));
    // Sums of squares 2e-4, 5e-5, 5e-5, 2e-4 over 7 degrees of freedom.
    assertThat(found.within().standardError())
        .isCloseTo(Math.sqrt(5e-4 / 7 / (1.2 + 4.0 / 3)), within(1e-12));
    assertThat(found.within().degrees()).isEqualTo(7);
    assertThat(found.within().drift()).isZero();
    assertThat(found.distance()).isCloseTo((0.215 + 0.225) / 2, within(1e-12));
    assertThat(found.baseFast()).isEqualTo(3);
    assertThat(found.baseSlow()).isEqualTo(2);
    assertThat(found.headFast()).isEqualTo(2);
    assertThat(found.headSlow()).isEqualTo(4);
  }

  @Test
  void aStateWithOneForkIsNoState() {
    assertThat(TwoStates.of(BASE, new double[] {0, 0.01, 0, 0.22, 0.01})).isEmpty();
    assertThat(TwoStates.of(BASE, new double[] {0, 0.01, 0.22})).isEmpty();
    assertThat(TwoStates.of(new double[0], BASE)).isEmpty();
  }

  @Test
  void statesOfOneSideOnlyAreNotCompared() {
    assertThat(TwoStates.of(BASE, new double[] {0, 0.01, 0.005, 0.012, 0.02})).isEmpty();
  }

  @Test
  void statesAtAnotherDistanceAreNotTheSame() {
    assertThat(TwoStates.of(BASE, new double[] {0, 0.01, 0.5, 0.51, 0.02})).isEmpty();
  }

  @Test
  void sidesThatLieFarApartAreNotLookedAt() {
    double[] moved = Arrays.stream(BASE).map(log -> log + 0.3).toArray();
    assertThat(TwoStates.of(BASE, moved)).isEmpty();
  }

  @Test
  void equalForksDoNotGiveAnErrorOfZero() {
    double[] equal = {1, 1, 1.2, 1.2};
    TwoStates found = TwoStates.of(equal, equal).orElseThrow();
    assertThat(found.within().value()).isZero();
    assertThat(found.within().standardError()).isGreaterThan(0.0005);
  }

  @Test
  void aChangedMixtureIsTold() {
    double[] mostlyFast = {0, 0.01, 0, 0.01, 0, 0.01, 0, 0.01, 0.22, 0.23};
    double[] mostlySlow = {0, 0.01, 0.22, 0.23, 0.22, 0.23, 0.22, 0.23, 0.22, 0.23};
    TwoStates found = TwoStates.of(mostlyFast, mostlySlow).orElseThrow();
    assertThat(found.within().value()).isCloseTo(0, within(0.003));
    // R: fisher.test(matrix(c(2, 8, 8, 2), 2))$p.value = 0.02301
    assertThat(found.sameShare()).isCloseTo(0.02301, within(1e-5));
  }

  @Test
  void fishersTestAgreesWithItsTables() {
    // The lady tasting tea, R: fisher.test(matrix(c(3, 1, 1, 3), 2))$p.value = 0.4857
    assertThat(FisherExact.pValue(3, 1, 1, 3)).isCloseTo(0.485714, within(1e-6));
    assertThat(FisherExact.pValue(4, 0, 0, 4)).isCloseTo(2.0 / 70, within(1e-12));
    assertThat(FisherExact.pValue(5, 0, 3, 0)).isEqualTo(1);
    assertThat(FisherExact.pValue(0, 0, 0, 0)).isEqualTo(1);
  }
}
