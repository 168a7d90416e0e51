package dev.plumbline.cli;

import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.calibrate.Calibrating;
import dev.plumbline.cli.files.KeptCalibration;
import dev.plumbline.cli.files.KeptRuns;
import dev.plumbline.cli.measure.BaseOrder;
import dev.plumbline.cli.measure.ListedBenchmark;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.MeasuringRequest;
import dev.plumbline.cli.measure.Profile;
import dev.plumbline.codec.CalibrationFile;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Measures the same code on both sides, and says how well Plumbline judges on this machine. */
@CommandLine.Command(
    description = {
      "Measures a jar against itself, replays what was measured with nothing and with changes",
      "planted, and says how often a verdict is wrong on this machine, the smallest change that is",
      "found, where the noise comes from, and the forks and iterations that a change takes. The",
      "result is kept beside the baselines of this environment and shown in reports. Exits 0",
      "measured, 2 a file or option is wrong, 3 nothing matched or too few pairs, 4 a fork failed."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  calibrate                               the own benchmarks, within 10 minutes",
      "  calibrate app-benchmarks.jar Parser     what matches of any JMH uber jar",
      "  calibrate --time-budget 1h -f 40        more rounds say more of rare alarms",
      "  calibrate --resume                      go on after Ctrl-C or a crash"
    })
final class CalibrateCommand implements Measures {
  private static final String USUAL_BUDGET = "10m";

  @Parameters(
      arity = "0..*",
      paramLabel = "[JAR] [FILTER…]",
      description = {
        "a JMH uber jar instead of the own benchmarks, then regular expressions found anywhere in a",
        "benchmark's name"
      })
  List<String> words = List.of();

  @Mixin MeasureOptions options;
  @Mixin RulesOptions rules;
  @Mixin CalibrationShowOptions show;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, MeasuringProblem, IOException {
    show.check();
    Optional<Profile> profile = Profile.named(options.profile);
    if (options.timeBudget == null) {
      options.timeBudget = USUAL_BUDGET;
    }
    if (options.forks == null && profile.isPresent()) {
      options.forks = Integer.toString(profile.get().most());
    }
    List<String> jmhArguments = JmhOptions.arguments(parsed);
    MeasuringOrder order = MeasuringOrder.of(subject(), options, rules, jmhArguments, invocation);
    if (Listing.asked(options)) {
      return Listing.print(options, order, invocation);
    }
    if (order.profile().rounds() < Calibrating.LEAST_PAIRS) {
      throw CommandProblem.usage(
          Words.count(order.profile().rounds(), "round")
              + " can't show a change: it takes at least -f "
              + Calibrating.LEAST_PAIRS);
    }
    JmhResults results = JmhResults.of(options, invocation);
    // A broken store is told before minutes of measuring, not after.
    Baselines.folder(rules.baselines, invocation).readAll();
    Policy policy = new Judging(rules, invocation).levelled(order.policy());
    if (!options.resume) {
      checkTime(order);
    }
    try (Answers answers = Answers.to(options.output, invocation)) {
      MeasuringRequest request =
          order
              .request(show.quiet)
              .against(new BaseOrder(order.jar(), jmhArguments, Map.of(), true, true));
      Measured measured = Measured.measure(order, request, answers.invocation());
      results.write(measured.run());
      int most = Profile.named(options.profile).orElseThrow().most();
      Calibration calibration =
          calibration(measured.run(), policy, most, request.seed(), parsed, invocation);
      finish(calibration, measured.file(), order.out(), answers.invocation());
      return failed(measured.run()) ? MeasuringProblem.FAILED : 0;
    }
  }

  /** Minutes that can't come to anything are refused before they are spent. */
  private void checkTime(MeasuringOrder order) throws CommandProblem, MeasuringProblem {
    List<ListedBenchmark> listed =
        Measuring.list(order.jar().orElseThrow(), ListCommand.timed(order));
    Duration round =
        listed.stream().map(ListedBenchmark::expected).reduce(Duration.ZERO, Duration::plus);
    Duration least = round.multipliedBy(2L * Calibrating.LEAST_PAIRS);
    if (least.compareTo(order.profile().timeBudget().orElse(least)) > 0) {
      throw CommandProblem.usage(
          Words.count(Calibrating.LEAST_PAIRS, "pair")
              + " of each of "
              + Words.count(listed.size(), "benchmark")
              + " take about "
              + Words.duration(least)
              + ", longer than --time-budget "
              + Words.clean(options.timeBudget)
              + "; give it more, or name fewer benchmarks");
    }
  }

  private Subject subject() {
    boolean named = !words.isEmpty() && words.get(0).endsWith(".jar");
    return named
        ? new Subject(Optional.of(words.get(0)), words.subList(1, words.size()))
        : new Subject(Optional.empty(), words);
  }

  private Calibration calibration(
      Run run, Policy policy, int most, long seed, ParseResult parsed, Invocation invocation)
      throws CommandProblem, InputProblem, IOException {
    List<Run> trials =
        Baselines.chosen(BaselineChoice.USUAL_NAME, run, rules.baselines, invocation).trials();
    show.aside("replaying " + Calibrating.REPLAYS + " suite runs from these rounds", invocation);
    return Calibrating.of(
            run,
            trials,
            new Calibrating.Terms(
                most,
                Calibrating.REPLAYS,
                policy,
                LocalDate.now(invocation.surroundings().clock()),
                run.header().started().orElseGet(invocation.surroundings().clock()::instant),
                "calibrate " + Words.commandLine(parsed.originalArgs()),
                run.header().seed().orElse(seed)))
        .orElseThrow(
            () ->
                new CommandProblem(
                    failed(run) ? MeasuringProblem.FAILED : CommandProblem.CANNOT_JUDGE,
                    "no benchmark has "
                        + Calibrating.LEAST_PAIRS
                        + " pairs of forks; give it more time with --time-budget, now "
                        + Words.clean(options.timeBudget)
                        + ", or fewer benchmarks"));
  }

  private void finish(Calibration calibration, Path runFile, Path out, Invocation invocation)
      throws IOException {
    Path kept =
        new KeptCalibration(invocation.path(rules.baselines), rules.baselines).write(calibration);
    boolean json = show.format() == Format.JSON;
    invocation
        .out()
        .print(json ? CalibrationFile.text(calibration) : CalibrationTables.of(calibration));
    show.remark("", invocation);
    show.remark("run   " + invocation.shown(runFile), invocation);
    show.remark("kept  " + invocation.shown(kept), invocation);
    KeptRuns.prune(out, options.keep);
  }

  private static boolean failed(Run run) {
    return Stream.concat(
            run.results().stream(), run.base().stream().flatMap(base -> base.results().stream()))
        .map(BenchmarkResult::firstFailure)
        .anyMatch(Optional::isPresent);
  }
}
