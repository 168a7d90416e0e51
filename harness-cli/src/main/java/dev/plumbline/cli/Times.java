package dev.plumbline.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times on the command line: {@code 90s}, {@code 5m}, {@code 1h}. */
final class Times {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,6}) ?(ms|s|m|min|h)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "min", Duration.ofMinutes(1),
          "h", Duration.ofHours(1));

  private Times() {}

  /**
   * The time of an option.
   *
   * @throws CommandProblem if it is none, or zero
   */
  static Duration of(String option, String text) throws CommandProblem {
    Matcher matcher = TIME.matcher(text.strip());
    if (matcher.matches()) {
      Duration time = UNITS.get(matcher.group(2)).multipliedBy(Long.parseLong(matcher.group(1)));
      if (!time.isZero()) {
        return time;
      }
    }
    throw CommandProblem.usage(
        option + " \"" + Words.clean(text) + "\" is no time; write 500ms, 90s, 5m or 1h");
  }
}
