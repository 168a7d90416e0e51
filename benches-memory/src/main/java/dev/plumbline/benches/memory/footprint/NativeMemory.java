package dev.plumbline.benches.memory.footprint;

import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** This JVM's own count of its memory, where {@code -XX:NativeMemoryTracking} is on. */
final class NativeMemory {
  private static final Pattern TOTAL =
      Pattern.compile("(?m)^\\s*Total: reserved=\\d+KB, committed=(\\d{1,15})KB");
  private static final long KILOBYTE = 1024;

  private NativeMemory() {}

  /** All that the JVM has committed, heap, code, threads and the rest, in bytes. */
  static OptionalLong committed() {
    try {
      Object summary =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "vmNativeMemory",
                  new Object[] {new String[] {"summary"}},
                  new String[] {String[].class.getName()});
      return committedIn(String.valueOf(summary));
    } catch (JMException e) {
      // A JVM without this command.
      return OptionalLong.empty();
    }
  }

  static OptionalLong committedIn(String summary) {
    Matcher total = TOTAL.matcher(summary);
    return total.find()
        ? OptionalLong.of(Long.parseLong(total.group(1)) * KILOBYTE)
        : OptionalLong.empty();
  }
}
