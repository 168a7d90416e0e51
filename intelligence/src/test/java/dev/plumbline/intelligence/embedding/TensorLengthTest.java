package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every token reaches the model: the tokeniser that comes with it would stop at 128. */
final class TensorLengthTest {
  private static final int MARKS = 2;

  private static Tokeniser tokeniser;
  private static OnnxSession session;

  @BeforeAll
  static void open() {
    tokeniser = Tokeniser.open(ModelPrecision.INT8);
    session = OnnxSession.open(EmbedderOptions.of(ModelPrecision.INT8));
  }

  @AfterAll
  static void close() {
    session.close();
    tokeniser.close();
  }

  private static String words(int tokens) {
    return "word ".repeat(tokens - MARKS).strip();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 50, 100, 128, 129, 256, 512})
  void theTensorIsAsLongAsTheText(int length) {
    Tokens tokens = tokeniser.tokenise(words(length));
    assertThat(tokens.length()).isEqualTo(length);
    HiddenStates states = session.run(TokenBatch.of(List.of(tokens)));
    assertThat(states.positions()).isEqualTo(length);
    assertThat(states.values().remaining()).isEqualTo(length * OnnxSession.WIDTH);
  }

  @ParameterizedTest
  @ValueSource(ints = {127, 128, 511})
  void theLastWordCountsHoweverLongTheText(int length) {
    String beginning = words(length);
    assertThat(vector(beginning + " whale")).isNotEqualTo(vector(beginning + " oven"));
  }

  private static float[] vector(String text) {
    TokenBatch batch = TokenBatch.of(List.of(tokeniser.tokenise(text)));
    return session.run(batch).pooled(batch).get(0);
  }

  @Test
  void oneTokenTooManyIsRefusedAndNotCutOff() {
    Tokens tokens = tokeniser.tokenise(words(513));
    assertThat(tokens.length()).isEqualTo(513);
    assertThatExceptionOfType(TextTooLong.class)
        .isThrownBy(() -> TokenBatch.of(List.of(tokens)))
        .withMessage(
            "the text has 513 tokens and the model takes 512; shorten it, or embed it by"
                + " overlapping windows (WindowedEmbedder)");
  }

  @Test
  void aWholeBookIsTokenised() {
    assertThat(tokeniser.tokenise(words(100_000)).length()).isEqualTo(100_000);
  }

  @Test
  void paddingChangesNothing() {
    try (OnnxEmbedder model = OnnxEmbedder.open(ModelPrecision.FP32)) {
      Tokens text = model.tokenise("The disk is full.");
      Tokens longest = model.tokenise(words(512));
      float[] padded = model.embedTokens(List.of(text, longest)).get(0);
      float[] unpadded = model.embedTokens(List.of(text)).get(0);
      assertThat(Vectors.cosine(padded, unpadded)).isGreaterThan(0.99999);
    }
  }
}
