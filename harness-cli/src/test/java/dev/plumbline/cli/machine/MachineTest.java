package dev.plumbline.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.jmh.JvmFacts;
import dev.plumbline.model.EnvironmentFact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
  @TempDir Path folder;

  @Test
  void theMachineTellsWhatDecidesComparability() {
    Map<EnvironmentFact, String> facts = MachineFacts.read();

    assertThat(facts)
        .containsKeys(
            EnvironmentFact.CPU_MODEL,
            EnvironmentFact.LOGICAL_CORES,
            EnvironmentFact.MEMORY,
            EnvironmentFact.ARCHITECTURE,
            EnvironmentFact.OPERATING_SYSTEM,
            EnvironmentFact.KERNEL);
    assertThat(Integer.parseInt(facts.get(EnvironmentFact.LOGICAL_CORES))).isPositive();
    assertThat(Long.parseLong(facts.get(EnvironmentFact.MEMORY))).isPositive();
    assertThat(facts.values()).noneMatch(String::isBlank);
  }

  @Test
  void theMeasuredJvmTellsItsCollectorUnderItsFlags() throws Exception {
    Path classes = hostClasses();
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    Map<EnvironmentFact, String> serial =
        MeasuredJvm.facts(java, List.of("-XX:+UseSerialGC"), classes).orElseThrow();
    Map<EnvironmentFact, String> parallel =
        MeasuredJvm.facts(java, List.of("-XX:+UseParallelGC", "-Xmx64m"), classes).orElseThrow();

    assertThat(serial).containsEntry(EnvironmentFact.COLLECTOR, "Serial");
    assertThat(parallel)
        .containsEntry(EnvironmentFact.COLLECTOR, "Parallel")
        .containsEntry(EnvironmentFact.JVM_FLAGS, "-XX:+UseParallelGC -Xmx64m")
        .containsEntry(
            EnvironmentFact.JVM_FEATURE_VERSION, Integer.toString(Runtime.version().feature()))
        .containsEntry(EnvironmentFact.JVM_NAME, System.getProperty("java.vm.name"));
  }

  @Test
  void aJvmThatDoesNotStartTellsNothing() throws Exception {
    Path classes = hostClasses();
    assertThat(MeasuredJvm.facts("no-such-java", List.of(), classes)).isEmpty();
  }

  @Test
  void collectorsHaveTheirUsualNames() {
    assertThat(MeasuredJvm.collector("G1 Old Generation, G1 Young Generation")).isEqualTo("G1");
    assertThat(MeasuredJvm.collector("PS MarkSweep, PS Scavenge")).isEqualTo("Parallel");
    assertThat(MeasuredJvm.collector("Copy, MarkSweepCompact")).isEqualTo("Serial");
    assertThat(MeasuredJvm.collector("ZGC Cycles, ZGC Pauses")).isEqualTo("ZGC");
    assertThat(
            MeasuredJvm.collector(
                "ZGC Major Cycles, ZGC Major Pauses, ZGC Minor Cycles, ZGC Minor Pauses"))
        .isEqualTo("Generational ZGC");
    assertThat(MeasuredJvm.collector("Shenandoah Cycles, Shenandoah Pauses"))
        .isEqualTo("Shenandoah");
    assertThat(MeasuredJvm.collector("Future Collector")).isEqualTo("Future Collector");
  }

  @Test
  void outsideOfAWorkTreeThereIsNoCommit() {
    assertThat(WorkingCopy.of(folder)).isEmpty();
  }

  @Test
  void theCommitAndItsChangesAreTold() throws Exception {
    git("init", "-q");
    Files.writeString(folder.resolve("file"), "1");
    git("add", "file");
    git("-c", "user.name=n", "-c", "user.email=e@example.org", "commit", "-q", "-m", "first");

    WorkingCopy clean = WorkingCopy.of(folder).orElseThrow();
    Files.writeString(folder.resolve("file"), "2");
    WorkingCopy changed = WorkingCopy.of(folder).orElseThrow();

    assertThat(clean.commit()).matches("[0-9a-f]{40}").isEqualTo(changed.commit());
    assertThat(clean.dirty()).contains(false);
    assertThat(changed.dirty()).contains(true);
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(printed).isZero();
  }

  private static Path hostClasses() throws IOException {
    return Path.of(JvmFacts.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }
}
