package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BatchOrderTest {
  private static final int[] LENGTHS = {9, 2, 9, 4, 2};

  @Test
  void neighboursGoTogetherAsTheyWereGiven() {
    assertThat(BatchOrder.AS_GIVEN.batches(LENGTHS, 2))
        .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
  }

  @Test
  void textsOfLikeLengthGoTogetherAndEqualOnesKeepTheirOrder() {
    assertThat(BatchOrder.BY_LENGTH.batches(LENGTHS, 2))
        .containsExactly(List.of(1, 4), List.of(3, 0), List.of(2));
  }

  @Test
  void noTextsNeedNoRun() {
    assertThat(BatchOrder.BY_LENGTH.batches(new int[0], 8)).isEmpty();
  }
}
