package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SparklineTest {
  @Test
  void warmUpStandsLeftOfTheBar() {
    assertThat(Sparkline.of(List.of(16.0, 4.0, 1.0, 1.0), 2, 10, false)).isEqualTo("█▅│▁▁");
    assertThat(Sparkline.of(List.of(16.0, 4.0, 1.0, 1.0), 2, 10, true)).isEqualTo("#=|__");
  }

  @Test
  void noiseOfOnePercentIsFlat() {
    assertThat(Sparkline.of(List.of(1.0, 1.01, 1.0, 1.005), 0, 10, true)).isEqualTo("____");
  }

  @Test
  void manyIterationsShareColumnsAndBothPartsKeepOne() {
    List<Double> values = Collections.nCopies(1000, 2.0);
    assertThat(Sparkline.of(values, 1, 8, true)).isEqualTo("_|_______");
    assertThat(Sparkline.of(values, 999, 8, true)).isEqualTo("_______|_");
    assertThat(Sparkline.of(values, 0, 8, true)).isEqualTo("________");
  }

  @Test
  void whatHasNoLogarithmIsAQuestionMark() {
    assertThat(Sparkline.of(List.of(Double.NaN, 1.0, 0.0), 0, 8, true)).isEqualTo("?_?");
    assertThat(Sparkline.of(List.of(), 0, 8, true)).isEmpty();
  }
}
