package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class AgreementTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

  @Test
  void theSameVectorsAgreeFully() {
    List<float[]> vectors = List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {3, 4});
    Agreement agreement = Agreement.of(vectors, vectors);
    assertThat(agreement.minimumCosine()).isEqualTo(1, ROUNDING);
    assertThat(agreement.meanCosine()).isEqualTo(1, ROUNDING);
    assertThat(agreement.rankCorrelation()).isEqualTo(1, ROUNDING);
  }

  @Test
  void theLeastAndTheMeanCosineAreOfTheTextsNotOfThePairs() {
    List<float[]> one = List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {1, 1});
    List<float[]> other = List.of(new float[] {2, 0}, new float[] {4, 3}, new float[] {1, 1});
    Agreement agreement = Agreement.of(one, other);
    assertThat(agreement.minimumCosine()).isEqualTo(0.6, ROUNDING);
    assertThat(agreement.meanCosine()).isEqualTo((1 + 0.6 + 1) / 3, ROUNDING);
  }

  @Test
  void aModelThatFindsOtherTextsAlikeHasNoRankCorrelation() {
    // The pairs of one are alike in the order 1-2, 2-3, 1-3; those of the other the other way.
    List<float[]> one = List.of(new float[] {1, 0}, new float[] {1, 0.2f}, new float[] {0.2f, 1});
    List<float[]> other =
        List.of(new float[] {1, 0}, new float[] {-1, 0.3f}, new float[] {1, 0.4f});
    assertThat(Agreement.of(one, other).rankCorrelation()).isNegative();
  }

  @Test
  void ranksAreSpearmansWithTiesShared() {
    assertThat(RankCorrelation.of(new double[] {1, 2, 3, 4}, new double[] {10, 20, 30, 40}))
        .isEqualTo(1, ROUNDING);
    assertThat(RankCorrelation.of(new double[] {1, 2, 3, 4}, new double[] {9, 7, 5, 1}))
        .isEqualTo(-1, ROUNDING);
    // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5).
    assertThat(RankCorrelation.of(new double[] {1, 2, 2, 3}, new double[] {1, 2, 3, 4}))
        .isEqualTo(4.5 / Math.sqrt(22.5), ROUNDING);
    assertThat(RankCorrelation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isNaN();
  }

  @Test
  void tooFewOrUnequallyManyTextsAreRefused() {
    List<float[]> two = List.of(new float[] {1}, new float[] {1});
    assertThatIllegalArgumentException().isThrownBy(() -> Agreement.of(two, two));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Agreement.of(two, List.of(new float[] {1})))
        .withMessage("2 vectors against 1, not as many and at least 3");
  }
}
