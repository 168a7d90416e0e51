package dev.plumbline.benches.memory.pool;

import io.netty.util.Recycler;

/** Spans of Netty's recycler: each thread has its own. */
final class RecyclerSpans implements SpanSource {
  /** Keep every span that comes back, not each eighth of the new ones, which is the default. */
  private static final int KEEP_ALL = 0;

  private static final int CHUNK = 32;

  private final Recycler<SpanData> recycler;

  RecyclerSpans(int size) {
    this.recycler =
        new Recycler<>(size, KEEP_ALL, CHUNK) {
          @Override
          protected SpanData newObject(Handle<SpanData> handle) {
            SpanData span = new SpanData();
            span.keeper = handle;
            return span;
          }
        };
  }

  @Override
  public SpanData take() {
    return recycler.get();
  }

  @Override
  @SuppressWarnings("unchecked") // Nothing else is ever written there.
  public void giveBack(SpanData span) {
    span.reset();
    ((Recycler.Handle<SpanData>) span.keeper).recycle(span);
  }
}
