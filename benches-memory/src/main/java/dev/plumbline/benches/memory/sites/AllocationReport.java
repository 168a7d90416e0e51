package dev.plumbline.benches.memory.sites;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Lists the ten places that allocate most while a piece of work is repeated. As a program it does
 * so for the {@link HotPath}:
 *
 * <pre>java -cp benchmarks.jar dev.plumbline.benches.memory.sites.AllocationReport</pre>
 */
public final class AllocationReport {
  /** How many places are listed. */
  public static final int MOST = 10;

  /** Enough for some hundred samples of the hot path. */
  private static final int TIMES = 5_000;

  private AllocationReport() {}

  /**
   * Repeats a piece of work under a recording.
   *
   * @param work allocates
   * @param times how often, at least 1
   * @return the places, the first the most; empty when it allocated next to nothing
   * @throws IOException when the recording can't be written or read
   */
  public static List<AllocationSite> of(Runnable work, int times) throws IOException {
    try (AllocationRecording recording = AllocationRecording.start()) {
      for (int i = 0; i < times; i++) {
        work.run();
      }
      return recording.stop(MOST);
    }
  }

  /** One line for each site: its share, its bytes, what was allocated, and where. */
  static String table(List<AllocationSite> sites) {
    StringBuilder table = new StringBuilder("share        bytes  allocated at\n");
    for (AllocationSite site : sites) {
      table.append(
          String.format(
              Locale.ROOT,
              "%4.1f%% %12d  %s at %s%n",
              100 * site.share(),
              site.bytes(),
              site.type(),
              site.place()));
    }
    return table.toString();
  }

  /** Prints the table of the hot path. */
  public static void main(String[] arguments) throws IOException {
    HotPath path = new HotPath();
    System.out.print(table(of(path::once, TIMES)));
  }
}
