package dev.plumbline.cli.machine;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What Linux has counted since it started; two readings make a difference.
 *
 * @param uptime seconds since the start
 * @param busy clock ticks that all cores worked
 * @param steal clock ticks that the hypervisor took from all cores
 * @param whole clock ticks that passed on all cores
 * @param own clock ticks that this process worked, its descendants that live, and those that ended
 * @param throttles how often cores were slowed down for being hot
 * @param swappedIn pages read back from swap
 * @param swappedOut pages written to swap
 * @param quotaThrottles how often a quota stopped our group
 * @param quotaThrottled for how many seconds
 */
record MachineCounters(
    OptionalDouble uptime,
    OptionalLong busy,
    OptionalLong steal,
    OptionalLong whole,
    OptionalLong own,
    OptionalLong throttles,
    OptionalLong swappedIn,
    OptionalLong swappedOut,
    OptionalLong quotaThrottles,
    OptionalDouble quotaThrottled) {
  /** {@code USER_HZ}, fixed for all common Linux builds whatever the kernel's own clock rate. */
  static final double TICKS_PER_SECOND = 100;

  static MachineCounters read(SystemFiles files) {
    long[] cores = coreTicks(files);
    boolean known = cores.length >= 8;
    long whole = 0;
    for (int i = 0; i < Math.min(8, cores.length); i++) {
      whole += cores[i]; // what guests used stands in user time already
    }
    // user nice system idle iowait irq softirq steal
    long idle = known ? cores[3] + cores[4] + cores[7] : 0;
    ControlGroup group = ControlGroup.of(files);
    return new MachineCounters(
        files.decimal("proc/uptime"),
        known ? OptionalLong.of(whole - idle) : OptionalLong.empty(),
        known ? OptionalLong.of(cores[7]) : OptionalLong.empty(),
        known ? OptionalLong.of(whole) : OptionalLong.empty(),
        own(files),
        throttles(files),
        files.numberAfter("proc/vmstat", "pswpin"),
        files.numberAfter("proc/vmstat", "pswpout"),
        group.throttles(),
        group.throttledSeconds());
  }

  private static long[] coreTicks(SystemFiles files) {
    String line = files.text("proc/stat").flatMap(text -> text.lines().findFirst()).orElse("");
    if (!line.startsWith("cpu ")) {
      return new long[0];
    }
    OptionalLong[] numbers =
        Arrays.stream(line.substring(4).strip().split("\\s+", -1))
            .map(SystemFiles::whole)
            .toArray(OptionalLong[]::new);
    return Arrays.stream(numbers).allMatch(OptionalLong::isPresent)
        ? Arrays.stream(numbers).mapToLong(OptionalLong::getAsLong).toArray()
        : new long[0];
  }

  /** What ended forks worked stands with the host that waited for them, which lives on. */
  private static OptionalLong own(SystemFiles files) {
    Optional<ProcessTicks> self = ProcessTicks.of(files, "self");
    if (self.isEmpty()) {
      return OptionalLong.empty();
    }
    Map<Long, List<ProcessTicks>> children =
        files.names("proc", "[0-9]*").stream()
            .flatMap(id -> ProcessTicks.of(files, id).stream())
            .filter(process -> process.id() != process.parent())
            .collect(Collectors.groupingBy(ProcessTicks::parent));
    long ticks = self.get().withEndedChildren();
    Deque<Long> parents = new ArrayDeque<>(List.of(self.get().id()));
    while (!parents.isEmpty()) {
      // Taken out, so that files read while processes end and begin can't lead round a circle.
      List<ProcessTicks> found = children.remove(parents.remove());
      for (ProcessTicks child : found == null ? List.<ProcessTicks>of() : found) {
        ticks += child.withEndedChildren();
        parents.add(child.id());
      }
    }
    return OptionalLong.of(ticks);
  }

  private static OptionalLong throttles(SystemFiles files) {
    List<Long> cores = files.coreNumbers("thermal_throttle/core_throttle_count");
    return cores.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(cores.stream().mapToLong(Long::longValue).sum());
  }
}
