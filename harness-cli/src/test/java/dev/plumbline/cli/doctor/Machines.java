package dev.plumbline.cli.doctor;

import dev.plumbline.cli.machine.RecordedMachine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Recorded machines: what their files say, and what is seen of them. */
public final class Machines {
  private static final long GIBIBYTE = 1L << 30;
  private static final String SOURCES = "sys/devices/system/clocksource/clocksource0/";
  private static final String PAGES = "sys/kernel/mm/transparent_hugepage/enabled";

  private Machines() {}

  /** A laptop on the desk: clock up and down, a browser open, counters closed, swap in use. */
  public static MachineView laptop(Path root) {
    RecordedMachine machine =
        linux(root, "fpu vme tsc")
            .with("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n")
            .with("sys/devices/system/cpu/cpu1/cpufreq/scaling_governor", "powersave\n")
            .with("sys/devices/system/cpu/intel_pstate/no_turbo", "0\n")
            .with("sys/devices/system/cpu/smt/active", "1\n")
            .with("sys/bus/event_source/devices/cpu/type", "4\n")
            .with("proc/sys/kernel/perf_event_paranoid", "4\n")
            .with(PAGES, "[always] madvise never\n")
            .with("proc/self/cgroup", "0::/user.slice/app.scope\n")
            .with("sys/fs/cgroup/user.slice/app.scope/cpu.stat", "usage_usec 1\n")
            .with("proc/meminfo", meminfo(16, 9, 8, 6));
    return view(
        machine,
        8,
        () ->
            machine
                .cores(201, 1_150, 100, 5_650, 0)
                .process("77", 77, "fire\u001b[31mfox", 1, 90)
                .process("78", 78, "Web Content", 1, 40),
        new MachineView.Disk("/tmp", "ext4", 400 * GIBIBYTE, 100 * GIBIBYTE),
        List.of(),
        List.of());
  }

  /** Two cores of a host; it takes some of them back. */
  public static MachineView virtualMachine(Path root) {
    RecordedMachine machine =
        linux(root, "fpu vme tsc hypervisor")
            .with("sys/devices/system/cpu/smt/active", "0\n")
            .with("proc/sys/kernel/perf_event_paranoid", "2\n")
            .with(PAGES, "always [madvise] never\n")
            .with("proc/self/cgroup", "1:cpu:/\n0::/\n")
            .with("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n")
            .with("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n")
            .with("proc/meminfo", meminfo(24, 23, 0, 0));
    return view(
        machine,
        2,
        () -> machine.cores(201, 1_002, 100, 5_182, 16),
        new MachineView.Disk("/tmp", "ext4", 250 * GIBIBYTE, 80 * GIBIBYTE),
        List.of("-Xmx2g"),
        List.of());
  }

  /** A container that may use one and a half cores, with an agent in every JVM. */
  public static MachineView container(Path root) {
    RecordedMachine machine =
        linux(root, "fpu vme tsc hypervisor")
            .with("proc/self/cgroup", "0::/\n")
            .with("sys/fs/cgroup/cpu.max", "150000 100000\n")
            .with("sys/fs/cgroup/cpu.stat", "nr_throttled 3\nthrottled_usec 10\n")
            .with(SOURCES + "current_clocksource", "xen\n")
            .with(SOURCES + "available_clocksource", "xen tsc hpet\n")
            .with("proc/pressure/memory", "some avg10=9.00 avg60=4.50 avg300=1.00 total=9\n")
            .with("proc/meminfo", meminfo(4, 1, 0, 0));
    return view(
        machine,
        4,
        () -> machine.cores(201, 1_002, 100, 5_398, 0),
        new MachineView.Disk("/scratch", "nfs4", 400 * GIBIBYTE, 100 * GIBIBYTE),
        List.of("-javaagent:/opt/agent.jar=token=secret", "-Xint"),
        List.of("JAVA_TOOL_OPTIONS"));
  }

  /** Nothing can be read, as on another system. */
  public static MachineView unreadable(Path root) {
    MachineReader reader = new MachineReader(new RecordedMachine(root).files());
    return new MachineView(
        reader.power(),
        reader.load(4, Activity.watch(new RecordedMachine(root).files(), () -> {})),
        reader.memory(Optional.empty()),
        reader.timing(new TimerProbe.Found(41, 20), List.of(), List.of()));
  }

  private static RecordedMachine linux(Path root, String flags) {
    return new RecordedMachine(root)
        .with("proc/cpuinfo", "processor\t: 0\nflags\t\t: " + flags + "\n")
        .with(SOURCES + "current_clocksource", "tsc\n")
        .with(SOURCES + "available_clocksource", "tsc hpet\n")
        .cores(200, 1_000, 100, 5_000, 0)
        .process("self", 42, "java", 1, 10)
        .process("42", 42, "java", 1, 10)
        .process("77", 77, "fire\u001b[31mfox", 1, 10)
        .process("78", 78, "Web Content", 1, 10);
  }

  private static String meminfo(long total, long available, long swap, long swapFree) {
    long kilobytes = GIBIBYTE / 1024;
    return "MemTotal:  "
        + total * kilobytes
        + " kB\nMemFree: 1 kB\nMemAvailable: "
        + available * kilobytes
        + " kB\nSwapTotal: "
        + swap * kilobytes
        + " kB\nSwapFree: "
        + swapFree * kilobytes
        + " kB\n";
  }

  private static MachineView view(
      RecordedMachine machine,
      int cores,
      Runnable second,
      MachineView.Disk disk,
      List<String> flags,
      List<String> variables) {
    MachineReader reader = new MachineReader(machine.files());
    return new MachineView(
        reader.power(),
        reader.load(cores, Activity.watch(machine.files(), second)),
        reader.memory(Optional.of(disk)),
        reader.timing(new TimerProbe.Found(20, 25), flags, variables));
  }
}
