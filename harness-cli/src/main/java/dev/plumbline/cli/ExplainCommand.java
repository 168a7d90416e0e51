package dev.plumbline.cli;

import dev.plumbline.Scope;
import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.cli.files.KeptRuns;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.compare.Tracing;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.DeclaredMetrics;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Run;
import dev.plumbline.report.Explanation;
import dev.plumbline.report.JsonExplanation;
import dev.plumbline.report.NamedBenchmarks;
import dev.plumbline.report.TerminalExplanation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Shows how a verdict came about. */
@CommandLine.Command(
    description = {
      "Shows how the verdict on one benchmark came about, in the order it was made: what was",
      "measured, each fork with the warm-up that was cut, each pair of forks, each look, the rule of",
      "the policy, and what to doubt. The exit code is 0 whatever the verdict is, 2 for a wrong",
      "option, file or name, 3 when there is nothing to explain."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  explain Registry.lookup                            of the newest run in --out",
      "  explain lookup run.jsonl --baseline before         a run against a baseline",
      "  explain lookup after.json --against before.json    a run against any other",
      "  explain lookup --metric gc.alloc.rate.norm --format json"
    })
final class ExplainCommand implements Command {
  /** The words of {@code --format}. */
  static final List<String> FORMATS = List.of("text", "json");

  private static final int NAMED = 20;
  private static final int NEAREST = 5;

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "a benchmark as reports show it, or a part of its name that no other has")
  String id;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RUN",
      description = "a run file or a JMH result; without it the newest run in --out")
  String given;

  @Option(
      names = "--metric",
      paramLabel = "<name>",
      defaultValue = "score",
      description = "which of its metrics (default: ${DEFAULT-VALUE}, the benchmark's own)")
  String metric;

  @Option(
      names = "--against",
      paramLabel = "<file>",
      description = "the run to hold it against instead of a baseline")
  String other;

  @Option(
      names = "--baseline",
      paramLabel = "<name|file>",
      description = "hold it against this baseline or file (default: main); not used for A/B runs")
  String baseline;

  @Option(
      names = "--out",
      paramLabel = "<dir>",
      defaultValue = "target/plumbline",
      description = "where runs are kept (default: ${DEFAULT-VALUE})")
  String out;

  @Option(
      names = "--format",
      paramLabel = "<format>",
      completionCandidates = Candidates.Explained.class,
      defaultValue = "text",
      description = "text or json")
  String format;

  @Mixin SignOptions signs;
  @Mixin RulesOptions rules;
  @Mixin CommonOptions common;

  @Override
  public int run(Invocation invocation, ParseResult parsed)
      throws CommandProblem, InputProblem, IOException {
    if (!FORMATS.contains(format) && !format.equals(Format.TERMINAL.word())) {
      throw Words.unknownWord("--format", format, FORMATS);
    }
    signs.check();
    rules.suiteLevel();
    String file = file(invocation);
    List<Run> runs = Inputs.read(file, invocation);
    Run newest = runs.get(runs.size() - 1);
    List<Run> against = trials(newest, file, invocation);
    Judging judging = new Judging(rules, invocation);
    Policy policy = judging.policy(newest);
    DeclaredMetrics metrics = DeclaredMetrics.of(policy);
    List<Run> trials = metrics.in(against);
    Run run = metrics.in(newest);
    Decision decision =
        run.base().isPresent()
            ? judging.sides(run, policy)
            : judging.against(trials, run, Scope.of(run.header().plan(), policy), policy);
    Judgement judgement = judgement(decision, file);
    print(
        new Explanation(
            decision,
            judgement,
            run.base().isPresent()
                ? Tracing.ofSides(run, judgement.pair())
                : Tracing.of(trials, run, judgement.pair())),
        invocation);
    return 0;
  }

  private String file(Invocation invocation) throws CommandProblem, IOException {
    if (given != null) {
      return given;
    }
    Path newest =
        KeptRuns.newest(invocation.path(out))
            .orElseThrow(
                () ->
                    new CommandProblem(
                        CommandProblem.CANNOT_JUDGE,
                        "there is no run in "
                            + Words.clean(out)
                            + "; give a run file: explain ID RUN"));
    return invocation.shown(newest);
  }

  /** What the run is held against; nothing for an A/B run, which has its base in itself. */
  private List<Run> trials(Run run, String file, Invocation invocation)
      throws CommandProblem, InputProblem, IOException {
    if (run.base().isPresent()) {
      if (other != null) {
        throw CommandProblem.usage(
            Words.clean(file) + " is an A/B run, which holds both sides; leave --against out");
      }
      return List.of();
    }
    if (other != null) {
      return Inputs.read(other, invocation);
    }
    String name = baseline == null ? BaselineChoice.USUAL_NAME : baseline;
    Baselines.Found found = Baselines.named(name, run, rules.baselines, invocation);
    if (found.trials().isEmpty()) {
      throw new CommandProblem(
          CommandProblem.CANNOT_JUDGE,
          "nothing to hold "
              + Words.clean(file)
              + " against: "
              + found.explanation()
              + "; --against FILE takes any other run");
    }
    return found.trials();
  }

  private Judgement judgement(Decision decision, String file) throws CommandProblem {
    if (decision.judgements().isEmpty()) {
      throw new CommandProblem(
          CommandProblem.CANNOT_JUDGE, Words.clean(file) + " holds no benchmark with a verdict");
    }
    NamedBenchmarks benchmarks = new NamedBenchmarks(decision);
    List<BenchmarkId> found = benchmarks.matching(id);
    if (found.isEmpty()) {
      throw CommandProblem.usage(
          "no benchmark of "
              + Words.clean(file)
              + " is named \""
              + Words.clean(id)
              + "\"; the nearest:"
              + lines(benchmarks.nearest(id, NEAREST).stream(), 0));
    }
    if (found.size() > 1) {
      throw CommandProblem.usage(
          "\""
              + Words.clean(id)
              + "\" names "
              + found.size()
              + " benchmarks; give one of:"
              + lines(
                  found.stream().limit(NAMED).map(benchmarks::name),
                  Math.max(0, found.size() - NAMED)));
    }
    BenchmarkId benchmark = found.get(0);
    return benchmarks
        .judgement(benchmark, metric)
        .orElseThrow(
            () ->
                Words.unknownWord(
                    "--metric",
                    metric,
                    benchmarks.metrics(benchmark).stream().map(Words::clean).toList()));
  }

  private static String lines(Stream<String> names, int left) {
    return names.map(name -> "\n  " + name).collect(Collectors.joining())
        + (left > 0 ? "\n  and " + left + " more" : "");
  }

  private void print(Explanation explanation, Invocation invocation) {
    invocation
        .out()
        .print(
            format.equals("json")
                ? JsonExplanation.render(explanation)
                : TerminalExplanation.render(
                    explanation,
                    invocation.surroundings().width(),
                    signs.colour(invocation),
                    signs.ascii(invocation)));
    invocation.out().flush();
  }
}
