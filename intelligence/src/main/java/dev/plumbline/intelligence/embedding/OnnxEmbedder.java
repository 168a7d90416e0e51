package dev.plumbline.intelligence.embedding;

import java.util.List;

/**
 * Embeds by MiniLM in this process.
 *
 * <p>A vector is the mean of the model's states over the tokens of the text, scaled to unit length.
 * With one thread the same texts in the same runs give the same bits. Safe for use by several
 * threads, except that it must not be closed while one uses it.
 */
public final class OnnxEmbedder implements Embedder {
  private final Tokeniser tokeniser;
  private final OnnxSession session;
  private final EmbedderOptions options;

  private OnnxEmbedder(Tokeniser tokeniser, OnnxSession session, EmbedderOptions options) {
    this.tokeniser = tokeniser;
    this.session = session;
    this.options = options;
  }

  /**
   * Opens a model from the class path.
   *
   * @throws ModelUnavailable when it can't run here
   */
  public static OnnxEmbedder open(ModelPrecision precision) {
    return open(EmbedderOptions.of(precision));
  }

  /**
   * Opens a model.
   *
   * @throws ModelUnavailable when it can't run here
   */
  public static OnnxEmbedder open(EmbedderOptions options) {
    Tokeniser tokeniser = Tokeniser.open(options.precision());
    boolean opened = false;
    try {
      OnnxEmbedder embedder = new OnnxEmbedder(tokeniser, OnnxSession.open(options), options);
      opened = true;
      return embedder;
    } finally {
      if (!opened) {
        tokeniser.close();
      }
    }
  }

  /**
   * The first half of embedding: the tokens of a text, however many.
   *
   * @throws IllegalStateException after {@link #close()}
   */
  public Tokens tokenise(String text) {
    return tokeniser.tokenise(text);
  }

  /**
   * The second half of embedding: the vectors of tokens, in one run that is padded to the longest.
   *
   * @param batch at least one text or window
   * @throws TextTooLong when one has more tokens than the model has positions
   * @throws EmbeddingFailure when the model fails
   * @throws IllegalStateException after {@link #close()}
   */
  public List<float[]> embedTokens(List<Tokens> batch) {
    TokenBatch run = TokenBatch.of(batch);
    return session.run(run).pooled(run);
  }

  @Override
  public float[] embed(String text) {
    return embedTokens(List.of(tokenise(text))).get(0);
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return embedAllTokens(texts.stream().map(this::tokenise).toList());
  }

  /** The vectors of many tokenised texts, in runs of the size and the order of the options. */
  List<float[]> embedAllTokens(List<Tokens> texts) {
    int[] lengths = texts.stream().mapToInt(Tokens::length).toArray();
    for (int length : lengths) {
      TokenBatch.requireFits(length);
    }
    float[][] vectors = new float[lengths.length][];
    for (List<Integer> batch : options.batchOrder().batches(lengths, options.batchSize())) {
      List<float[]> run = embedTokens(batch.stream().map(texts::get).toList());
      for (int i = 0; i < run.size(); i++) {
        vectors[batch.get(i)] = run.get(i);
      }
    }
    return List.of(vectors);
  }

  @Override
  public int dimensions() {
    return OnnxSession.WIDTH;
  }

  @Override
  public void close() {
    try {
      session.close();
    } finally {
      tokeniser.close();
    }
  }
}
