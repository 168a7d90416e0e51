package dev.plumbline.benches.memory.pool;

/** New spans; a used one is forgotten. */
final class HeapSpans implements SpanSource {
  @Override
  public SpanData take() {
    return new SpanData();
  }

  @Override
  public void giveBack(SpanData span) {
    // Nobody can get it again, so there is nothing to reset.
  }
}
