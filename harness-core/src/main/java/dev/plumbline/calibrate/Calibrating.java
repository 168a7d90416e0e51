package dev.plumbline.calibrate;

import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Calibration.OfBenchmark;
import dev.plumbline.model.Calibration.Planted;
import dev.plumbline.model.Run;
import dev.plumbline.stats.Looks;
import dev.plumbline.stats.Median;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Turns a run of the same code on both sides into what it says of the machine's verdicts. */
public final class Calibrating {
  /**
   * Pairs without which nothing can be called changed: those of the first look, and the fresh ones
   * that confirm it.
   */
  public static final int LEAST_PAIRS = 2 * Looks.FIRST;

  /** How many suite runs are usually replayed with equal sides. */
  public static final int REPLAYS = 400;

  /** Of each planted change and group of benchmarks there is one replay to so many of these. */
  private static final int TO_ONE_PLANTED = 10;

  private static final double USUAL_BUDGET = 300;

  private final Run run;
  private final List<Run> trials;
  private final Terms terms;
  private final List<EqualPairs> suite = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();

  /**
   * How to calibrate.
   *
   * @param most pairs of a benchmark after which an A/B run gives up, at least {@value
   *     Looks#FIRST}; fewer when fewer were measured
   * @param replays suite runs with equal sides, at least 10: see {@link #REPLAYS}
   * @param policy the rules to judge by
   * @param today the day of judging
   * @param at when it was measured
   * @param command what measured it
   * @param seed of all draws
   */
  public record Terms(
      int most,
      int replays,
      Policy policy,
      LocalDate today,
      Instant at,
      String command,
      long seed) {}

  private Calibrating(Run run, List<Run> trials, Terms terms) {
    this.run = run;
    this.trials = trials;
    this.terms = terms;
    Run base =
        run.base()
            .orElseThrow(() -> new IllegalArgumentException(run.header().id() + " has one side"));
    for (BenchmarkResult result : run.results()) {
      EqualPairs.Found found = EqualPairs.of(result, base);
      int pairs = found.pairs().map(equal -> equal.pairs().size()).orElse(0);
      if (pairs >= LEAST_PAIRS) {
        suite.add(found.pairs().orElseThrow());
      } else {
        String few = pairs + " pairs; it takes " + LEAST_PAIRS;
        leftOut.add(result.id().text() + ": " + (pairs > 0 ? few : found.reason()));
      }
    }
  }

  /**
   * Calibrates.
   *
   * @param run an A/B run of the same code on both sides, each benchmark with all of its rounds
   * @param trials of the baseline of this environment, for the noise between trials; may be empty
   * @param terms how
   * @return empty when no benchmark has {@link #LEAST_PAIRS} pairs
   * @throws IllegalArgumentException if it is no A/B run
   */
  public static Optional<Calibration> of(Run run, List<Run> trials, Terms terms) {
    Calibrating calibrating = new Calibrating(run, trials, terms);
    return calibrating.suite.isEmpty() ? Optional.empty() : Optional.of(calibrating.calibration());
  }

  private Calibration calibration() {
    int rounds = suite.stream().mapToInt(benchmark -> benchmark.pairs().size()).min().orElse(0);
    int most = Math.min(terms.most(), rounds);
    Replays replays =
        new Replays(
            suite,
            new SuiteReplay(run.header(), suite, most, terms.policy(), terms.today()),
            new Draws(suite, terms.seed()));
    Replays.Alarms alarms = replays.alarms(terms.replays());
    Map<Double, Map<BenchmarkId, Replays.Tries>> tries = new LinkedHashMap<>();
    for (double change : Replays.CHANGES) {
      tries.put(change, replays.planted(change, terms.replays() / TO_ONE_PLANTED));
    }
    ForkTimes times = ForkTimes.of(suite, run.samples(), leftOut.isEmpty());
    OptionalDouble round =
        times.startUp().isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(
                suite.stream().mapToDouble(each -> times.pair(each).orElseThrow()).sum());
    List<OfBenchmark> benchmarks = new ArrayList<>();
    for (EqualPairs benchmark : suite) {
      NoiseParts noise = NoiseParts.of(benchmark, trials);
      benchmarks.add(
          new OfBenchmark(
              benchmark.id(),
              benchmark.pairs().size(),
              noise.disturbed(),
              alarms.ofBenchmark().get(benchmark.id()),
              noise.noise(),
              planted(tries, List.of(benchmark), each -> times.pair(each).orElse(Double.NaN)),
              times.startUp().isEmpty()
                  ? List.of()
                  : new ForkAdvice(benchmark, noise, times.startUp().getAsDouble()).all(),
              round.isEmpty()
                  ? OptionalDouble.empty()
                  : ForkAdvice.visible(noise, USUAL_BUDGET / round.getAsDouble())));
    }
    return new Calibration(
        terms.at(),
        terms.command(),
        terms.seed(),
        run.header().environment(),
        rounds,
        most,
        times.startUp(),
        alarms.ofSuite(),
        planted(tries, suite, each -> times.pair(each).orElse(Double.NaN)),
        benchmarks,
        leftOut);
  }

  /** What became of each change in some benchmarks, taken together. */
  private static List<Planted> planted(
      Map<Double, Map<BenchmarkId, Replays.Tries>> tries,
      List<EqualPairs> benchmarks,
      ToDoubleFunction<EqualPairs> pairSeconds) {
    List<Planted> planted = new ArrayList<>();
    tries.forEach(
        (change, byBenchmark) -> {
          int replays = 0;
          int found = 0;
          List<Double> pairs = new ArrayList<>();
          List<Double> seconds = new ArrayList<>();
          for (EqualPairs benchmark : benchmarks) {
            Replays.Tries of = byBenchmark.get(benchmark.id());
            replays += of.replays();
            found += of.found();
            double each = pairSeconds.applyAsDouble(benchmark);
            of.pairs().forEach(count -> pairs.add(count.doubleValue()));
            of.pairs().forEach(count -> seconds.add(count * each));
          }
          double median = median(seconds);
          planted.add(
              new Planted(
                  change,
                  replays,
                  (double) found / replays,
                  median(pairs),
                  Double.isNaN(median) ? OptionalDouble.empty() : OptionalDouble.of(median)));
        });
    return planted;
  }

  private static double median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
