package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.DisturbedForks;
import dev.plumbline.stats.FastGroup;
import dev.plumbline.stats.FastTrials;
import dev.plumbline.stats.ForkSide;
import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.Settling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Goes the way from the raw values of one run to the number of each fork once more. */
final class SideTracing {
  static final String BASE = Drafting.BASE;
  static final String HEAD = Drafting.HEAD;

  private final BenchmarkResult raw;
  private final String name;
  private final Optional<Metric> judged;
  private final Optional<Draft.Open> open;
  private final double[] otherCosts;
  private final boolean ofFastForks;
  private final ForkNumber number;
  private final String side;
  private final BenchmarkResult cut;

  /**
   * Tracing of one run.
   *
   * @param name of the metric
   * @param judged the metric as the head has it
   * @param otherCosts costs of the other side's forks, as the comparison held them against these
   * @param ofFastForks whether the estimate was made from the forks that nothing slowed down
   * @param number which iterations made the number of a fork
   */
  SideTracing(
      BenchmarkResult raw,
      String name,
      Optional<Metric> judged,
      String side,
      Optional<Draft.Open> open,
      double[] otherCosts,
      boolean ofFastForks,
      ForkNumber number) {
    this.raw = raw;
    this.name = name;
    this.judged = judged;
    this.open = open;
    this.otherCosts = otherCosts;
    this.ofFastForks = ofFastForks;
    this.number = number;
    this.side = side;
    this.cut = WarmUp.cut(raw, side, number);
  }

  /** What a result has of a metric; the benchmark's own score for a quantile of it. */
  static Optional<Measurement> measurement(BenchmarkResult result, String name) {
    Optional<Measurement> own = result.measurement(name);
    return own.isPresent() || MetricDrafting.probability(name).isEmpty()
        ? own
        : result.measurements().stream()
            .limit(1)
            .filter(score -> score.sample() instanceof Sample.Histograms)
            .findFirst();
  }

  TracedSide side(RunHeader header) {
    Optional<Measurement> found = measurement(raw, name);
    if (found.isEmpty()) {
      return new TracedSide(
          header, raw.setup(), TracedSide.Taken.SCORE, withoutValues(), Double.NaN);
    }
    Measurement measured = found.get();
    Measurement steady = measurement(cut, name).orElseThrow();
    Metric metric = judged.orElse(measured.metric());
    SideSample sample = sample(steady, metric);
    double[][] series = ForkLocations.series(measured.sample());
    return new TracedSide(
        header, raw.setup(), taken(steady, metric), forks(measured, series, sample), value(sample));
  }

  private SideSample sample(Measurement steady, Metric metric) {
    OptionalDouble probability = MetricDrafting.probability(name);
    if (probability.isEmpty()) {
      return SideSample.of(List.of(steady), metric, number);
    }
    List<double[]> trials =
        MetricDrafting.quantile(steady, probability.getAsDouble()).stream().toList();
    return new SideSample(trials, steady.sample().iterations(), OptionalDouble.empty());
  }

  private TracedSide.Taken taken(Measurement steady, Metric metric) {
    double[][] series = ForkLocations.series(steady.sample());
    if (series.length == 0) {
      return TracedSide.Taken.SCORE;
    }
    if (MetricDrafting.probability(name).isPresent()) {
      return TracedSide.Taken.QUANTILE;
    }
    if (!ForkLocations.calm(series, metric)) {
      return TracedSide.Taken.MIDMEAN;
    }
    return switch (number) {
      case STRETCHES -> TracedSide.Taken.CALM_STRETCHES;
      case ITERATIONS -> TracedSide.Taken.CALM_ITERATIONS;
    };
  }

  private double value(SideSample sample) {
    if (open.isEmpty() || !sample.hasForks()) {
      return sample.summaryWithoutEstimate().value();
    }
    List<double[]> costs = open.get().scale().costs(sample);
    Optional<FastGroup> fast = fast(costs.get(0));
    if (fast.isPresent()) {
      return open.get().scale().value(fast.get().mean());
    }
    ForkSide summed = exact() ? ForkSide.ofAll(costs) : ForkSide.of(costs, otherCosts);
    return open.get().scale().value(summed.location());
  }

