package dev.plumbline.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** What is measured, how much of it, and where the results go. */
final class MeasureOptions {
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
      names = "--plan",
      paramLabel = "<plan>",
      defaultValue = "plumbline",
      description = {
        "plumbline: short forks, their warm-up found in what they measure; jmh: forks as long as",
        "each benchmark's own annotations say (default: ${DEFAULT-VALUE})"
      })
  String plan;

  @Option(
      names = "--time-budget",
      paramLabel = "<time>",
      description = "start no fork that would end after this time, such as 90s, 5m, 1h")
  String timeBudget;

  @Option(
      names = "--fork-limit",
      paramLabel = "<time>",
      description = "end a fork that takes longer than this as failed")
  String forkLimit;

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
      description = "forks of each benchmark, the most where fewer may do; 0 is not supported")
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
