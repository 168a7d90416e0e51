package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OnnxEmbedderTest {
  private static final String TEXT = "The connection to the database was refused.";

  private static final List<String> MIXED =
      List.of(
          TEXT,
          "Whales are mammals that spend their whole life in water, and some of them dive deeper"
              + " than a thousand metres for their food, which no other mammal does.",
          "Rain.",
          "Two threads wait for each other and neither goes on.");

  /** What rounding the numbers between the layers over another range may change. */
  private static final Map<ModelPrecision, Double> SAME =
      Map.of(ModelPrecision.FP32, 0.99999, ModelPrecision.INT8, 0.97);

  private static final Map<ModelPrecision, OnnxEmbedder> MODELS =
      new EnumMap<>(ModelPrecision.class);

  @BeforeAll
  static void openBoth() {
    for (ModelPrecision precision : ModelPrecision.values()) {
      MODELS.put(precision, OnnxEmbedder.open(precision));
    }
  }

  @AfterAll
  static void closeBoth() {
    MODELS.values().forEach(OnnxEmbedder::close);
  }

  @ParameterizedTest
  @EnumSource
  void aVectorHasUnitLengthAndTheModelsWidth(ModelPrecision precision) {
    OnnxEmbedder model = MODELS.get(precision);
    for (String text : MIXED) {
      float[] vector = model.embed(text);
      assertThat(vector).hasSize(model.dimensions()).hasSize(384);
      assertThat(Vectors.dot(vector, vector)).isEqualTo(1, Offset.offset(1e-5));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyParaphraseIsNearerThanAnyOtherText(ModelPrecision precision) {
    OnnxEmbedder model = MODELS.get(precision);
    List<float[]> first = Paraphrases.ALL.stream().map(pair -> model.embed(pair.text())).toList();
    List<float[]> second =
        Paraphrases.ALL.stream().map(pair -> model.embed(pair.otherWords())).toList();
    for (int i = 0; i < first.size(); i++) {
      double paraphrase = Vectors.cosine(first.get(i), second.get(i));
      for (int j = 0; j < first.size(); j++) {
        if (i != j) {
          assertThat(Vectors.cosine(first.get(i), second.get(j)))
              .as("%s / %s", Paraphrases.ALL.get(i).text(), Paraphrases.ALL.get(j).otherWords())
              .isLessThan(paraphrase - 0.1);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameTextHasTheSameBits(ModelPrecision precision) {
    try (OnnxEmbedder again = OnnxEmbedder.open(precision)) {
      for (String text : MIXED) {
        float[] vector = MODELS.get(precision).embed(text);
        assertThat(MODELS.get(precision).embed(text)).isEqualTo(vector);
        assertThat(again.embed(text)).isEqualTo(vector);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBatchGivesTheVectorsOfTheTextsAloneInTheirOrder(ModelPrecision precision) {
    OnnxEmbedder model = MODELS.get(precision);
    List<float[]> together = model.embedTokens(MIXED.stream().map(model::tokenise).toList());
    List<float[]> inOrder = model.embedAll(MIXED);
    for (int i = 0; i < MIXED.size(); i++) {
      float[] alone = model.embed(MIXED.get(i));
      assertThat(Vectors.cosine(together.get(i), alone)).isGreaterThan(SAME.get(precision));
      assertThat(Vectors.cosine(inOrder.get(i), alone)).isGreaterThan(SAME.get(precision));
    }
  }

  @ParameterizedTest
  @EnumSource
  void severalThreadsGetTheVectorsThatOneGets(ModelPrecision precision) throws Exception {
    OnnxEmbedder model = MODELS.get(precision);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<float[]>> calls = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        String text = MIXED.get(i % MIXED.size());
        calls.add(() -> model.embed(text));
      }
      List<Future<float[]>> vectors = threads.invokeAll(calls);
      for (int i = 0; i < vectors.size(); i++) {
        assertThat(vectors.get(i).get()).isEqualTo(model.embed(MIXED.get(i % MIXED.size())));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void severalThreadsForOneRunGiveTheSameVectorsUpToRounding() {
    EmbedderOptions two = EmbedderOptions.of(ModelPrecision.FP32).withIntraOpThreads(2);
    try (OnnxEmbedder shared = OnnxEmbedder.open(two)) {
      assertThat(Vectors.cosine(shared.embed(TEXT), MODELS.get(ModelPrecision.FP32).embed(TEXT)))
          .isGreaterThan(0.99999);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUnrewrittenModelSaysTheSame(GraphOptimisation optimisation) {
    EmbedderOptions options =
        EmbedderOptions.of(ModelPrecision.FP32).withOptimisation(optimisation);
    try (OnnxEmbedder model = OnnxEmbedder.open(options)) {
      assertThat(Vectors.cosine(model.embed(TEXT), MODELS.get(ModelPrecision.FP32).embed(TEXT)))
          .isGreaterThan(0.9999);
    }
  }

  @Test
  void noTextsHaveNoVectors() {
    assertThat(MODELS.get(ModelPrecision.INT8).embedAll(List.of())).isEmpty();
  }

  @Test
  void theEmptyTextHasAVectorToo() {
    assertThat(MODELS.get(ModelPrecision.INT8).embed("")).hasSize(384);
  }

  @Test
  void anyCharactersAreTaken() {
    String strange = "\u0000 \uD83D\uDC0B \u202E عربى 漢字 \uFFFF <script> %s {} \\ \" \n\t";
    assertThat(MODELS.get(ModelPrecision.INT8).embed(strange)).hasSize(384);
  }

  @Test
  void aClosedModelSaysSoAndCanBeClosedAgain() {
    OnnxEmbedder closed = OnnxEmbedder.open(ModelPrecision.INT8);
    Tokens tokens = closed.tokenise(TEXT);
    closed.close();
    closed.close();
    assertThatIllegalStateException().isThrownBy(() -> closed.embed(TEXT));
    assertThatIllegalStateException().isThrownBy(() -> closed.embedTokens(List.of(tokens)));
  }

  @Test
  void oneTextThatIsTooLongLeavesAllUnembedded() {
    assertThatExceptionOfType(TextTooLong.class)
        .isThrownBy(
            () -> MODELS.get(ModelPrecision.INT8).embedAll(List.of(TEXT, "word ".repeat(511))))
        .withMessageContaining("513 tokens")
        .satisfies(refused -> assertThat(refused.tokens()).isEqualTo(513))
        .satisfies(refused -> assertThat(refused.limit()).isEqualTo(512));
  }
}
