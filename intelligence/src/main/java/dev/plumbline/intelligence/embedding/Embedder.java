package dev.plumbline.intelligence.embedding;

import java.util.List;

/** Turns texts into vectors such that texts of like meaning have like vectors. */
public interface Embedder extends AutoCloseable {

  /**
   * The vector of a text.
   *
   * @param text any text; the empty one has a vector too, which means nothing
   * @return {@link #dimensions()} numbers of unit length (the root of the sum of their squares is
   *     1); the caller's own
   * @throws TextTooLong when the text has more tokens than this embedder takes
   * @throws EmbeddingFailure when the model fails
   * @throws IllegalStateException after {@link #close()}
   */
  float[] embed(String text);

  /**
   * The vectors of several texts, in their order.
   *
   * @param texts any texts; none gives none
   * @throws TextTooLong when any text has more tokens than this embedder takes; then none is
   *     embedded
   * @throws EmbeddingFailure when the model fails
   * @throws IllegalStateException after {@link #close()}
   */
  List<float[]> embedAll(List<String> texts);

  /** How many numbers a vector has. */
  int dimensions();

  /** Gives back what the model holds outside of the heap. Closing twice is harmless. */
  @Override
  void close();
}
