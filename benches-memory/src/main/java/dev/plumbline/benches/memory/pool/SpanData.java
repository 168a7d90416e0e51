package dev.plumbline.benches.memory.pool;

import java.util.Arrays;

/**
 * The record of one span, as a tracer keeps it until it is exported: ids, a name, two points in
 * time, up to eight attributes and a text in a buffer of its own. About 500 bytes.
 *
 * <p>Filling copies everything into the span, so a span that is used again must be reset, and a new
 * one must bring its arrays along: the work of the two variants differs in that and in nothing
 * else.
 */
public final class SpanData extends Reusable {
  private static final int MOST_ATTRIBUTES = 8;
  private static final int LONGEST_TEXT = 256;

  private long traceHigh;
  private long traceLow;
  private long spanId;
  private long start;
  private long end;
  private String name;
  private int attributes;
  private final String[] keys = new String[MOST_ATTRIBUTES];
  private final String[] values = new String[MOST_ATTRIBUTES];
  private int textLength;
  private final byte[] text = new byte[LONGEST_TEXT];

  /** What a library's pool must be handed to take the span back; null where it needs nothing. */
  Object keeper;

  /**
   * Writes a content into a clean span.
   *
   * @param content what
   * @param now when it began and ended, in any unit
   * @throws IllegalStateException when something is still in it
   */
  public void fill(SpanContent content, long now) {
    if (name != null || attributes != 0 || textLength != 0) {
      throw new IllegalStateException("span of " + name + " is filled before it was reset");
    }
    traceHigh = content.traceHigh;
    traceLow = content.traceLow;
    spanId = content.spanId;
    start = now;
    end = now + 1;
    name = content.name;
    attributes = content.keys.length;
    System.arraycopy(content.keys, 0, keys, 0, attributes);
    System.arraycopy(content.values, 0, values, 0, attributes);
    textLength = content.text.length;
    System.arraycopy(content.text, 0, text, 0, textLength);
  }

  @Override
  public void reset() {
    traceHigh = 0;
    traceLow = 0;
    spanId = 0;
    start = 0;
    end = 0;
    name = null;
    Arrays.fill(keys, 0, attributes, null);
    Arrays.fill(values, 0, attributes, null);
    attributes = 0;
    Arrays.fill(text, 0, textLength, (byte) 0);
    textLength = 0;
  }

  /** Whether nothing at all is in it: no id, no time, no attribute, no byte of a text. */
  public boolean isClean() {
    return (traceHigh | traceLow | spanId | start | end) == 0
        && name == null
        && attributes == 0
        && textLength == 0
        && Arrays.equals(keys, new String[MOST_ATTRIBUTES])
        && Arrays.equals(values, new String[MOST_ATTRIBUTES])
        && Arrays.equals(text, new byte[LONGEST_TEXT]);
  }

  /** Whether exactly this content was written into it. */
  public boolean holds(SpanContent content) {
    return traceHigh == content.traceHigh
        && traceLow == content.traceLow
        && spanId == content.spanId
        && end == start + 1
        && content.name.equals(name)
        && Arrays.equals(keys, 0, attributes, content.keys, 0, content.keys.length)
        && Arrays.equals(values, 0, attributes, content.values, 0, content.values.length)
        && Arrays.equals(text, 0, textLength, content.text, 0, content.text.length);
  }

  /** The id of its trace, lower half; 0 when it is clean. */
  public long traceLow() {
    return traceLow;
  }
}
