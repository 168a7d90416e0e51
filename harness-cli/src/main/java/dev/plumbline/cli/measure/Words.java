package dev.plumbline.cli.measure;

import java.time.Duration;
import java.util.Locale;

/** Durations for people. */
final class Words {
  private Words() {}

  /** {@code 850 ms}, {@code 4.2 s}, {@code 12 min}, {@code 2 h 5 min}. */
  static String of(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
    long minutes = Math.round(millis / 60_000.0);
    if (minutes < 120) {
      return minutes + " min";
    }
    return minutes / 60 + " h " + minutes % 60 + " min";
  }

  /** {@code 1 fork}, {@code 3 forks}. */
  static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
