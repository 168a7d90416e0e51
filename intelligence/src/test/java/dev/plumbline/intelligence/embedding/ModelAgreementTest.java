package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ModelAgreementTest {
  private static final List<String> TEXTS =
      Paraphrases.ALL.stream().flatMap(pair -> Stream.of(pair.text(), pair.otherWords())).toList();

  @Test
  void theModelInEightBitsSaysWhatTheOneInThirtyTwoSays() {
    try (OnnxEmbedder exact = OnnxEmbedder.open(ModelPrecision.FP32);
        OnnxEmbedder rounded = OnnxEmbedder.open(ModelPrecision.INT8)) {
      Agreement agreement =
          Agreement.of(
              TEXTS.stream().map(exact::embed).toList(),
              TEXTS.stream().map(rounded::embed).toList());
      assertThat(agreement.minimumCosine()).as("%s", agreement).isBetween(0.95, 0.9999999);
      assertThat(agreement.meanCosine()).as("%s", agreement).isGreaterThan(0.97);
      assertThat(agreement.rankCorrelation()).as("%s", agreement).isGreaterThan(0.95);
    }
  }
}
