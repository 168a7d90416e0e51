package dev.plumbline.benches.memory.pool;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import stormpot.Pool;
import stormpot.Pooled;
import stormpot.Timeout;

/** Spans of a Stormpot pool of given objects, which needs no thread of its own. */
final class StormpotSpans implements SpanSource {
  private static final Timeout DEADLINE = new Timeout(10, TimeUnit.SECONDS);

  private final Pool<Pooled<SpanData>> pool;

  StormpotSpans(int size) {
    SpanData[] spans = new SpanData[size];
    Arrays.setAll(spans, index -> new SpanData());
    this.pool = Pool.of(spans);
  }

  @Override
  public SpanData take() throws InterruptedException {
    Pooled<SpanData> claimed = pool.claim(DEADLINE);
    if (claimed == null) {
      throw new IllegalStateException("no span came back within " + DEADLINE.getTimeout() + " s");
    }
    claimed.object.keeper = claimed;
    return claimed.object;
  }

  @Override
  public void giveBack(SpanData span) {
    span.reset();
    ((Pooled<?>) span.keeper).release();
  }

  @Override
  public void close() {
    // Not waited for: that would need every span back, and no thread runs on.
    pool.shutdown();
  }
}
