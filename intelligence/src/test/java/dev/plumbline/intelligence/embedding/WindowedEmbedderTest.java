package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class WindowedEmbedderTest {
  private static final String WHALES = "Whales are mammals that dive for their food. ";
  private static final String BREAD = "Bake the bread until its crust is brown. ";

  private static OnnxEmbedder model;
  private static WindowedEmbedder windowed;

  @BeforeAll
  static void open() {
    model = OnnxEmbedder.open(ModelPrecision.FP32);
    windowed = new WindowedEmbedder(model, new TokenWindows(128, 16));
  }

  @AfterAll
  static void close() {
    windowed.close();
  }

  @Test
  void aTextThatFitsHasTheModelsOwnVector() {
    assertThat(windowed.embed(WHALES)).isEqualTo(model.embed(WHALES));
    assertThat(windowed.embedWindows(WHALES)).hasSize(1);
  }

  @Test
  void aTextThatTheModelRefusesHasAVectorOfUnitLength() {
    float[] vector = windowed.embed(WHALES.repeat(100));
    assertThat(vector).hasSize(windowed.dimensions());
    assertThat(Vectors.dot(vector, vector)).isEqualTo(1, Offset.offset(1e-5));
    assertThat(Vectors.cosine(vector, model.embed(WHALES))).isGreaterThan(0.8);
  }

  @Test
  void eachWindowSpeaksOfItsOwnPartOfTheText() {
    List<float[]> windows = windowed.embedWindows(WHALES.repeat(30) + BREAD.repeat(30));
    float[] whales = model.embed(WHALES);
    float[] bread = model.embed(BREAD);
    float[] first = windows.get(0);
    float[] last = windows.get(windows.size() - 1);
    assertThat(Vectors.cosine(first, whales)).isGreaterThan(Vectors.cosine(first, bread) + 0.3);
    assertThat(Vectors.cosine(last, bread)).isGreaterThan(Vectors.cosine(last, whales) + 0.3);
  }

  @Test
  void theEndOfALongTextCountsInItsVector() {
    float[] onlyWhales = windowed.embed(WHALES.repeat(60));
    float[] bothHalves = windowed.embed(WHALES.repeat(30) + BREAD.repeat(30));
    float[] bread = model.embed(BREAD);
    assertThat(Vectors.cosine(bothHalves, bread))
        .isGreaterThan(Vectors.cosine(onlyWhales, bread) + 0.2);
  }

  @Test
  void severalTextsKeepTheirOrder() {
    List<float[]> vectors = windowed.embedAll(List.of(BREAD.repeat(40), WHALES));
    assertThat(vectors.get(0)).isEqualTo(windowed.embed(BREAD.repeat(40)));
    assertThat(vectors.get(1)).isEqualTo(windowed.embed(WHALES));
  }
}
