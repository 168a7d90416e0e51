package dev.plumbline.cli.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the clock is fine enough, counters can explain a change, and the JVM is plain. */
final class TimingChecks {
  /** A coarser clock is seen in benchmarks that time single calls. */
  private static final double COARSEST_STEP = 1_000;

  /** A dearer reading is no longer done without the kernel. */
  private static final double DEAREST_READING = 200;

  /** Sources that are read without a system call. */
  private static final Set<String> FAST =
      Set.of(
          "tsc",
          "kvm-clock",
          "hyperv_clocksource_tsc_page",
          "arch_sys_counter",
          "riscv_clocksource");

  /** Above it even a process's own counters are closed to plain users. */
  private static final long OPEN_PARANOIA = 2;

  private static final List<String> DISTURBING =
      List.of(
          "-Xint",
          "-Xcomp",
          "-Xdebug",
          "-Xrunjdwp",
          "-agentlib:",
          "-agentpath:",
          "-javaagent:",
          "-Xprof",
          "-XX:TieredStopAtLevel",
          "-XX:-TieredCompilation",
          "-XX:+UseCountedLoopSafepoints",
          "-XX:+EnableJVMCI",
          "-Xcheck:jni",
          "-XX:StartFlightRecording");

  private TimingChecks() {}

  static Finding timer(MachineView.Timing timing) {
    String check = "timer";
    String seen =
        String.format(
            Locale.ROOT,
            "steps of %.0f ns, %.0f ns a reading, source %s",
            timing.stepNanos(),
            timing.costNanos(),
            timing.clocksource().orElse("unknown"));
    boolean slowSource = timing.clocksource().filter(source -> !FAST.contains(source)).isPresent();
    if (!slowSource
        && timing.stepNanos() <= COARSEST_STEP
        && timing.costNanos() <= DEAREST_READING) {
      return Finding.ok(check, seen);
    }
    String fast =
        timing.otherClocksources().stream()
            .filter(source -> slowSource && FAST.contains(source))
            .findFirst()
            .orElse("");
    return Finding.disturbs(
        check,
        seen,
        "times of single calls (modes sample and ss) hold the clock's own cost or are rounded",
        fast.isEmpty()
            ? "measure with -bm avgt and operations that take far longer than a reading"
            : "echo "
                + fast
                + " | sudo tee /sys/devices/system/clocksource/clocksource0/current_clocksource");
  }

  static Finding counters(MachineView.Timing timing, boolean virtual) {
    String check = "hardware counters";
    if (!timing.countersPresent()) {
      return Finding.unknown(
          check,
          (virtual ? "this virtual machine has none" : "the kernel shows none")
              + "; times are right all the same, but -prof perf can't explain them");
    }
    if (timing.paranoia().isEmpty()) {
      return Finding.unknown(check, "the kernel does not say who may read them");
    }
    long paranoia = timing.paranoia().getAsLong();
    String seen = "perf_event_paranoid " + paranoia;
    return paranoia <= OPEN_PARANOIA
        ? Finding.ok(check, seen)
        : Finding.disturbs(
            check,
            seen,
            "times are right, but profilers (-prof perf, perfnorm) can't say where they go",
            "sudo sysctl kernel.perf_event_paranoid=" + OPEN_PARANOIA);
  }

  /** Of a flag only what stands before its value is shown, which may be secret. */
  static Finding jvm(MachineView.Timing timing) {
    String check = "JVM flags";
    List<String> flags =
        timing.flags().stream()
            .flatMap(flag -> DISTURBING.stream().filter(flag::startsWith))
            .map(flag -> flag.endsWith(":") ? flag.substring(0, flag.length() - 1) : flag)
            .distinct()
            .toList();
    List<String> seen = Stream.concat(flags.stream(), timing.variables().stream()).toList();
    if (seen.isEmpty()) {
      return Finding.ok(check, "plain");
    }
    String mend =
        timing.variables().isEmpty()
            ? "call java without " + String.join(" ", flags)
            : "unset " + String.join(" ", timing.variables());
    return Finding.disturbs(
        check,
        String.join(", ", seen),
        "agents, debuggers and switched-off compilers change the code that is measured;"
            + " variables reach every fork",
        mend);
  }
}
