package dev.plumbline.cli.measure;

import dev.plumbline.cli.code.RequiredJvm;
import dev.plumbline.cli.machine.MachineFacts;
import dev.plumbline.cli.machine.MeasuredJvm;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the environment a run is measured on, before its first fork. */
final class Surroundings {
  private Surroundings() {}

  /**
   * The environment.
   *
   * @param host a living host, for its classes
   * @param jmhArguments the options of the forks, which may name another JVM and its flags
   * @param listed what the forks will be of
   * @throws MeasuringProblem if the JVM does not start with its flags, or is too old
   */
  static Environment read(HostProcess host, List<String> jmhArguments, Lister.Listed listed)
      throws MeasuringProblem {
    String launcher = launcher(jmhArguments);
    List<String> flags = JvmFlags.of(jmhArguments);
    Map<EnvironmentFact, String> jvm = jvm(launcher, flags, host.classes());
    checkAge(
        host.jar(), listed, launcher, jvm.getOrDefault(EnvironmentFact.JVM_FEATURE_VERSION, ""));
    Map<EnvironmentFact, String> facts = new EnumMap<>(MachineFacts.read());
    facts.putAll(jvm);
    if (!listed.jmhVersion().isBlank()) {
      facts.put(EnvironmentFact.JMH_VERSION, listed.jmhVersion());
    }
    return new Environment(facts);
  }

  /**
   * The environment of processes alone: the machine, and the JVM that Plumbline runs on or that was
   * named, which is the one that {@code JAVA_HOME} names to them.
   *
   * @param jmhArguments may name another JVM
   * @throws MeasuringProblem if that JVM does not start
   */
  static Environment ofProcesses(List<String> jmhArguments) throws MeasuringProblem {
    Map<EnvironmentFact, String> facts = new EnumMap<>(MachineFacts.read());
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path classes = Files.createDirectory(folder.path().resolve("classes"));
      HostClasses.copyTo(classes);
      facts.putAll(jvm(launcher(jmhArguments), List.of(), classes));
    } catch (IOException e) {
      throw new MeasuringProblem(
          MeasuringProblem.FAILED, "the JVM can't be asked what it is: " + e.getMessage());
    }
    return new Environment(facts);
  }

  /** The launcher of the JVM that is measured. */
  static String launcher(List<String> jmhArguments) {
    return JmhArguments.values(jmhArguments, "-jvm").stream().findFirst().orElse(Jvm.current());
  }

  private static Map<EnvironmentFact, String> jvm(String launcher, List<String> flags, Path classes)
      throws MeasuringProblem {
    return MeasuredJvm.facts(launcher, flags, classes)
        .orElseThrow(
            () ->
                new MeasuringProblem(
                    MeasuringProblem.USAGE,
                    "the JVM to be measured does not start: "
                        + launcher
                        + " "
                        + String.join(" ", flags)));
  }

  /**
   * Refuses benchmarks that the JVM is too old for: each fork would tell it anew.
   *
   * @param feature the JVM's version as it says it itself: {@code 17}, or {@code 1.8}
   */
  private static void checkAge(
      JarUnderTest jar, Lister.Listed listed, String launcher, String feature)
      throws MeasuringProblem {
    Optional<RequiredJvm> required =
        RequiredJvm.of(
            jar.classPath(),
            listed.benchmarks().stream().map(listedOne -> listedOne.id().benchmark()).toList());
    String version = feature.startsWith("1.") ? feature.substring(2) : feature;
    if (required.isPresent()
        && version.matches("[0-9]{1,4}")
        && Integer.parseInt(version) < required.get().feature()) {
      throw new MeasuringProblem(
          MeasuringProblem.USAGE,
          jar.name()
              + " can't be measured: it is built for JVM "
              + required.get().feature()
              + " (class "
              + required.get().benchmark()
              + "), and the JVM to be measured is "
              + version
              + " ("
              + launcher
              + "); name a newer one by -jvm");
    }
  }
}
