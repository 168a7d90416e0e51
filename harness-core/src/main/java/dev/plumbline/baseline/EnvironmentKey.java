package dev.plumbline.baseline;

import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The name under which the baselines of an environment are kept: readable, and safe as the name of
 * a folder on any system.
 */
public final class EnvironmentKey {
  /** Longest part, so that the whole stays under the 255 bytes that file systems allow. */
  private static final int LONGEST_PART = 40;

  private EnvironmentKey() {}

  /**
   * The key: CPU model, cores, architecture, operating system, JVM, its feature version and
   * collector, then container limits where there are any. A part that is not known is spelled
   * {@code unknown-cpu-model} and the like, so that two machines of which little is known share a
   * key only when the same parts are unknown.
   */
  public static String of(Environment environment) {
    List<String> parts = new ArrayList<>();
    parts.add(part(environment, EnvironmentFact.CPU_MODEL));
    parts.add(cores(environment));
    parts.add(part(environment, EnvironmentFact.ARCHITECTURE));
    parts.add(part(environment, EnvironmentFact.OPERATING_SYSTEM));
    parts.add(part(environment, EnvironmentFact.JVM_NAME));
    parts.add(part(environment, EnvironmentFact.JVM_FEATURE_VERSION));
    parts.add(part(environment, EnvironmentFact.COLLECTOR));
    limit(environment, EnvironmentFact.CONTAINER_CPU_LIMIT, "cpu-limit-", parts);
    limit(environment, EnvironmentFact.CONTAINER_MEMORY_LIMIT, "memory-limit-", parts);
    return String.join("_", parts);
  }

  private static String part(Environment environment, EnvironmentFact fact) {
    return environment
        .fact(fact)
        .map(EnvironmentKey::slug)
        .filter(text -> !text.isEmpty())
        .orElse("unknown-" + slug(fact.label()));
  }

  private static String cores(Environment environment) {
    return environment
        .fact(EnvironmentFact.LOGICAL_CORES)
        .map(count -> slug(count) + "-cores")
        .orElse("unknown-cores");
  }

  private static void limit(
      Environment environment, EnvironmentFact fact, String prefix, List<String> parts) {
    environment
        .fact(fact)
        .map(EnvironmentKey::slug)
        .filter(text -> !List.of("", "none", "max", "unlimited").contains(text))
        .ifPresent(text -> parts.add(prefix + text));
  }

  /** Small letters, digits, and single hyphens between them. */
  static String slug(String text) {
    String plain =
        text.replace("(R)", "")
            .replace("(TM)", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(LONGEST_PART, plain.length()));
    return cut.replaceAll("^-|-$", "");
  }
}
