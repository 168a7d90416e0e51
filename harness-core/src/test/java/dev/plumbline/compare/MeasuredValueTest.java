package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.unit.Unit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a baseline says of a benchmark by itself. */
final class MeasuredValueTest {
  private static Measurement measured(String unit, double... forks) {
    double[][] values = new double[forks.length][];
    for (int fork = 0; fork < forks.length; fork++) {
      values[fork] = new double[] {forks[fork], forks[fork], forks[fork]};
    }
    Metric metric = Metric.of(Metric.PRIMARY, Unit.parse(unit));
    return new Measurement(metric, Sample.Values.of(values), Optional.empty());
  }

  private static MeasuredValue value(Measurement... trials) {
    return MeasuredValue.of(List.of(trials)).orElseThrow();
  }

  /** t of 2 degrees at 99 % is 9.925; the spread of these logs is 0.02, of their mean 0.01155. */
  @Test
  void threeForksHaveTheIntervalOfStudent() {
    MeasuredValue value = value(measured("us/op", 10 * Math.exp(-0.02), 10, 10 * Math.exp(0.02)));
    assertThat(value.value()).isEqualTo(10e-6, within(1e-15));
    assertThat(Math.log(value.high() / value.value()))
        .isEqualTo(9.925 * 0.02 / Math.sqrt(3), within(1e-4));
    assertThat(Math.log(value.low() / value.value()))
        .isEqualTo(-9.925 * 0.02 / Math.sqrt(3), within(1e-4));
    assertThat(value.forks()).isEqualTo(3);
    assertThat(value.trials()).isEqualTo(1);
  }

  @Test
  void trialsThatDisagreeAreNoSharperForHavingSteadyForks() {
    MeasuredValue value =
        value(measured("us/op", 9, 9.01, 8.99, 9), measured("us/op", 11, 11.01, 10.99, 11));
    assertThat(value.value()).isEqualTo(Math.sqrt(99) * 1e-6, within(1e-9));
    assertThat(value.high() / value.low()).isGreaterThan(1.3);
    assertThat(value.forks()).isEqualTo(8);
    assertThat(value.trials()).isEqualTo(2);
  }

  @Test
  void aRateStaysARate() {
    MeasuredValue value = value(measured("ops/s", 100, 101, 99));
    assertThat(value.value()).isBetween(99.5, 100.5);
    assertThat(value.low()).isLessThan(value.value());
    assertThat(value.high()).isGreaterThan(value.value());
  }

  @Test
  void oneForkHasNoInterval() {
    MeasuredValue value = value(measured("us/op", 3));
    assertThat(value.value()).isEqualTo(3e-6, within(1e-12));
    assertThat(value.high()).isInfinite();
    assertThat(value.low()).isZero();
  }

  @Test
  void nothingIsSaidOfZeroOrOfNoTrial() {
    assertThat(MeasuredValue.of(List.of())).isEmpty();
    assertThat(MeasuredValue.of(List.of(measured("us/op", 0, 1, 2)))).isEmpty();
    assertThat(MeasuredValue.of(List.of(measured("us/op", Double.NaN, 1, 2)))).isEmpty();
  }
}
