package dev.plumbline.codec;

import dev.plumbline.model.Metric;
import java.util.List;

/** One name for a secondary metric that versions and machines spelt differently. */
final class MetricName {
  /**
   * JMH until 1.36 put a middle dot before the names of its profilers' metrics. Seen: as it is, as
   * UTF-8 taken for Latin-1, and as the marks of a lost character.
   */
  private static final List<String> DOTS = List.of("·", "Â·", "\uFFFD", "?");

  private MetricName() {}

  /** The name without JMH's dot; a metric that would look like the primary one keeps a dot. */
  static String of(String written) {
    String name = written;
    for (String dot : DOTS) {
      if (written.length() > dot.length() && written.startsWith(dot)) {
        name = written.substring(dot.length());
        break;
      }
    }
    return name.equals(Metric.PRIMARY) ? "·" + name : name;
  }
}
