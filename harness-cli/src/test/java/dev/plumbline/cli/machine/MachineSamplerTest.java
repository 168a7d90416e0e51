package dev.plumbline.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.MachineFact;
import dev.plumbline.model.MachineSample;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks at recorded machines; what Linux counts is told as a difference. */
final class MachineSamplerTest {
  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path root;
  private RecordedMachine machine;
  private MachineSampler sampler;

  @BeforeEach
  void aMachine() {
    machine = new RecordedMachine(root);
    sampler = new MachineSampler(machine.files());
  }

  private Map<MachineFact, Double> look() {
    return sampler.sample(1, AT, Map.of()).facts();
  }

  @Test
  void aMachineThatTellsNothingHasNoFacts() {
    assertThat(look()).isEmpty();
    assertThat(look()).isEmpty();
  }

  @Test
  void theSampleCarriesRoundTimeAndRulers() {
    MachineSample sample = sampler.sample(3, AT, Map.of("cpu", 0.001));
    assertThat(sample).isEqualTo(new MachineSample(3, AT, Map.of("cpu", 0.001), Map.of()));
  }

  @Test
  void stealIsTheShareOfAllCoresTimeSinceTheLookBefore() {
    machine.cores(100, 1000, 100, 5000, 50);
    assertThat(look()).doesNotContainKey(MachineFact.STEAL);
    machine.cores(102, 1100, 200, 5120, 130);
    assertThat(look()).containsEntry(MachineFact.STEAL, 80.0 / 400);
    assertThat(look()).doesNotContainKey(MachineFact.STEAL); // no time passed
  }

  @Test
  void otherProcessesAreWhatIsBusyBesideUsAndOurEndedForks() {
    machine.cores(100, 1000, 100, 5000, 0).process("self", 42, "java", 1, 300, 200);
    look();
    // Two seconds: 300 ticks busy, of which our forks had 180 and we 20.
    machine.cores(102, 1250, 150, 5100, 0).process("self", 42, "java", 1, 320, 380);
    assertThat(look().get(MachineFact.OTHER_PROCESSES)).isCloseTo(0.5, within(1e-9));
    machine.cores(103, 1250, 150, 5200, 0).process("self", 42, "java", 1, 330, 380);
    assertThat(look()).containsEntry(MachineFact.OTHER_PROCESSES, 0.0);
  }

