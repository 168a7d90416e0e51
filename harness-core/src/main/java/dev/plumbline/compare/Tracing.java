package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Run;
import dev.plumbline.stats.FastTrials;
import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.Looks;
import dev.plumbline.stats.PairedSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Goes once more the way from raw values to a pair and keeps what is on it. Every figure comes from
 * the class that the comparison took it from.
 */
public final class Tracing {
  private final Run head;
  private final Pair pair;
  private final boolean paired;
  private final List<Run> trials = new ArrayList<>();
  private final List<BenchmarkResult> before = new ArrayList<>();
  private final Optional<BenchmarkResult> after;
  private final ForkNumber number;

  private Tracing(List<Run> baseTrials, Run head, Pair pair, boolean paired) {
    this.head = head;
    this.pair = pair;
    this.paired = paired;
    this.after = result(head);
    List<BenchmarkResult> found =
        baseTrials.stream().flatMap(trial -> result(trial).stream()).toList();
    List<BenchmarkResult> measured =
        found.stream().filter(result -> !result.measurements().isEmpty()).toList();
    List<BenchmarkResult> alike = after.map(a -> Setups.alike(measured, a)).orElse(measured);
    for (Run trial : baseTrials) {
      result(trial)
          .filter(result -> result.measurements().isEmpty() || alike.contains(result))
          .ifPresent(
              result -> {
                trials.add(trial);
                before.add(result);
              });
    }
    Optional<PairedRounds> rounds =
        paired && !alike.isEmpty() && after.isPresent()
            ? Optional.of(new PairedRounds(alike.get(0), after.get()))
            : Optional.empty();
    this.number = ForkNumber.of(Stream.concat(alike.stream(), after.stream()).toList(), rounds);
  }

  /**
   * The trace of a pair of {@link Comparing#compare}.
   *
   * @param baseTrials what it was given as the base
   * @param head what it was given as the head
   * @param pair one of what it gave
   */
  public static Trace of(List<Run> baseTrials, Run head, Pair pair) {
    return new Tracing(baseTrials, head, pair, false).trace();
  }

  /**
   * The trace of a pair of {@link Comparing#sides}.
   *
   * @throws IllegalArgumentException if it is no A/B run
   */
  public static Trace ofSides(Run run, Pair pair) {
    Run base =
        run.base()
            .orElseThrow(() -> new IllegalArgumentException(run.header().id() + " has one side"));
    return new Tracing(List.of(base), run, pair, true).trace();
  }

  private Optional<BenchmarkResult> result(Run run) {
    return run.results().stream().filter(result -> result.id().equals(pair.id())).findFirst();
  }

  private Trace trace() {
    Optional<Draft.Open> open = open();
    String metric = metric();
    Optional<Metric> judged =
        after.flatMap(r -> SideTracing.measurement(r, metric)).map(m -> m.metric());
    List<double[]> baseCosts = open.map(o -> o.scale().costs(o.base())).orElse(List.of());
    double[] allBase = baseCosts.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    double[] headCosts =
        open.map(o -> o.scale().costs(o.head()).get(0)).orElseGet(() -> new double[0]);
    Optional<FastTrials> fast = open.flatMap(this::fast);
    List<TracedSide> base = new ArrayList<>();
    for (int trial = 0; trial < trials.size(); trial++) {
      base.add(
          new SideTracing(
                  before.get(trial),
                  metric,
                  judged,
                  SideTracing.BASE,
                  open,
                  headCosts,
                  fast.isPresent(),
                  number)
              .side(trials.get(trial).header()));
    }
    Looks looks = new Looks(head.header().plan().looks());
    return new Trace(
        base,
        after.map(
            result ->
                new SideTracing(
                        result,
                        metric,
                        judged,
                        SideTracing.HEAD,
                        open,
                        allBase,
                        fast.isPresent(),
                        number)
                    .side(paired ? head.header().alone() : head.header())),
        open.flatMap(this::rounds),
        open.map(o -> betweenTrials(o, fast)).orElse(OptionalDouble.empty()),
        open.map(o -> o.scale() instanceof CostScale.Logarithms).orElse(false),
        looks.at(),
        looks.nominal(open.map(Finishing::level).orElse(Finishing.LEVEL)));
  }

