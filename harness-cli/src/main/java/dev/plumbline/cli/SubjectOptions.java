package dev.plumbline.cli;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command measures: benchmarks of one jar. */
final class SubjectOptions {
  @Parameters(
      paramLabel = "FILTER",
      arity = "0..*",
      description = "regular expressions found anywhere in a benchmark's name; none means all")
  List<String> filters = List.of();

  @Option(
      names = "--jar",
      paramLabel = "<jar>",
      description = "measure this JMH uber jar instead of the own benchmarks")
  String jar;

  /** The subject of these options. */
  Subject subject() {
    return new Subject(java.util.Optional.ofNullable(jar), filters);
  }
}