  /** Forks end below a host that lives: what they worked is in the host's figures, not in ours. */
  @Test
  void forksOfALivingHostAreOursToo() {
    machine
        .cores(100, 1000, 100, 5000, 0)
        .process("self", 42, "java", 1, 300, 200)
        .process("42", 42, "java", 1, 300, 200)
        .process("43", 43, "java", 42, 50, 0)
        .process("44", 44, "java", 43, 10, 0)
        .process("50", 50, "java", 1, 900, 900);
    look();
    // Two seconds, 300 ticks busy: we 20, the host 10, its ended forks 150, one that lives 20.
    machine
        .cores(102, 1250, 150, 5100, 0)
        .process("self", 42, "java", 1, 320, 200)
        .process("42", 42, "java", 1, 320, 200)
        .process("43", 43, "java", 42, 60, 150)
        .process("44", 44, "java", 43, 30, 0)
        .process("50", 50, "java", 1, 1000, 900);
    assertThat(look().get(MachineFact.OTHER_PROCESSES)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void countersThatBeganAnewSayNothing() {
    machine.cores(100, 1000, 100, 5000, 90).with("proc/vmstat", "pswpin 9\npswpout 9\n");
    look();
    machine.cores(3, 10, 1, 50, 0).with("proc/vmstat", "pswpin 0\npswpout 12\n");
    assertThat(look()).containsOnlyKeys(MachineFact.SWAP_OUT).containsValue(3.0);
  }

  @Test
  void heatAndSwapAreCounted() {
    String count = "/thermal_throttle/core_throttle_count";
    machine
        .with("proc/vmstat", "nr_free_pages 1\npswpin 10\npswpout 0\n")
        .with("sys/devices/system/cpu/cpu0" + count, "5\n")
        .with("sys/devices/system/cpu/cpu1" + count, "7\n");
    look();
    machine
        .with("proc/vmstat", "nr_free_pages 1\npswpin 14\npswpout 0\n")
        .with("sys/devices/system/cpu/cpu1" + count, "10\n");
    assertThat(look())
        .containsEntry(MachineFact.SWAP_IN, 4.0)
        .containsEntry(MachineFact.SWAP_OUT, 0.0)
        .containsEntry(MachineFact.THERMAL_THROTTLES, 3.0);
  }

  @Test
  void aQuotaOfTheSecondKindOfControlGroupIsSeenInOurGroup() {
    String stat = "sys/fs/cgroup/team/job/cpu.stat";
    machine
        .cores(100, 0, 0, 0, 0)
        .with("proc/self/cgroup", "0::/team/job\n")
        .with(stat, "usage_usec 1\nnr_periods 9\nnr_throttled 3\nthrottled_usec 100000\n");
    look();
    machine
        .cores(102, 0, 0, 0, 0)
        .with(stat, "usage_usec 1\nnr_periods 9\nnr_throttled 8\nthrottled_usec 600000\n");
    assertThat(look())
        .containsEntry(MachineFact.QUOTA_THROTTLES, 5.0)
        .containsEntry(MachineFact.QUOTA_THROTTLED, 0.25);
  }

  @Test
  void aQuotaOfTheFirstKindIsSeenWhereTheGroupIsMountedAsTheRoot() {
    String stat = "sys/fs/cgroup/cpu,cpuacct/cpu.stat";
    machine
        .cores(100, 0, 0, 0, 0)
        .with("proc/self/cgroup", "4:memory:/x\n3:cpu,cpuacct:/docker/0123\n")
        .with(stat, "nr_periods 9\nnr_throttled 3\nthrottled_time 1000000000\n");
    look();
    machine
        .cores(102, 0, 0, 0, 0)
        .with(stat, "nr_periods 9\nnr_throttled 4\nthrottled_time 1500000000\n");
    assertThat(look())
        .containsEntry(MachineFact.QUOTA_THROTTLES, 1.0)
        .containsEntry(MachineFact.QUOTA_THROTTLED, 0.25);
  }

  @Test
  void loadAndFrequencyAreThoseOfTheMoment() {
    machine
        .with("proc/loadavg", "1.25 0.80 0.40 2/345 6789\n")
        .with("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "2000000\n")
        .with("sys/devices/system/cpu/cpu1/cpufreq/scaling_cur_freq", "3000000\n")
        .with("sys/devices/system/cpu/cpufreq/policy0/scaling_cur_freq", "9\n");
    assertThat(look()).isEqualTo(Map.of(MachineFact.LOAD, 1.25, MachineFact.FREQUENCY, 2.5e9));
  }

  @Test
  void otherJvmsAreNeitherOursNorOurChildren() {
    machine
        .process("self", 42, "java", 1, 0)
        .process("42", 42, "java", 1, 0)
        .process("43", 43, "java", 42, 0)
        .process("50", 50, "java", 1, 0)
        .process("51", 51, "javac) S 42 (", 1, 0);
    assertThat(look()).containsEntry(MachineFact.OTHER_JVMS, 1.0);
  }

  @Test
  void nonsenseInTheFilesIsAbsentNotAFault() {
    for (String nonsense :
        new String[] {"", "\0\0", "cpu x y z", "cpu  1 2", "9".repeat(400), "NaN", "Infinity"}) {
      machine
          .with("proc/stat", nonsense)
          .with("proc/uptime", nonsense)
          .with("proc/loadavg", "-" + nonsense)
          .with("proc/vmstat", "pswpin " + nonsense)
          .with("proc/self/stat", nonsense)
          .with("proc/self/cgroup", "0::/../../../" + nonsense + "\n1:cpu:\n::\n")
          .with("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", nonsense);
      look();
      assertThat(look().keySet()).doesNotContain(MachineFact.STEAL, MachineFact.OTHER_PROCESSES);
    }
  }

  @Test
  void aPathOutOfTheRootIsNotRead() {
    SystemFiles files = new SystemFiles(root.resolve("inner"));
    machine.with("secret", "1");
    assertThat(files.text("../secret")).isEmpty();
    assertThat(files.text("a\0b")).isEmpty();
  }

  @Test
  void thisMachineCanBeLookedAt() {
    MachineSampler here = new MachineSampler(SystemFiles.here());
    here.sample(0, AT, Map.of());
    assertThat(here.sample(1, AT, Map.of()).facts().values()).allMatch(value -> value >= 0);
  }
}
