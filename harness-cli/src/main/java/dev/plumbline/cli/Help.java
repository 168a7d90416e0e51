package dev.plumbline.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The help of the whole, written without making any command: it must start at once. */
final class Help {
  private static final String USAGE =
      """
      Tells whether a change made Java code slower, and is right about it.

      Usage: java -jar benchmarks.jar [COMMAND] [FILTER...] [OPTIONS]
             Without a command it is run; a FILTER is a regular expression found in a
             benchmark's name. JMH's options mean what they mean in JMH.

      Commands:
      """;
  private static final String EXAMPLES =
      """

      Examples:
        java -jar benchmarks.jar -f 1 -wi 1 -i 3 Reuse          measure what matches Reuse
        java -jar benchmarks.jar check --profile quick          measure and judge
        java -jar benchmarks.jar compare before.json after.json judge two JMH results
        java -jar benchmarks.jar baseline save target/plumbline/run-20260102T030405Z.jsonl
        java -jar benchmarks.jar list --jar other-benchmarks.jar

      Exit codes: 0 passed · 1 the gate said no · 2 wrong command line or file
                  3 cannot judge · 4 measuring failed · 70 a fault of Plumbline

      COMMAND --help shows its options and examples; --version the version.
      """;

  private Help() {}

  /** The help of everything, or of the command that is named. */
  static int print(List<String> about, Invocation invocation) throws CommandProblem {
    if (about.isEmpty()) {
      invocation.out().print(whole());
      return 0;
    }
    Optional<CommandName> name = CommandName.of(about);
    if (name.isPresent()) {
      CommandName found = name.get();
      invocation
          .out()
          .print(
              CommandLines.usage(CommandLines.of(found, found.make(), invocation.surroundings())));
      return 0;
    }
    return family(about, invocation);
  }

  /** The help of a family such as {@code baseline}, when its second word is missing or unknown. */
  static int family(List<String> words, Invocation invocation) throws CommandProblem {
    String first = words.get(0);
    List<CommandName> family = CommandName.family(first);
    if (family.isEmpty()) {
      throw Words.unknownWord("command", first, CommandName.firstWords());
    }
    if (words.size() > 1 && !List.of("--help", "-h").contains(words.get(1))) {
      throw Words.unknownWord(first, words.get(1), family.stream().map(CommandName::last).toList());
    }
    if (words.size() == 1) {
      throw CommandProblem.usage(
          first
              + " needs a word more: "
              + String.join(", ", family.stream().map(CommandName::last).toList()));
    }
    StringBuilder text = new StringBuilder("Usage: plumbline " + first + " COMMAND [OPTIONS]\n\n");
    family.forEach(name -> row(text, name));
    invocation.out().print(text);
    return 0;
  }

  private static String whole() {
    StringBuilder text = new StringBuilder(USAGE);
    for (CommandName name : CommandName.values()) {
      row(text, name);
    }
    return text.append(EXAMPLES).toString();
  }

  private static void row(StringBuilder text, CommandName name) {
    text.append(
        String.format(Locale.ROOT, "  %-16s %s%n", name.words(), name.summary()).replace("\r", ""));
  }
}
