package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenjaminiHochbergTest {
  @Test
  void valuesAreAdjustedInTheOrderGiven() {
    // scipy.stats.false_discovery_control([0.01,0.04,0.03,0.005,0.9])
    assertThat(BenjaminiHochberg.adjust(new double[] {0.01, 0.04, 0.03, 0.005, 0.9}))
        .containsExactly(new double[] {0.025, 0.05, 0.05, 0.025, 0.9}, within(1e-12));
  }

  @Test
  void aFamilyOfOneIsLeftAsItIs() {
    assertThat(BenjaminiHochberg.adjust(new double[] {0.03})).containsExactly(0.03);
    assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void adjustingNeverLowersAValueNorChangesTheOrder(long seed) {
    double[] pValues = new java.util.SplittableRandom(seed).doubles(50).toArray();
    double[] adjusted = BenjaminiHochberg.adjust(pValues);
    for (int i = 0; i < pValues.length; i++) {
      assertThat(adjusted[i]).as("seed %d", seed).isBetween(pValues[i], 1.0);
      for (int j = 0; j < pValues.length; j++) {
        if (pValues[i] < pValues[j]) {
          assertThat(adjusted[i]).as("seed %d", seed).isLessThanOrEqualTo(adjusted[j]);
        }
      }
    }
  }
}
