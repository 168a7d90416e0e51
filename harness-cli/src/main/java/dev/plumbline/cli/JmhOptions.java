package dev.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Teaches a command JMH's options and reads them back. */
final class JmhOptions {
  private JmhOptions() {}

  /** Adds the options that are handed on to forks, as a group of their own in the help. */
  static void addTo(CommandSpec command) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder().validate(false).heading("JMH's options, as in JMH:%n");
    for (JmhOption option : JmhOption.values()) {
      group.addArg(
          OptionSpec.builder(option.word())
              .paramLabel(option.label())
              .arity("1")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .description(option.description())
              .build());
    }
    command.addArgGroup(group.build());
  }

  /**
   * The given options with a value each, in JMH's order of words: {@code -wi 3 -p size=10}.
   *
   * @throws CommandProblem if a value is none that the option takes, or one stands twice that may
   *     not
   */
  static List<String> arguments(ParseResult parsed) throws CommandProblem {
    List<String> arguments = new ArrayList<>();
    for (JmhOption option : JmhOption.values()) {
      List<String> values = parsed.matchedOptionValue(option.word(), List.of());
      if (values.size() > 1 && !option.repeatable()) {
        throw CommandProblem.usage(option.word() + " may be given once, not " + values.size());
      }
      for (String value : values) {
        Optional<String> complaint = option.complaint(value);
        if (complaint.isPresent()) {
          throw CommandProblem.usage(complaint.get());
        }
        arguments.add(option.word());
        arguments.add(value);
      }
    }
    return arguments;
  }
}
