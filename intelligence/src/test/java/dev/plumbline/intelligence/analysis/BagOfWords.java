package dev.plumbline.intelligence.analysis;

import dev.plumbline.intelligence.embedding.Embedder;
import java.util.List;
import java.util.Locale;

/** Embeds a text as the counts of its words, by their hash codes. It needs no model. */
public final class BagOfWords implements Embedder {
  private static final int DIMENSIONS = 256;

  private int texts;
  private boolean closed;

  @Override
  public float[] embed(String text) {
    if (closed) {
      throw new IllegalStateException("the embedder is closed");
    }
    texts++;
    float[] counts = new float[DIMENSIONS];
    counts[0] = 1;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      counts[Math.floorMod(word.hashCode(), DIMENSIONS)]++;
    }
    double squares = 0;
    for (float count : counts) {
      squares += count * count;
    }
    for (int i = 0; i < DIMENSIONS; i++) {
      counts[i] /= (float) Math.sqrt(squares);
    }
    return counts;
  }

  @Override
  public List<float[]> embedAll(List<String> all) {
    return all.stream().map(this::embed).toList();
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  /** How many texts were embedded. */
  public int texts() {
    return texts;
  }

  /** Whether it was closed. */
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
