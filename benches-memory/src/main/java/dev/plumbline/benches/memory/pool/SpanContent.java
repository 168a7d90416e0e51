package dev.plumbline.benches.memory.pool;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * What is written into a span: made before anything is timed, and the same for every variant. Four
 * attributes and a text of 96 to 223 bytes.
 */
public final class SpanContent {
  private static final int ATTRIBUTES = 4;
  private static final int SHORTEST_TEXT = 96;
  private static final int MORE_TEXT = 128;

  final long traceHigh;
  final long traceLow;
  final long spanId;
  final String name;
  final String[] keys = new String[ATTRIBUTES];
  final String[] values = new String[ATTRIBUTES];
  final byte[] text;

  private SpanContent(Random random) {
    traceHigh = random.nextLong() | 1;
    traceLow = random.nextLong() | 1;
    spanId = random.nextLong() | 1;
    name = "operation-" + random.nextInt(1000);
    for (int i = 0; i < ATTRIBUTES; i++) {
      keys[i] = "key-" + i;
      values[i] = "value-" + random.nextInt(1_000_000);
    }
    text =
        "x".repeat(SHORTEST_TEXT + random.nextInt(MORE_TEXT)).getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Contents that differ from each other.
   *
   * @param count how many, at least 1
   * @param seed the same seed gives the same contents
   */
  public static SpanContent[] several(int count, long seed) {
    Random random = new Random(seed);
    SpanContent[] contents = new SpanContent[count];
    for (int i = 0; i < count; i++) {
      contents[i] = new SpanContent(random);
    }
    return contents;
  }
}
