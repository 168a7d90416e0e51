package dev.plumbline.cli;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is measured, how much of it, and where the results go. */
final class MeasureOptions {
  @Parameters(
      paramLabel = "FILTER",
      arity = "0..*",
      description = "regular expressions found anywhere in a benchmark's name; none means all")
  List<String> filters = List.of();

  @Option(
      names = {"-e", "--exclude"},
      paramLabel = "<regexp+>",
      split = ",",
      description = "leave out benchmarks in whose name one of these is found")
  List<String> exclude = List.of();

  @Option(
      names = "--category",
      paramLabel = "<name+>",
      split = ",",
      description = "only benchmarks of these categories of the policy")
  List<String> categories = List.of();

  @Option(
      names = "--profile",
      paramLabel = "<name>",
      completionCandidates = Candidates.Profiles.class,
      defaultValue = "quick",
      description = "smoke, quick, full, nightly, or jmh for the annotations' own settings")
  String profile;

  @Option(
      names = "--time-budget",
      paramLabel = "<time>",
      description = "start no further fork after this time, such as 90s, 5m, 1h")
  String timeBudget;

  @Option(
      names = "--fork-limit",
      paramLabel = "<time>",
      description = "end a fork that takes longer than this as failed")
  String forkLimit;

  @Option(
      names = "--jar",
      paramLabel = "<jar>",
      description = "measure this JMH uber jar instead of the own benchmarks")
  String jar;

  @Option(
      names = "--out",
      paramLabel = "<dir>",
      defaultValue = "target/plumbline",
      description = "where the run and its reports are written (default: ${DEFAULT-VALUE})")
  String out;

  @Option(
      names = "--run-file",
      paramLabel = "<file>",
      description = "the run file; without it a new one in --out, named after the time")
  String runFile;

  @Option(
      names = "--keep",
      paramLabel = "<n>",
      defaultValue = "10",
      description = "how many run files stay in --out (default: ${DEFAULT-VALUE})")
  int keep;

  @Option(
      names = "--resume",
      description = "go on with --run-file, or with the newest run in --out")
  boolean resume;

  @Option(names = "--seed", paramLabel = "<n>", description = "seed of the order of forks")
  Long seed;

  @Option(
      names = "-f",
      paramLabel = "<int>",
      description = "forks of each benchmark; measuring without forking (0) is not supported")
  String forks;

  @Option(
      names = "-foe",
      paramLabel = "<bool>",
      description = "stop at the first failed fork: true or false")
  String failOnError;

  @Option(
      names = "-rf",
      paramLabel = "<type>",
      description = "also write JMH's own results: json or csv (default: csv)")
  String resultFormat;

  @Option(
      names = "-rff",
      paramLabel = "<file>",
      description = "file of -rf (default: jmh-result.json or jmh-result.csv)")
  String resultFile;

  @Option(names = "-o", paramLabel = "<file>", description = "print the answer to this file")
  String output;

  @Option(names = "-l", description = "list the benchmarks that match, and exit")
  boolean list;

  @Option(names = "-lp", description = "list them with their parameters, and exit")
  boolean listParameters;

  @Option(names = "-lrf", description = "list the result formats, and exit")
  boolean listFormats;

  @Option(names = "-lprof", hidden = true)
  boolean listProfilers;
}
