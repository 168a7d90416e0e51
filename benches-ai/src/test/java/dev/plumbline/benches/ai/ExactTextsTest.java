package dev.plumbline.benches.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.intelligence.embedding.ModelPrecision;
import dev.plumbline.intelligence.embedding.OnnxEmbedder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExactTextsTest {
  private static OnnxEmbedder model;

  @BeforeAll
  static void open() {
    model = OnnxEmbedder.open(ModelPrecision.INT8);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 50, 100, 128, 129, 256, 512, 5000})
  void aTextHasExactlyTheTokensAskedForWhereverItBegins(int tokens) {
    for (int firstWord = 0; firstWord < 40; firstWord += 13) {
      assertThat(model.tokenise(ExactTexts.of(model, tokens, firstWord)).length())
          .isEqualTo(tokens);
    }
  }

  @Test
  void textsThatBeginElsewhereAreOthers() {
    assertThat(ExactTexts.of(model, 100, 1)).isNotEqualTo(ExactTexts.of(model, 100));
  }

  @Test
  void aWrongLengthEndsTheMeasurement() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ExactTexts.requireLength(model, "one two", 5))
        .withMessage("a text of 4 tokens instead of 5");
  }
}
