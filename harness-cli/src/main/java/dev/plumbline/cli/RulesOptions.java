package dev.plumbline.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Option;

/** The rules of judging, and where baselines lie. */
final class RulesOptions {
  @Option(
      names = "--policy",
      paramLabel = "<file>",
      description =
          "the rules; without it ./plumbline.yml, else those in the jar for its own benchmarks,"
              + " else built-in ones")
  String policy;

  @Option(
      names = "--baselines",
      paramLabel = "<dir>",
      defaultValue = "baselines",
      description = "where baselines are kept (default: ${DEFAULT-VALUE})")
  String baselines;

  @Option(
      names = "--suite-level",
      paramLabel = "<share>",
      description = "error level of the whole suite instead of the policy's: 0.01 or 1%%")
  String suiteLevel;

  @Option(
      names = "--across-environments",
      description = "judge although the environments differ; a note says so")
  boolean acrossEnvironments;

  /** The policy file, if one was named. */
  Optional<String> policy() {
    return Optional.ofNullable(policy);
  }

  /** The level given. */
  OptionalDouble suiteLevel() throws CommandProblem {
    if (suiteLevel == null) {
      return OptionalDouble.empty();
    }
    String text = suiteLevel.strip();
    try {
      double level =
          text.endsWith("%")
              ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
              : Double.parseDouble(text);
      if (level > 0 && level < 0.5) {
        return OptionalDouble.of(level);
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw CommandProblem.usage(
        "--suite-level \""
            + Words.clean(suiteLevel)
            + "\" is no share between 0 and 0.5, such as 0.01 or 1%");
  }
}
