package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.Contrast;
import dev.plumbline.stats.Median;
import dev.plumbline.stats.PairedSeries;
import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Turns one metric that both sides of a benchmark have into drafts of pairs. */
final class MetricDrafting {
  private static final double[] QUANTILES = {0.5, 0.9, 0.99};
  private static final List<String> QUANTILE_NAMES = List.of("p50", "p90", "p99");

  private final BenchmarkId id;
  private final Optional<PairedRounds> rounds;
  private final double profilerBytes;
  private final ForkNumber number;
  private final List<Draft> drafts;

  /**
   * For the metrics of one benchmark.
   *
   * @param rounds which forks belong together, in an A/B run
   * @param profilerBytes bytes per operation that are not the benchmark's own
   * @param number which iterations make the number of a fork, on both sides
   * @param drafts what is added to
   */
  MetricDrafting(
      BenchmarkId id,
      Optional<PairedRounds> rounds,
      double profilerBytes,
      ForkNumber number,
      List<Draft> drafts) {
    this.id = id;
    this.rounds = rounds;
    this.profilerBytes = profilerBytes;
    this.number = number;
    this.drafts = drafts;
  }

  /**
   * Compares one metric.
   *
   * @param before the metric in each base trial that has it, oldest first; at least one
   * @param benchmarkNotes doubts about the benchmark, to go with this metric
   */
  void compare(List<Measurement> before, Measurement after, List<Note> benchmarkNotes) {
    Metric metric = after.metric();
    List<Measurement> same =
        before.stream().filter(m -> m.metric().unit().comparableWith(metric.unit())).toList();
    if (same.isEmpty()) {
      String reason =
          "unit of "
              + metric.name()
              + " changed from "
              + before.get(before.size() - 1).metric().unit().text()
              + " to "
              + metric.unit().text();
      List<Note> notes = new ArrayList<>(benchmarkNotes);
      notes.add(new Note(NoteCode.UNIT_CHANGED, id.text(), reason));
      done(new Pair.Incomparable(id, reason, List.copyOf(notes)));
      return;
    }
    SideSample base = SideSample.of(same, metric, number);
    SideSample head = SideSample.of(after, number);
    compared(metric, base, head, Turns.of(same.get(0), after), new ArrayList<>(benchmarkNotes));
    if (after.sample() instanceof Sample.Histograms) {
      quantiles(same, after);
    }
  }

  private void quantiles(List<Measurement> before, Measurement after) {
    for (int index = 0; index < QUANTILES.length; index++) {
      double probability = QUANTILES[index];
      List<double[]> trials = new ArrayList<>();
      int iterations = 0;
      for (Measurement trial : before) {
        Optional<double[]> forks = quantile(trial, probability);
        if (forks.isPresent()) {
          trials.add(forks.get());
          iterations += trial.sample().iterations();
        }
      }
      Optional<double[]> head = quantile(after, probability);
      if (head.isPresent() && trials.size() == before.size()) {
        Unit unit = after.metric().unit();
        compared(
            new Metric(QUANTILE_NAMES.get(index), unit, after.metric().direction(), false),
            new SideSample(trials, iterations, OptionalDouble.empty()),
            new SideSample(
                List.of(head.get()), after.sample().iterations(), OptionalDouble.empty()),
            Optional.empty(),
            new ArrayList<>());
      }
    }
  }

  /** The probability that a metric's name stands for, if it is a quantile. */
  static OptionalDouble probability(String metric) {
    int index = QUANTILE_NAMES.indexOf(metric);
    return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(QUANTILES[index]);
  }

  static Optional<double[]> quantile(Measurement measurement, double probability) {
    return measurement.sample() instanceof Sample.Histograms histograms
        ? ForkLocations.quantile(histograms, measurement.metric().unit(), probability)
        : Optional.empty();
  }

  private void compared(
      Metric metric, SideSample base, SideSample head, Optional<Turns> turns, List<Note> notes) {
    if (metric.direction() == Direction.UNKNOWN) {
      notes.add(
          new Note(
              NoteCode.UNKNOWN_DIRECTION,
              id.text(),
              "nobody said which way " + metric.name() + " gets better"));
    }
    if (!base.hasForks() || !head.hasForks()) {
      notes.add(
          new Note(
              NoteCode.SUMMARY_ONLY,
              id.text(),
              (base.hasForks() ? "the head has" : head.hasForks() ? "the base has" : "both have")
                  + " only a score"));
      done(withoutEstimate(metric, base, head, notes));
      return;
    }
    ExactEstimate exact = ExactEstimate.of(metric, profilerBytes);
    if (metric.exact() && exact.agrees(base) && exact.agrees(head)) {
      done(
          new Pair.Compared(
              id,
              metric,
              base.summaryWithoutEstimate(),
              head.summaryWithoutEstimate(),
              Optional.of(exact.estimate(Median.of(base.all()), Median.of(head.all()), metric)),
              List.copyOf(notes)));
      return;
    }
    boolean nearZero = exact.nearZero(base, head, metric);
    if (!nearZero && (!base.positive() || !head.positive())) {
      notes.add(
          new Note(
              NoteCode.ZERO_OR_NOT_A_NUMBER,
              id.text(),
              "a fork of the " + (base.positive() ? "head" : "base") + " has no positive number"));
      done(withoutEstimate(metric, base, head, notes));
      return;
    }
    CostScale scale =
        nearZero
            ? exact.shares(base)
            : new CostScale.Logarithms(metric.direction() == Direction.HIGHER_IS_BETTER);
    List<double[]> costs = scale.costs(base);
    double[] headCosts = scale.costs(head).get(0);
    // A neighbour takes time, it doesn't allocate.
    Contrast contrast =
        metric.exact() ? Contrast.ofAll(costs, headCosts) : Contrast.of(costs, headCosts);
    Optional<PairedSeries> series =
        nearZero ? Optional.empty() : rounds.flatMap(r -> r.series(costs.get(0), headCosts, turns));
    // Bytes per operation that differ from fork to fork are no longer exact: then they need the
    // statistics of everything else.
    Metric statistical =
        metric.exact()
            ? new Metric(metric.name(), metric.unit(), metric.direction(), false)
            : metric;
    drafts.add(
        new Draft.Open(id, statistical, base, head, scale, contrast, series, List.copyOf(notes)));
  }

  private Pair withoutEstimate(Metric metric, SideSample base, SideSample head, List<Note> notes) {
    return new Pair.Compared(
        id,
        metric,
        base.summaryWithoutEstimate(),
        head.summaryWithoutEstimate(),
        Optional.empty(),
        List.copyOf(notes));
  }

  private void done(Pair pair) {
    drafts.add(new Draft.Done(pair));
  }
}
