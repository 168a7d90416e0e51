package dev.plumbline.cli.measure;

import dev.plumbline.cli.machine.MachineFacts;
import dev.plumbline.cli.machine.MeasuredJvm;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the environment a run is measured on, before its first fork. */
final class Surroundings {
  private Surroundings() {}

  /**
   * The environment.
   *
   * @param host a living host, for its classes
   * @param jmhArguments the options of the forks, which may name another JVM and its flags
   * @throws MeasuringProblem if the JVM does not start with its flags
   */
  static Environment read(HostProcess host, List<String> jmhArguments, String jmhVersion)
      throws MeasuringProblem {
    String launcher =
        JmhArguments.values(jmhArguments, "-jvm").stream().findFirst().orElse(Jvm.current());
    List<String> flags = JvmFlags.of(jmhArguments);
    Map<EnvironmentFact, String> jvm =
        MeasuredJvm.facts(launcher, flags, host.classes())
            .orElseThrow(
                () ->
                    new MeasuringProblem(
                        MeasuringProblem.USAGE,
                        "the JVM to be measured does not start: "
                            + launcher
                            + " "
                            + String.join(" ", flags)));
    Map<EnvironmentFact, String> facts = new EnumMap<>(MachineFacts.read());
    facts.putAll(jvm);
    if (!jmhVersion.isBlank()) {
      facts.put(EnvironmentFact.JMH_VERSION, jmhVersion);
    }
    return new Environment(facts);
  }
}
