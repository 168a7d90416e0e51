package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.util.Arrays;
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

  private static Optional<MeasuredValue> measured(Measurement... trials) {
    return MeasuredValue.of(
        Arrays.stream(trials).map(trial -> TestRuns.result(TestRuns.id("m"), trial)).toList(),
        Metric.PRIMARY);
  }

  private static MeasuredValue value(Measurement... trials) {
    return measured(trials).orElseThrow();
  }

  @Test
  void trialsWithIterationsOfAnotherLengthAreLeftOut() {
    MeasuredValue value =
        MeasuredValue.of(
                List.of(
                    ShortIterations.result("50 ms", 0, 130, 130),
                    ShortIterations.result("10 ms", 39, 100, 100),
                    ShortIterations.result("10 ms", 2, 100, 100)),
                Metric.PRIMARY)
            .orElseThrow();
    assertThat(value.trials()).isEqualTo(2);
    assertThat(value.value()).isCloseTo(100e-9, within(1e-9));
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
    assertThat(measured()).isEmpty();
    assertThat(measured(measured("us/op", 0, 1, 2))).isEmpty();
    assertThat(measured(measured("us/op", Double.NaN, 1, 2))).isEmpty();
  }

  private static BenchmarkResult trial(Metric metric, double... forks) {
    Measurement score = TestRuns.score(forks.length == 0 ? new double[] {1} : ones(forks.length));
    return TestRuns.result(TestRuns.id("m"), score, TestRuns.measurement(metric, forks));
  }

  private static double[] ones(int forks) {
    double[] ones = new double[forks];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static final Metric SIZE =
      new Metric("size", Unit.parse("KiB"), Direction.LOWER_IS_BETTER, true);

  @Test
  void anExactMetricIsOnePointWhereForksAgree() {
    assertThat(MeasuredValue.of(List.of(trial(SIZE, 2, 2), trial(SIZE, 2)), "size"))
        .contains(new MeasuredValue(2048, 2048, 2048, 1, 3, 2));
    MeasuredValue apart = MeasuredValue.of(List.of(trial(SIZE, 2, 3, 2.5)), "size").orElseThrow();
    assertThat(apart.low()).isLessThan(apart.value());
    assertThat(apart.level()).isEqualTo(0.99);
  }

  @Test
  void aMetricThatIsZeroEverywhereIsZero() {
    Metric count = Metric.of("collections", Unit.parse("counts"));
    assertThat(MeasuredValue.of(List.of(trial(count, 0, 0)), "collections"))
        .contains(new MeasuredValue(0, 0, 0, 1, 2, 1));
    assertThat(MeasuredValue.of(List.of(trial(count, 0, 3)), "collections")).isEmpty();
    assertThat(MeasuredValue.of(List.of(trial(count, 0, 3)), "others")).isEmpty();
  }

  @Test
  void aQuantileIsThatOfSingleOperationsAndNothingWhereTheyAreFew() {
    double[] values = new double[400];
    long[] counts = new long[400];
    for (int i = 0; i < 400; i++) {
      values[i] = i + 1;
      counts[i] = 1;
    }
    Histogram all = Histogram.of(values, counts);
    Sample sample = new Sample.Histograms(List.of(List.of(all), List.of(all)));
    Metric score = Metric.of(Metric.PRIMARY, Unit.parse("us/op"));
    BenchmarkResult sampled =
        TestRuns.result(TestRuns.id("m"), new Measurement(score, sample, Optional.empty()));

    MeasuredValue tail = MeasuredValue.quantile(List.of(sampled, sampled), 0.95).orElseThrow();

    assertThat(tail.value()).isBetween(375e-6, 385e-6);
    assertThat(tail.forks()).isEqualTo(4);
    assertThat(MeasuredValue.quantile(List.of(sampled), 0.99)).isEmpty();
    assertThat(MeasuredValue.quantile(List.of(trial(SIZE, 2, 2)), 0.5)).isEmpty();
  }
}
