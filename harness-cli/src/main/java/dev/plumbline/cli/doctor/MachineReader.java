package dev.plumbline.cli.doctor;

import dev.plumbline.cli.machine.ControlGroup;
import dev.plumbline.cli.machine.SystemFiles;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the checks need from a machine's files. Starts no program and changes nothing. */
public final class MachineReader {
  private static final String CPU = "sys/devices/system/cpu/";
  private static final String PSTATE_SWITCH = CPU + "intel_pstate/no_turbo";
  private static final String BOOST_SWITCH = CPU + "cpufreq/boost";
  private static final Pattern CHOSEN = Pattern.compile("\\[([a-z+]+)\\]");

  private final SystemFiles files;

  /** A reader of the machine whose files these are. */
  public MachineReader(SystemFiles files) {
    this.files = files;
  }

  /** Clock and cores. */
  public MachineView.Power power() {
    List<String> governors =
        files.coreTexts("cpufreq/scaling_governor").stream().distinct().sorted().toList();
    OptionalLong noTurbo = files.number(PSTATE_SWITCH);
    OptionalLong boost = files.number(BOOST_SWITCH);
    OptionalLong shared = files.number(CPU + "smt/active");
    boolean pstate = noTurbo.isPresent();
    Optional<Boolean> rises =
        pstate
            ? Optional.of(noTurbo.getAsLong() == 0)
            : boost.isPresent() ? Optional.of(boost.getAsLong() != 0) : Optional.empty();
    return new MachineView.Power(
        virtual(),
        governors,
        rises,
        rises.isEmpty() ? "" : pstate ? PSTATE_SWITCH : BOOST_SWITCH,
        shared.isPresent() ? Optional.of(shared.getAsLong() != 0) : Optional.empty());
  }

  private boolean virtual() {
    return files.text("proc/cpuinfo").stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("flags"))
        .limit(1)
        .anyMatch(line -> (line + " ").contains(" hypervisor "));
  }

  /** What else runs, between two looks. */
  public MachineView.Load load(int cores, Activity activity) {
    ControlGroup group = ControlGroup.of(files);
    return new MachineView.Load(
        cores,
        activity.steal(),
        group.known(),
        group.quota(),
        activity.others(),
        activity.busiest());
  }

  /** Memory and disk; the disk is asked elsewhere, as no file tells about it. */
  public MachineView.Memory memory(Optional<MachineView.Disk> temporary) {
    OptionalLong swapTotal = kilobytes("SwapTotal:");
    OptionalLong swapFree = kilobytes("SwapFree:");
    return new MachineView.Memory(
        kilobytes("MemTotal:"),
        kilobytes("MemAvailable:"),
        swapTotal,
        swapTotal.isPresent() && swapFree.isPresent()
            ? OptionalLong.of(Math.max(0, swapTotal.getAsLong() - swapFree.getAsLong()))
            : OptionalLong.empty(),
        pressure(),
        files
            .text("sys/kernel/mm/transparent_hugepage/enabled")
            .map(CHOSEN::matcher)
            .filter(Matcher::find)
            .map(matcher -> matcher.group(1)),
        temporary);
  }

  private OptionalLong kilobytes(String word) {
    return files.text("proc/meminfo").stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith(word) && line.endsWith(" kB"))
        .map(line -> SystemFiles.whole(line.substring(word.length(), line.length() - 3)))
        .filter(number -> number.orElse(Long.MAX_VALUE) < Long.MAX_VALUE / 1024)
        .map(number -> OptionalLong.of(number.getAsLong() * 1024))
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  /** {@code some avg10=0.00 avg60=1.50 …}, in percent. */
  private OptionalDouble pressure() {
    return files.text("proc/pressure/memory").stream()
        .map(text -> Pattern.compile("^some .*\\bavg60=([0-9]{1,3}\\.[0-9]{1,2})\\b").matcher(text))
        .filter(Matcher::find)
        .mapToDouble(matcher -> Double.parseDouble(matcher.group(1)) / 100)
        .findFirst();
  }

  /** Clocks, counters and the JVM. */
  public MachineView.Timing timing(TimerProbe.Found timer, List<String> flags, List<String> set) {
    String sources = "sys/devices/system/clocksource/clocksource0/";
    Optional<String> current = files.text(sources + "current_clocksource");
    List<String> others =
        files.text(sources + "available_clocksource").stream()
            .flatMap(text -> List.of(text.split("\\s+", -1)).stream())
            .filter(source -> !source.isEmpty() && !source.equals(current.orElse("")))
            .toList();
    List<String> counters = files.names("sys/bus/event_source/devices", "{cpu,cpu_*,armv*}");
    return new MachineView.Timing(
        timer.stepNanos(),
        timer.costNanos(),
        current,
        others,
        !counters.isEmpty(),
        files.number("proc/sys/kernel/perf_event_paranoid"),
        flags,
        set);
  }
}
