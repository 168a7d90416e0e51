package dev.plumbline.benches.ai;

import java.util.List;
import org.openjdk.jol.info.GraphLayout;

/** How much memory objects hold. */
final class RetainedSize {
  static {
    // JOL reads these when it is loaded: the offsets of a record's fields are refused to it else,
    // and it would attach agents to this JVM, some from processes of their own.
    for (String property :
        List.of(
            "magicFieldOffset", "skipInstallAttach", "skipDynamicAttach", "skipHotspotSAAttach")) {
      System.setProperty("jol." + property, "true");
    }
  }

  private RetainedSize() {}

  /** The bytes of all objects that can be reached from one, each counted once. */
  static long of(Object root) {
    return GraphLayout.parseInstance(root).totalSize();
  }
}
