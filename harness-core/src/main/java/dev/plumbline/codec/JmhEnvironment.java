package dev.plumbline.codec;

import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Setup;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JMH file knows of where it was measured: the JVM, nothing of the machine. */
final class JmhEnvironment {
  private static final Pattern FEATURE = Pattern.compile("(?:1\\.)?([0-9]{1,4}).*", Pattern.DOTALL);

  private JmhEnvironment() {}

  /** The facts in which all set-ups of a file agree. */
  static Environment of(Collection<Setup> setups) {
    Map<EnvironmentFact, String> facts = new EnumMap<>(EnvironmentFact.class);
    put(facts, EnvironmentFact.JVM_NAME, agreed(setups, "vmName"));
    put(facts, EnvironmentFact.JVM_VERSION, agreed(setups, "jdkVersion"));
    put(
        facts,
        EnvironmentFact.JVM_FEATURE_VERSION,
        agreed(setups, "jdkVersion").flatMap(JmhEnvironment::featureVersion));
    put(facts, EnvironmentFact.JMH_VERSION, agreed(setups, "jmhVersion"));
    return new Environment(facts);
  }

  private static void put(
      Map<EnvironmentFact, String> facts, EnvironmentFact fact, Optional<String> value) {
    value.ifPresent(text -> facts.put(fact, text));
  }

  private static Optional<String> agreed(Collection<Setup> setups, String name) {
    Set<String> values = new LinkedHashSet<>();
    for (Setup setup : setups) {
      String value = setup.facts().get(name);
      if (value != null && !value.isBlank()) {
        values.add(value);
      }
    }
    return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
  }

  /** {@code 17} of {@code 17.0.15}, {@code 8} of {@code 1.8.0_312}. */
  private static Optional<String> featureVersion(String jdkVersion) {
    Matcher matcher = FEATURE.matcher(jdkVersion);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
