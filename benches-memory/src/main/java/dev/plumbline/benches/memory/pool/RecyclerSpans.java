package dev.plumbline.benches.memory.pool;

import io.netty.util.Recycler;

/**
 * Spans of Netty's recycler, of the kind that all threads share. The other kind, with spans for
 * each thread, recycles on Netty's own threads only, and silently makes new ones everywhere else.
 */
final class RecyclerSpans implements SpanSource {
  /** It checks that nothing is recycled twice, as our own pool does. */
  private static final boolean UNGUARDED = false;

  private final Recycler<SpanData> recycler;

  RecyclerSpans(int size) {
    this.recycler =
        new Recycler<>(size, UNGUARDED) {
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
