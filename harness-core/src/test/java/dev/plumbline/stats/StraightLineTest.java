package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A straight line through groups of forks. */
final class StraightLineTest {
  private static final double LEVEL = 0.99;

  private static double[] logs(double... values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }

  @Test
  void groupsOnALineGiveThatLine() {
    StraightLine line =
        StraightLine.of(
            new double[] {2, 5, 10}, List.of(logs(7, 7, 7), logs(13, 13, 13), logs(23, 23, 23)));
    assertThat(line.fixed().value()).isEqualTo(3, within(1e-9));
    assertThat(line.slope().value()).isEqualTo(2, within(1e-9));
    assertThat(line.bend().value()).isEqualTo(0, within(1e-9));
    assertThat(line.determination()).isEqualTo(1, within(1e-12));
    assertThat(line.furthest()).isEqualTo(0, within(1e-12));
  }

  /** The weights 1/y² and both coefficients by hand, for three groups that lie on no line. */
  @Test
  void aGroupCountsByItsShareAndNotByItsSeconds() {
    double[] x = {1, 2, 4};
    double[] y = {1, 4, 10};
    double[] w = {1, 1 / 16.0, 1 / 100.0};
    double total = w[0] + w[1] + w[2];
    double meanX = (w[0] * x[0] + w[1] * x[1] + w[2] * x[2]) / total;
    double meanY = (w[0] * y[0] + w[1] * y[1] + w[2] * y[2]) / total;
    double above = 0;
    double below = 0;
    for (int i = 0; i < 3; i++) {
      above += w[i] * (x[i] - meanX) * (y[i] - meanY);
      below += w[i] * (x[i] - meanX) * (x[i] - meanX);
    }
    StraightLine line = StraightLine.of(x, List.of(logs(1), logs(4), logs(10)));
    assertThat(line.slope().value()).isEqualTo(above / below, within(1e-12));
    assertThat(line.fixed().value()).isEqualTo(meanY - above / below * meanX, within(1e-12));
  }

  @Test
  void theParabolaThroughThreeGroupsIsExact() {
    StraightLine line =
        StraightLine.of(new double[] {1, 2, 4}, List.of(logs(1 + 1), logs(1 + 4), logs(1 + 16)));
    assertThat(line.bend().value()).isEqualTo(16, within(1e-9));
    assertThat(line.determination()).isBetween(0.8, 0.9999);
    assertThat(line.furthest()).isGreaterThan(0.05);
  }

  @Test
  void theExponentIsThatOfAPowerLaw() {
    double[] x = {1, 10, 100};
    StraightLine line =
        StraightLine.of(x, List.of(logs(3), logs(3 * Math.pow(10, 1.5)), logs(3 * 1000)));
    assertThat(line.exponent().value()).isEqualTo(1.5, within(1e-12));
  }

  @Test
  void aValueOfZeroHasNoExponentAndALineAllTheSame() {
    StraightLine line = StraightLine.of(new double[] {0, 1, 2}, List.of(logs(1), logs(2), logs(3)));
    assertThat(line.exponent().value()).isNaN();
    assertThat(line.slope().value()).isEqualTo(1, within(1e-12));
  }

  @Test
  void equalTimesHaveNoSlopeAndNoShareExplained() {
    StraightLine line =
        StraightLine.of(new double[] {1, 2, 3}, List.of(logs(5, 5), logs(5, 5), logs(5, 5)));
    assertThat(line.slope().value()).isEqualTo(0, within(1e-12));
    assertThat(line.determination()).isNaN();
  }

  @Test
  void fallingTimesHaveANegativeSlope() {
    StraightLine line =
        StraightLine.of(new double[] {1, 2, 3}, List.of(logs(9, 9.1), logs(8, 8.1), logs(7, 7.1)));
    assertThat(line.slope().value()).isEqualTo(-1, within(0.01));
    assertThat(line.slope().value() + line.slope().halfWidth(LEVEL)).isLessThan(0);
  }

  @Test
  void withOneForkForEachValueThereIsALineAndNoInterval() {
    StraightLine line =
        StraightLine.of(new double[] {1, 2, 3}, List.of(logs(1), logs(2), logs(3.3)));
    assertThat(line.slope().halfWidth(LEVEL)).isInfinite();
    assertThat(line.fixed().halfWidth(LEVEL)).isInfinite();
  }

  @Test
  void theOtherGroupsStandInForTheScatterOfASingleFork() {
    StraightLine line =
        StraightLine.of(
            new double[] {1, 2, 3}, List.of(logs(1, 1.02, 0.98), logs(2), logs(3, 3.06, 2.94)));
    assertThat(line.slope().halfWidth(LEVEL)).isFinite().isPositive();
  }

  @Test
  void aForkThatANeighbourSlowedDownIsLeftOut() {
    double[] x = {1, 2, 4};
    StraightLine calm =
        StraightLine.of(x, List.of(logs(1, 1.01, 0.99), logs(2, 2.02), logs(4, 4.04, 3.96)));
    StraightLine disturbed =
        StraightLine.of(x, List.of(logs(1, 1.01, 0.99), logs(2, 2.02, 20), logs(4, 4.04, 3.96)));
    assertThat(disturbed.slope().value()).isEqualTo(calm.slope().value(), within(1e-12));
  }

  @Test
  void theUnitsOfXMakeNoDifference() {
    List<double[]> times = List.of(logs(1, 1.1), logs(2, 2.1), logs(5, 5.1));
    StraightLine small = StraightLine.of(new double[] {1e-9, 2e-9, 5e-9}, times);
    StraightLine large = StraightLine.of(new double[] {1e9, 2e9, 5e9}, times);
    assertThat(small.slope().value() * 1e-18)
        .isEqualTo(large.slope().value(), within(1e-12 * large.slope().value()));
    assertThat(small.bend().value()).isEqualTo(large.bend().value(), within(1e-9));
    assertThat(small.slope().degrees()).isEqualTo(large.slope().degrees(), within(1e-9));
  }

  @Test
  void twoPointsOrTwiceTheSameValueAreNoLine() {
    assertThatThrownBy(() -> StraightLine.of(new double[] {1, 2}, List.of(logs(1), logs(2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> StraightLine.of(new double[] {1, 2, 2}, List.of(logs(1), logs(2), logs(2))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same x");
  }
}
