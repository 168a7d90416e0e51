package dev.plumbline.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checks say of recorded machines, and at their thresholds. */
final class ChecksTest {
  @TempDir Path root;

  private static Map<String, Finding> found(MachineView view) {
    return Checks.of(view).stream().collect(Collectors.toMap(Finding::check, Function.identity()));
  }

  private static List<String> disturbing(MachineView view) {
    return Checks.of(view).stream()
        .filter(finding -> finding.state() == Finding.State.DISTURBS)
        .map(Finding::check)
        .toList();
  }

  @Test
  void aLaptopHasAClockThatWandersAndNeighbours() {
    MachineView laptop = Machines.laptop(root);
    assertThat(disturbing(laptop))
        .containsExactly(
            "frequency governor",
            "turbo",
            "hyper-threads",
            "other processes",
            "swap",
            "transparent huge pages",
            "hardware counters");
    assertThat(found(laptop).get("turbo").mend())
        .isEqualTo("echo 1 | sudo tee /sys/devices/system/cpu/intel_pstate/no_turbo");
    assertThat(found(laptop).get("other processes").seen())
        .startsWith("1.50 of 8 cores: fire")
        .endsWith("fox 0.80, Web Content 0.30");
    assertThat(found(laptop).get("processor quota").seen()).isEqualTo("none");
  }

  @Test
  void aVirtualMachineHidesItsClockAndHasTimeStolen() {
    MachineView machine = Machines.virtualMachine(root);
    assertThat(disturbing(machine)).containsExactly("stolen time");
    assertThat(found(machine).get("stolen time").seen()).startsWith("8.0 %");
    assertThat(found(machine).get("turbo"))
        .isEqualTo(Finding.unknown("turbo", "a virtual machine hides it"));
    assertThat(found(machine).get("hardware counters").state()).isEqualTo(Finding.State.UNKNOWN);
    assertThat(found(machine).get("JVM flags").state()).isEqualTo(Finding.State.OK);
  }

  @Test
  void aContainerHasAQuotaAndWhatItWasGiven() {
    MachineView container = Machines.container(root);
    assertThat(disturbing(container))
        .containsExactly(
            "processor quota", "free memory", "temporary folder", "timer", "JVM flags");
    assertThat(found(container).get("processor quota").seen()).isEqualTo("1.50 of 4 cores");
    assertThat(found(container).get("timer").mend()).startsWith("echo tsc | sudo tee");
    assertThat(found(container).get("JVM flags").seen())
        .isEqualTo("-javaagent, -Xint, JAVA_TOOL_OPTIONS")
        .doesNotContain("secret");
    assertThat(found(container).get("JVM flags").mend()).isEqualTo("unset JAVA_TOOL_OPTIONS");
  }

  @Test
  void whatCannotBeReadIsUnknownAndSaysWhy() {
    List<Finding> findings = Checks.of(Machines.unreadable(root));
    assertThat(findings).noneMatch(finding -> finding.state() == Finding.State.DISTURBS);
    assertThat(findings)
        .filteredOn(finding -> finding.state() == Finding.State.UNKNOWN)
        .hasSize(11)
        .allSatisfy(finding -> assertThat(finding.seen()).isNotBlank());
  }

  @Test
  void whateverDisturbsHasAnEffectAndACommandAndNothingElseHas() {
    for (MachineView view :
        List.of(
            Machines.laptop(root.resolve("a")),
            Machines.virtualMachine(root.resolve("b")),
            Machines.container(root.resolve("c")))) {
      for (Finding finding : Checks.of(view)) {
        boolean disturbs = finding.state() == Finding.State.DISTURBS;
        assertThat(finding.effect().isEmpty()).as(finding.check()).isNotEqualTo(disturbs);
        assertThat(finding.mend().isEmpty()).as(finding.check()).isNotEqualTo(disturbs);
      }
    }
  }

  @Test
  void aQuotaOfAGroupAboveOursHoldsUsToo() {
    MachineView view =
        Machines.laptop(root); // its group is user.slice/app.scope, without a limit of its own
    assertThat(view.load().quota()).isEmpty();
    new dev.plumbline.cli.machine.RecordedMachine(root)
        .with("sys/fs/cgroup/user.slice/cpu.max", "200000 100000\n")
        .with("sys/fs/cgroup/user.slice/app.scope/cpu.max", "max 100000\n");
    assertThat(Machines.laptop(root).load().quota()).hasValue(2);
  }

  @Test
  void edgesAreWhereTheyAreSaidToBe() {
    assertThat(LoadChecks.steal(load(0.01, 0)).state()).isEqualTo(Finding.State.OK);
    assertThat(LoadChecks.steal(load(0.011, 0)).state()).isEqualTo(Finding.State.DISTURBS);
    assertThat(LoadChecks.neighbours(load(0, 0.1)).state()).isEqualTo(Finding.State.OK);
    assertThat(LoadChecks.neighbours(load(0, 0.11)).seen())
        .isEqualTo("0.11 of 2 cores, of other containers or users");
    assertThat(memory(100, 10, 0, 0.01)).isEqualTo(Finding.State.OK);
    assertThat(memory(100, 9, 0, 0)).isEqualTo(Finding.State.DISTURBS);
    assertThat(memory(100, 50, 0, 0.02)).isEqualTo(Finding.State.DISTURBS);
  }

  private static MachineView.Load load(double steal, double others) {
    return new MachineView.Load(
        2,
        OptionalDouble.of(steal),
        true,
        OptionalDouble.empty(),
        OptionalDouble.of(others),
        List.of());
  }

  private static Finding.State memory(long total, long available, long swap, double pressure) {
    return MemoryChecks.pressure(
            new MachineView.Memory(
                OptionalLong.of(total),
                OptionalLong.of(available),
                OptionalLong.of(swap),
                OptionalLong.of(swap),
                OptionalDouble.of(pressure),
                Optional.empty(),
                Optional.empty()))
        .state();
  }

  @Test
  void aClockIsTriedByReadingIt() {
    long[] now = {0};
    TimerProbe.Found coarse = TimerProbe.of(() -> ++now[0] / 50 * 5_000);
    assertThat(coarse.stepNanos()).isEqualTo(5_000);
    assertThat(coarse.costNanos()).isEqualTo(100);
    assertThat(TimerProbe.of(() -> 7).stepNanos()).isInfinite();
  }

  @Test
  void thisMachineCanBeLookedAt() {
    MachineReader reader = new MachineReader(dev.plumbline.cli.machine.SystemFiles.here());
    assertThat(reader.memory(Optional.empty())).isNotNull();
    assertThat(ThisMachine.look(Map.of("_JAVA_OPTIONS", "-Xint")).timing().variables())
        .containsExactly("_JAVA_OPTIONS");
  }
}
