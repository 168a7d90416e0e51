package dev.plumbline.cli.machine;

import java.util.Optional;

/**
 * A process and the processor time it used, in clock ticks of which Linux has 100 a second.
 *
 * @param id the process
 * @param name of its program, at most 15 characters, anything its owner likes: escape before
 *     showing
 * @param parent the process that started it
 * @param own ticks it worked itself
 * @param endedChildren ticks its children worked that ended, and theirs
 */
public record ProcessTicks(long id, String name, long parent, long own, long endedChildren) {
  /** What {@code proc/ID/stat} says of a process; {@code self} is this one. */
  public static Optional<ProcessTicks> of(SystemFiles files, String id) {
    return files.text("proc/" + id + "/stat").flatMap(ProcessTicks::parsed);
  }

  private static Optional<ProcessTicks> parsed(String stat) {
    int open = stat.indexOf('(');
    int close = stat.lastIndexOf(')'); // a name may hold brackets and blanks
    if (open < 0 || close < open) {
      return Optional.empty();
    }
    String[] rest = stat.substring(close + 1).strip().split(" ", -1);
    if (rest.length < 15) {
      return Optional.empty();
    }
    // proc(5): state ppid … utime(11) stime cutime cstime, counted from behind the name
    try {
      return Optional.of(
          new ProcessTicks(
              Long.parseLong(stat.substring(0, open).strip()),
              stat.substring(open + 1, close),
              Long.parseLong(rest[1]),
              Math.addExact(Long.parseLong(rest[11]), Long.parseLong(rest[12])),
              Math.addExact(Long.parseLong(rest[13]), Long.parseLong(rest[14]))));
    } catch (NumberFormatException | ArithmeticException notLinux) {
      return Optional.empty();
    }
  }

  /** All of it: what it worked itself and what its ended children worked. */
  public long withEndedChildren() {
    return own + endedChildren;
  }
}
