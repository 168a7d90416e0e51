package dev.plumbline.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Sets the parser up for a command, and puts its refusals into our words. */
final class CommandLines {
  /** Options that may also be set once and for all, as {@code PLUMBLINE_TIME_BUDGET} and so on. */
  private static final Set<String> BY_VARIABLE =
      Set.of(
          "--baseline",
          "--baselines",
          "--category",
          "--color",
          "--format",
          "--out",
          "--policy",
          "--profile",
          "--time-budget");

  private static final int HELP_WIDTH = 100;

  private CommandLines() {}

  /** A parser of one command. */
  static CommandLine of(CommandName name, Command command, Surroundings surroundings) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(command);
    spec.name("plumbline " + name.words());
    spec.usageMessage().abbreviateSynopsis(true);
    if (command instanceof Measures) {
      JmhOptions.addTo(spec);
    }
    CommandLine line = new CommandLine(spec);
    line.setPosixClusteredShortOptionsAllowed(false);
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setDefaultValueProvider(argument -> variable(argument, surroundings));
    return line;
  }

  private static String variable(ArgSpec argument, Surroundings surroundings) {
    if (argument instanceof OptionSpec option && BY_VARIABLE.contains(option.longestName())) {
      String name = option.longestName().substring(2).replace('-', '_');
      return surroundings
          .variable("PLUMBLINE_" + name.toUpperCase(java.util.Locale.ROOT))
          .orElse(null);
    }
    return null;
  }

  /** The help of a command. */
  static String usage(CommandLine line) {
    return line.getUsageMessage(Ansi.OFF).replace(System.lineSeparator(), "\n");
  }

  /** What was wrong with the words, and what would be right. */
  static String words(ParameterException problem, CommandName name) {
    String help = "\n'plumbline " + name.words() + " --help' shows what it takes";
    if (problem instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched) + help;
    }
    if (problem instanceof OverwrittenOptionException) {
      return Words.clean(problem.getMessage().replace("'", "")) + help;
    }
    if (problem instanceof MissingParameterException missing) {
      String lacking =
          missing.getMissing().stream()
              .map(
                  argument ->
                      argument instanceof OptionSpec option
                          ? "a value of " + option.longestName()
                          : argument.paramLabel())
              .collect(Collectors.joining(" and "));
      return Words.clean("missing: " + lacking) + help;
    }
    return Words.clean(problem.getMessage()) + help;
  }

  private static String unmatched(UnmatchedArgumentException problem) {
    String word = problem.getUnmatched().get(0);
    if (!word.startsWith("-")) {
      return "one argument too many: \"" + Words.clean(word) + "\"";
    }
    String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    List<String> known =
        problem.getCommandLine().getCommandSpec().options().stream()
            .flatMap(spec -> List.of(spec.names()).stream())
            .toList();
    return "unknown option " + Words.clean(option) + Words.meant(option, known);
  }
}
