package dev.plumbline.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** What to judge against. */
final class BaselineOptions {
  @Option(
      names = "--baseline",
      paramLabel = "<name|file>",
      description = "judge against this baseline or file (default: main)")
  String baseline;

  @Option(
      names = "--allow-no-baseline",
      description = "without a baseline of this hardware, pass if the budgets hold")
  boolean allowNoBaseline;

  /** What was named. */
  Optional<String> baseline() {
    return Optional.ofNullable(baseline);
  }
}
