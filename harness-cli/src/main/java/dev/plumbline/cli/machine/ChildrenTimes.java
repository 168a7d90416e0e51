package dev.plumbline.cli.machine;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Optional;

/**
 * The processor time of all processes that this JVM started and that have ended, and of those below
 * them that were waited for: {@code getrusage(RUSAGE_CHILDREN)}, as every shell's {@code time} has
 * it. The difference across one child is the child's, as long as no other ends meanwhile.
 *
 * <p>The kernel counts the sum exactly. How it is shared out between user and system comes from
 * looks at the clock's tick (every 1 to 10 ms), so that a process of a few milliseconds may have
 * all of it on one side.
 *
 * @param user seconds in their own code
 * @param system seconds in the system on their behalf
 */
public record ChildrenTimes(double user, double system) {
  private static final int RUSAGE_CHILDREN = -1;

  /** More than any system's {@code struct rusage} takes. */
  private static final int BYTES = 512;

  private static final int SYSTEM_TIME = 16;
  private static final int MICROS = 8;

  /** Now; empty where the system has no such call, as on Windows. */
  public static Optional<ChildrenTimes> now() {
    if (Native.LONG_SIZE != Long.BYTES || !(Platform.isLinux() || Platform.isMac())) {
      return Optional.empty();
    }
    try (Memory usage = new Memory(BYTES)) {
      usage.clear();
      Function getrusage = NativeLibrary.getProcess().getFunction("getrusage");
      int failed = getrusage.invokeInt(new Object[] {RUSAGE_CHILDREN, usage});
      return failed == 0
          ? Optional.of(new ChildrenTimes(seconds(usage, 0), seconds(usage, SYSTEM_TIME)))
          : Optional.empty();
    } catch (LinkageError | RuntimeException noSuchCall) {
      return Optional.empty();
    }
  }

  /** A {@code struct timeval}; its microseconds have four bytes on macOS and eight on Linux. */
  private static double seconds(Memory usage, int at) {
    long micros = Platform.isMac() ? usage.getInt(at + MICROS) : usage.getLong(at + MICROS);
    return usage.getLong(at) + micros * 1e-6;
  }

  /** What was added since an earlier look. */
  public ChildrenTimes since(ChildrenTimes before) {
    return new ChildrenTimes(user - before.user, system - before.system);
  }
}
