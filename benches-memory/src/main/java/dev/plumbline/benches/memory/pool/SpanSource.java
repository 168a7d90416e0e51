package dev.plumbline.benches.memory.pool;

/** Where clean spans come from and where used ones go. Safe for use by many threads. */
public interface SpanSource extends AutoCloseable {

  /**
   * A clean span that nobody else has.
   *
   * @throws InterruptedException when interrupted while waiting for one to come back
   */
  SpanData take() throws InterruptedException;

  /** Hands back a span that {@link #take} gave; it is reset here if anybody may get it again. */
  void giveBack(SpanData span);

  /** Frees what it holds; spans that are still out are lost. */
  @Override
  default void close() {}
}
