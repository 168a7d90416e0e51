package dev.plumbline.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Which signs and colours an answer has. */
class SignOptions {
  /** The words of {@code --color}. */
  static final List<String> COLOURS = List.of("auto", "always", "never");

  @Option(
      names = "--color",
      paramLabel = "<when>",
      completionCandidates = Candidates.Colours.class,
      defaultValue = "auto",
      description = "auto, always or never; auto is only on a terminal, without NO_COLOR")
  String color;

  @Option(
      names = "--ascii",
      description = "no signs beyond ASCII; usual on a terminal whose locale has no UTF-8")
  boolean ascii;

  /** Checks the words before any work is done. */
  void check() throws CommandProblem {
    if (!COLOURS.contains(color)) {
      throw Words.unknownWord("--color", color, COLOURS);
    }
  }

  /** Whether to keep to ASCII. */
  final boolean ascii(Invocation invocation) {
    return ascii || !invocation.surroundings().signsWelcome();
  }

  /** Whether to colour. */
  final boolean colour(Invocation invocation) {
    return switch (color) {
      case "always" -> true;
      case "never" -> false;
      default -> invocation.surroundings().colourWelcome();
    };
  }
}
