package dev.plumbline.intelligence.embedding;

import java.util.List;

/**
 * Embeds texts of any length by overlapping windows: for those who ask for it, since one vector of
 * many pages says less of each page.
 */
public final class WindowedEmbedder implements Embedder {
  private final OnnxEmbedder model;
  private final TokenWindows windows;

  /**
   * An embedder that takes the model over: closing it closes the model.
   *
   * @param model embeds the windows
   * @param windows how texts are cut
   */
  public WindowedEmbedder(OnnxEmbedder model, TokenWindows windows) {
    this.model = model;
    this.windows = windows;
  }

  /**
   * A vector for each window of a text, in its order.
   *
   * @throws EmbeddingFailure when the model fails
   * @throws IllegalStateException after {@link #close()}
   */
  public List<float[]> embedWindows(String text) {
    return model.embedAllTokens(windows.split(model.tokenise(text)));
  }

  /**
   * {@inheritDoc}
   *
   * <p>It is the mean of the windows' vectors, each by the tokens of text it has, scaled to unit
   * length; what two windows share counts in both. A text of one window has that window's vector.
   * No text is too long.
   */
  @Override
  public float[] embed(String text) {
    List<Tokens> parts = windows.split(model.tokenise(text));
    List<float[]> vectors = model.embedAllTokens(parts);
    if (parts.size() == 1) {
      return vectors.get(0);
    }
    double[] sum = new double[dimensions()];
    for (int part = 0; part < parts.size(); part++) {
      float[] vector = vectors.get(part);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += (double) parts.get(part).textLength() * vector[i];
      }
    }
    return Vectors.unit(sum);
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  @Override
  public void close() {
    model.close();
  }
}