  /**
   * The fast forks, if the estimate was made from them: then the value of the base is theirs. That
   * can't be asked of the forks alone, as the suite had its say in it.
   */
  private Optional<FastTrials> fast(Draft.Open open) {
    double value = ((Pair.Compared) pair).base().value();
    return open.series().isPresent()
        ? Optional.empty()
        : open.contrast().fast().filter(found -> open.scale().value(found.base()) == value);
  }

  private static OptionalDouble betweenTrials(Draft.Open open, Optional<FastTrials> fast) {
    OptionalDouble variance = open.contrast().base().betweenTrials();
    return variance.isEmpty()
        ? variance
        : OptionalDouble.of(
            Math.sqrt(fast.map(FastTrials::betweenTrials).orElse(variance.getAsDouble())));
  }

  /** The pair as it was before the suite was known; empty when it needed no statistics. */
  private Optional<Draft.Open> open() {
    if (!(pair instanceof Pair.Compared) || before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    Drafting drafting =
        paired ? Drafting.ofPairs(new Omissions(0), false) : Drafting.ofSides(new Omissions(0));
    drafting.both(before, after.get());
    return drafting.drafts().stream()
        .filter(Draft.Open.class::isInstance)
        .map(Draft.Open.class::cast)
        .filter(open -> open.metric().name().equals(metric()))
        .findFirst();
  }

  private String metric() {
    if (pair instanceof Pair.Compared compared) {
      return compared.metric().name();
    }
    if (pair instanceof Pair.OnlyHead only) {
      return only.metric().name();
    }
    return Metric.PRIMARY;
  }

  private Optional<TracedRounds> rounds(Draft.Open open) {
    if (open.series().isEmpty()) {
      return Optional.empty();
    }
    PairedSeries series = open.series().get();
    PairedRounds rounds = new PairedRounds(before.get(0), after.orElseThrow());
    List<Integer> numbers = rounds.complete();
    boolean[] disturbed = series.disturbed();
    List<TracedRounds.TracedPair> pairs =
        IntStream.range(0, series.size())
            .mapToObj(
                index ->
                    new TracedRounds.TracedPair(
                        numbers.get(index),
                        open.scale().fraction(series.logRatio(index)),
                        series.headFirst(index),
                        rounds.inTurns(numbers.get(index)),
                        disturbed[index]))
            .toList();
    Optional<LogRatio> ratio =
        series.hasInterval() ? Optional.of(series.estimate()) : Optional.empty();
    return Optional.of(
        new TracedRounds(
            pairs,
            rounds.withoutPartner(),
            open.scale().fraction(ratio.map(LogRatio::value).orElseGet(series::mean)),
            ratio.isPresent() ? taken(series.basis()) : TracedRounds.Taken.PAIRS,
            ratio.map(r -> OptionalDouble.of(r.standardError())).orElse(OptionalDouble.empty()),
            ratio.map(r -> OptionalDouble.of(r.degrees())).orElse(OptionalDouble.empty())));
  }

  private static TracedRounds.Taken taken(PairedSeries.Basis basis) {
    return switch (basis) {
      case PAIRS -> TracedRounds.Taken.PAIRS;
      case STATES, PAIR_STATES -> TracedRounds.Taken.STATES;
      case ALIKE_PAIRS -> TracedRounds.Taken.ALIKE_PAIRS;
      case FAST_FORKS -> TracedRounds.Taken.FAST_FORKS;
      case STRETCHES -> TracedRounds.Taken.STRETCHES;
    };
  }
}
