package dev.plumbline.cli.machine;

import dev.plumbline.jmh.JvmFacts;
import dev.plumbline.jmh.Wire;
import dev.plumbline.model.EnvironmentFact;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks a JVM what it is, started with the flags that forks will have. */
public final class MeasuredJvm {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Part of a bean's name to the collector's; no part is found in another collector's beans. */
  private static final Map<String, String> COLLECTORS =
      Map.of(
          "G1 ", "G1",
          "PS ", "Parallel",
          "MarkSweepCompact", "Serial",
          "Shenandoah", "Shenandoah",
          "ZGC M", "Generational ZGC",
          "ZGC Cycles", "ZGC",
          "Epsilon", "Epsilon");

  private MeasuredJvm() {}

  /**
   * The facts of a JVM.
   *
   * @param launcher its {@code java}
   * @param flags of the forks, in order
   * @param classes a folder or jar with our host classes
   * @return empty when it does not start with these flags
   */
  public static Optional<Map<EnvironmentFact, String>> facts(
      String launcher, List<String> flags, Path classes) {
    List<String> command = new ArrayList<>();
    command.add(launcher);
    command.addAll(flags);
    command.addAll(List.of("-cp", classes.toString(), JvmFacts.class.getName()));
    return ShortCommand.run(classes.toAbsolutePath().getParent(), LIMIT, command)
        .flatMap(MeasuredJvm::answer)
        .map(answer -> facts(answer, flags));
  }

  private static Optional<List<String>> answer(String printed) {
    // Flags may make the JVM print more than our line.
    return printed
        .lines()
        .filter(line -> line.startsWith("=java.vm.name "))
        .findFirst()
        .map(Wire::texts);
  }

  private static Map<EnvironmentFact, String> facts(List<String> answer, List<String> flags) {
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i + 1 < answer.size(); i += 2) {
      byName.put(answer.get(i), answer.get(i + 1));
    }
    Map<EnvironmentFact, String> facts = new EnumMap<>(EnvironmentFact.class);
    put(facts, EnvironmentFact.JVM_NAME, byName.get("java.vm.name"));
    put(facts, EnvironmentFact.JVM_VENDOR, byName.get("java.vm.vendor"));
    put(facts, EnvironmentFact.JVM_FEATURE_VERSION, byName.get("java.specification.version"));
    put(facts, EnvironmentFact.JVM_VERSION, byName.get("java.runtime.version"));
    put(facts, EnvironmentFact.COLLECTOR, collector(byName.get("collector")));
    facts.put(EnvironmentFact.JVM_FLAGS, String.join(" ", flags));
    return facts;
  }

  /** The usual name of a collector of its beans' names; the beans' names when it is unknown. */
  static String collector(String beans) {
    if (beans == null) {
      return "";
    }
    for (Map.Entry<String, String> known : COLLECTORS.entrySet()) {
      if (beans.contains(known.getKey())) {
        return known.getValue();
      }
    }
    return beans;
  }

  private static void put(Map<EnvironmentFact, String> facts, EnvironmentFact fact, String value) {
    if (value != null && !value.isBlank()) {
      facts.put(fact, value);
    }
  }
}
