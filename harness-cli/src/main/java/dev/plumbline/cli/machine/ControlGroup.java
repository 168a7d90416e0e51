package dev.plumbline.cli.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Our own control group's limit on processor time, in either version of control groups. */
public final class ControlGroup {
  private static final String ROOT = "sys/fs/cgroup/";

  private final SystemFiles files;
  private final List<String> folders;

  private ControlGroup(SystemFiles files, List<String> folders) {
    this.files = files;
    this.folders = List.copyOf(folders);
  }

  /** The group of this process. */
  public static ControlGroup of(SystemFiles files) {
    List<String> folders = new ArrayList<>();
    for (String line : files.text("proc/self/cgroup").orElse("").lines().toList()) {
      String[] parts = line.split(":", 3);
      if (parts.length < 3) {
        continue;
      }
      if (parts[1].isEmpty()) {
        upwards(ROOT, parts[2], folders);
        upwards(ROOT + "unified/", parts[2], folders);
      } else if (List.of(parts[1].split(",", -1)).contains("cpu")) {
        upwards(ROOT + parts[1] + "/", parts[2], folders);
        upwards(ROOT + "cpu/", parts[2], folders);
      }
    }
    return new ControlGroup(files, folders);
  }

  /** The group's own folder and all above it, for a limit on any of them holds us too. */
  private static void upwards(String root, String path, List<String> folders) {
    String group = path;
    while (group.length() > 1 && !group.contains("..")) {
      folders.add(root + group.substring(1) + "/");
      group = group.substring(0, Math.max(0, group.lastIndexOf('/')));
    }
    folders.add(root); // inside a container the group is often mounted as the root itself
  }

  /** How often a quota stopped the group since it was made; empty without such a count. */
  public OptionalLong throttles() {
    return first("nr_throttled");
  }

  /** For how many seconds in all, summed over cores; empty without such a count. */
  public OptionalDouble throttledSeconds() {
    OptionalLong micros = first("throttled_usec");
    if (micros.isPresent()) {
      return OptionalDouble.of(micros.getAsLong() / 1e6);
    }
    OptionalLong nanos = first("throttled_time");
    return nanos.isPresent() ? OptionalDouble.of(nanos.getAsLong() / 1e9) : OptionalDouble.empty();
  }

  private OptionalLong first(String word) {
    return folders.stream()
        .map(folder -> files.numberAfter(folder + "cpu.stat", word))
        .filter(OptionalLong::isPresent)
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  /** The cores' worth of time that the tightest quota allows; empty when there is none. */
  public OptionalDouble quota() {
    return folders.stream()
        .map(this::quota)
        .flatMap(Optional::stream)
        .mapToDouble(Double::doubleValue)
        .min();
  }

  /** Whether any file was found that would hold a quota. */
  public boolean known() {
    return folders.stream()
        .anyMatch(
            folder ->
                files.text(folder + "cpu.max").isPresent()
                    || files.text(folder + "cpu.cfs_quota_us").isPresent()
                    || files.text(folder + "cpu.stat").isPresent());
  }

  private Optional<Double> quota(String folder) {
    String[] both = files.text(folder + "cpu.max").orElse("").split("\\s+", -1);
    if (both.length == 2) {
      return quotient(SystemFiles.whole(both[0]), SystemFiles.whole(both[1]));
    }
    return quotient(
        files.number(folder + "cpu.cfs_quota_us"), files.number(folder + "cpu.cfs_period_us"));
  }

  private static Optional<Double> quotient(OptionalLong quota, OptionalLong period) {
    return quota.orElse(-1) > 0 && period.orElse(0) > 0
        ? Optional.of((double) quota.getAsLong() / period.getAsLong())
        : Optional.empty();
  }
}
