package dev.plumbline.benches.memory.pool;

/** Spans of an {@link ObjectPool}. */
public final class OwnPoolSpans implements SpanSource {
  private final ObjectPool<SpanData> pool;

  /**
   * A source with all its spans made.
   *
   * @param size how many it keeps
   * @param policy what to do when all are lent
   */
  public OwnPoolSpans(int size, Exhaustion policy) {
    this.pool = new ObjectPool<>(size, SpanData[]::new, SpanData::new, policy);
  }

  @Override
  public SpanData take() throws InterruptedException {
    return pool.take();
  }

  @Override
  public void giveBack(SpanData span) {
    pool.giveBack(span);
  }

  /** The pool. */
  public ObjectPool<SpanData> pool() {
    return pool;
  }
}
