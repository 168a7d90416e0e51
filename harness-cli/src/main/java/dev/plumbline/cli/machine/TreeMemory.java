package dev.plumbline.cli.machine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The largest resident set of a process with its descendants, by looks into Linux's {@code /proc}.
 *
 * <p>Of a single process the kernel itself keeps the peak, so only what it grew after the last look
 * is missed. Of several the peak is the largest sum that a look saw; pages they share count once
 * for each. A program that another starts shares the memory of that other until it begins, and is
 * not counted until then.
 */
public final class TreeMemory {
  /** With fewer looks the peak would be that of the program's start. */
  private static final int FEWEST_LOOKS = 3;

  /** Looks at the same processes before it is seen whether there are others. */
  private static final int LOOKS_PER_TREE = 5;

  /** More are no process tree that somebody measures. */
  private static final int MOST_PROCESSES = 4096;

  private final SystemFiles files;
  private final String root;
  private Set<String> tree = Set.of();
  private final Map<String, String> parents = new HashMap<>();
  private int looks;
  private long peak;

  /**
   * Of a process.
   *
   * @param files of the machine
   * @param root the process
   */
  public TreeMemory(SystemFiles files, long root) {
    this.files = files;
    this.root = Long.toString(root);
  }

  /**
   * What a process says of its memory.
   *
   * @param now resident, in bytes
   * @param peak the most that was, in bytes
   * @param mark tells its memory from that of any other
   */
  private record Resident(long now, long peak, String mark) {}

  /** Looks; a process that has ended is nothing to see. */
  public void look() {
    if (looks % LOOKS_PER_TREE == 0) {
      tree = found();
    }
    Map<String, String> marks = new HashMap<>();
    long sum = 0;
    boolean alive = false;
    for (String process : tree) {
      Optional<Resident> resident = resident(process);
      if (resident.isEmpty()) {
        continue;
      }
      alive |= process.equals(root);
      marks.put(process, resident.get().mark());
      // Between vfork and exec a child is its parent's memory under another number.
      boolean borrowed = resident.get().mark().equals(marks.get(parents.getOrDefault(process, "")));
      if (!borrowed) {
        sum += resident.get().now();
        peak = Math.max(peak, resident.get().peak());
      }
    }
    peak = Math.max(peak, sum);
    looks += alive ? 1 : 0;
  }

  /** The peak in bytes; empty where nothing can be seen, or the process ended too soon. */
  public OptionalLong peak() {
    return looks >= FEWEST_LOOKS && peak > 0 ? OptionalLong.of(peak) : OptionalLong.empty();
  }

  /** The process and all below it, parents first. */
  private Set<String> found() {
    Set<String> found = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && found.size() < MOST_PROCESSES) {
      String process = open.remove();
      if (found.add(process)) {
        for (String thread : files.names("proc/" + process + "/task", "[0-9]*")) {
          String path = "proc/" + process + "/task/" + thread + "/children";
          for (String child : files.text(path).orElse("").split(" ", -1)) {
            if (!child.isEmpty()) {
              parents.putIfAbsent(child, process);
              open.add(child);
            }
          }
        }
      }
    }
    return found;
  }

  private Optional<Resident> resident(String process) {
    Optional<String> status = files.text("proc/" + process + "/status");
    if (status.isEmpty()) {
      return Optional.empty();
    }
    long now = kilobytes(status.get(), "VmRSS:");
    long high = kilobytes(status.get(), "VmHWM:");
    if (now < 0 || high < 0) {
      return Optional.empty();
    }
    String mark = high + " " + kilobytes(status.get(), "VmPeak:");
    return Optional.of(new Resident(now * 1024, high * 1024, mark));
  }

  /** The number of a line such as {@code VmHWM: 1234 kB}; -1 when there is none. */
  private static long kilobytes(String status, String field) {
    int at = status.indexOf("\n" + field);
    if (at < 0) {
      return -1;
    }
    int end = status.indexOf('\n', at + 1);
    String line = status.substring(at + 1 + field.length(), end < 0 ? status.length() : end);
    return SystemFiles.whole(line.replace("kB", "")).orElse(-1);
  }
}