  /** Nothing outside of a fork can raise what is exact by name. */
  private boolean exact() {
    return judged.map(Metric::exact).orElse(false);
  }

  /** The fast forks of this run, where they count alone. */
  private Optional<FastGroup> fast(double[] costs) {
    return !ofFastForks
        ? Optional.empty()
        : side.equals(HEAD) ? Optional.of(FastGroup.of(costs)) : FastTrials.inTrial(costs);
  }

  private boolean[] disturbed(SideSample sample, int forks) {
    boolean[] disturbed = new boolean[forks];
    if (open.isEmpty() || exact() || !sample.hasForks()) {
      return disturbed;
    }
    double[] costs = open.get().scale().costs(sample).get(0);
    Optional<FastGroup> fast = fast(costs);
    if (fast.isEmpty()) {
      return DisturbedForks.find(costs, otherCosts);
    }
    for (int fork = 0; fork < costs.length; fork++) {
      disturbed[fork] = costs[fork] > fast.get().edge();
    }
    return disturbed;
  }

  private List<TracedFork> forks(Measurement measured, double[][] series, SideSample sample) {
    double[] numbers = new double[series.length];
    Arrays.fill(numbers, Double.NaN);
    sample.trials().forEach(trial -> System.arraycopy(trial, 0, numbers, 0, trial.length));
    boolean[] disturbed = disturbed(sample, series.length);
    WarmUp warmUp = WarmUp.of(raw.measurements().get(0), number);
    List<ForkOutcome> ok = raw.outcomes().stream().filter(o -> o.state() == ForkState.OK).toList();
    List<TracedFork> forks = new ArrayList<>();
    for (int fork = 0; fork < series.length; fork++) {
      Optional<ForkOutcome> outcome =
          ok.size() == series.length ? Optional.of(ok.get(fork)) : Optional.empty();
      int start = warmUp.start(measured, series[fork].length, fork);
      Optional<Settling> found = warmUp.found(measured.sample(), series[fork].length, fork);
      forks.add(
          new TracedFork(
              outcome.map(o -> OptionalInt.of(o.round())).orElse(OptionalInt.empty()),
              outcome.map(o -> o.place() == 1).orElse(true),
              outcome.map(ForkOutcome::inTurns).orElse(false),
              ForkState.OK,
              "",
              Arrays.stream(series[fork]).map(measured.metric().unit()::toBase).boxed().toList(),
              start,
              course(found),
              LogRatio.fraction(found.map(Settling::shift).orElse(0.0)),
              numbers[fork],
              disturbed[fork]));
    }
    forks.addAll(withoutValues());
    return forks;
  }

  private static TracedFork.Course course(Optional<Settling> found) {
    if (found.isEmpty()) {
      return TracedFork.Course.NOT_LOOKED_AT;
    }
    return switch (found.get().state()) {
      case UNKNOWN -> TracedFork.Course.NOT_LOOKED_AT;
      case CHANGING -> TracedFork.Course.NOT_SETTLED;
      case SETTLED ->
          found.get().start() == 0 ? TracedFork.Course.STEADY : TracedFork.Course.WARMED_UP;
    };
  }

  private List<TracedFork> withoutValues() {
    return raw.outcomes().stream()
        .filter(outcome -> outcome.state() != ForkState.OK)
        .map(
            outcome ->
                new TracedFork(
                    OptionalInt.of(outcome.round()),
                    outcome.place() == 1,
                    outcome.inTurns(),
                    outcome.state(),
                    outcome.reason(),
                    List.of(),
                    0,
                    TracedFork.Course.NOT_LOOKED_AT,
                    0,
                    Double.NaN,
                    false))
        .toList();
  }
}
