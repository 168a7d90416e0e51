package dev.plumbline.benches.memory.footprint;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.openjdk.jol.info.GraphLayout;
import org.openjdk.jol.vm.VM;

/**
 * The bytes of heap that objects take, as JOL counts them from the layout of their classes in this
 * JVM: headers, padding and compressed references included.
 */
public final class RetainedSize {
  static {
    // JOL would attach itself to this JVM as an agent, and two child processes as debuggers. It can
    // count without them; offsets of fields of records and lambdas then need its third way.
    System.setProperty("jol.skipDynamicAttach", "true");
    System.setProperty("jol.skipHotspotSAAttach", "true");
    System.setProperty("jol.magicFieldOffset", "true");
    PrintStream output = System.out;
    // It says on standard output that it had to do without.
    System.setOut(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      VM.current();
    } finally {
      System.setOut(output);
    }
  }

  private RetainedSize() {}

  /**
   * The bytes of everything that can be reached from some objects, each object once.
   *
   * @param roots where to begin, at least one, none of them null. Something that reaches a thread
   *     reaches nearly everything
   */
  public static long of(Object... roots) {
    return GraphLayout.parseInstance(roots).totalSize();
  }
}
