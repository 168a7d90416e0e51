package dev.plumbline.cli;

import dev.plumbline.gate.NearestWord;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Sentences and quotes that several commands print. */
final class Words {
  private Words() {}

  /** A problem with an option whose value is none of a few words. */
  static CommandProblem unknownWord(String option, String given, Collection<String> known) {
    return CommandProblem.usage(
        option
            + " \""
            + clean(given)
            + "\" is none of "
            + String.join(", ", known)
            + meant(given, known));
  }

  /** {@code "; did you mean \"x\"?"}, or nothing. */
  static String meant(String given, Collection<String> known) {
    return NearestWord.to(given, known).map(word -> "; did you mean \"" + word + "\"?").orElse("");
  }

  /** {@code 1 benchmark}, {@code 2 benchmarks}. */
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** A time to the second: {@code 1 h 2 min 5 s}; under ten seconds to the tenth. */
  static String duration(Duration time) {
    if (time.toMillis() < 9_950) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
    long seconds = (time.toMillis() + 500) / 1000;
    StringBuilder text = new StringBuilder();
    if (seconds >= 3600) {
      text.append(seconds / 3600).append(" h ");
    }
    if (seconds >= 60) {
      text.append(seconds % 3600 / 60).append(" min ");
    }
    return text.append(seconds % 60).append(" s").toString();
  }

  /** A text as one argument of a shell. */
  static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9_./:=@%+,-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }

  /** Arguments as one line that a shell takes apart again. */
  static String commandLine(List<String> arguments) {
    return arguments.stream().map(Words::quoted).collect(Collectors.joining(" "));
  }

  /** Without control characters, so that a message can't steer a terminal. */
  static String clean(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
