package dev.plumbline.intelligence.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/**
 * Cuts texts into the tokens of the model's vocabulary, and keeps every one of them.
 *
 * <p>The tokeniser that comes with the model cuts a text off after 128 tokens without a word; here
 * cutting and padding are both off. Safe for use by several threads, except that it must not be
 * closed while one uses it.
 */
public final class Tokeniser implements AutoCloseable {
  /** How many tokens the model can take at once, marks included. */
  public static final int MODEL_POSITIONS = 512;

  private static final Map<String, String> EVERYTHING_KEPT =
      Map.of("addSpecialTokens", "true", "truncation", "false", "padding", "false");

  private final HuggingFaceTokenizer library;

  private Tokeniser(HuggingFaceTokenizer library) {
    this.library = library;
  }

  /**
   * Opens the tokeniser of a model from the class path.
   *
   * @throws ModelUnavailable when its file or its native library is missing
   */
  public static Tokeniser open(ModelPrecision precision) {
    NativeLibraries.loadTokeniser();
    byte[] description = ModelFiles.read(precision.tokeniserResource());
    try {
      return new Tokeniser(
          HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(description), EVERYTHING_KEPT));
    } catch (IOException e) {
      throw new ModelUnavailable("the tokeniser of " + precision + " can't be read", e);
    }
  }

  /**
   * The tokens of a text, all of them, however many.
   *
   * @param text any text; the empty one has the two marks
   * @throws IllegalStateException after {@link #close()}
   */
  public Tokens tokenise(String text) {
    return new Tokens(library.encode(text).getIds());
  }

  /** Gives back what the library holds outside of the heap. Closing twice is harmless. */
  @Override
  public void close() {
    library.close();
  }
}
