package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.FloatBuffer;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class TokenBatchTest {
  private static final Tokens SHORT = new Tokens(new long[] {101, 7, 102});
  private static final Tokens LONG = new Tokens(new long[] {101, 8, 9, 10, 102});

  @Test
  void rowsAreAsLongAsTheLongestTextAndTheRestIsMasked() {
    TokenBatch batch = TokenBatch.of(List.of(SHORT, LONG));
    assertThat(batch.positions()).isEqualTo(5);
    assertThat(batch.ids()).containsExactly(101, 7, 102, 0, 0, 101, 8, 9, 10, 102);
    assertThat(batch.mask()).containsExactly(1, 1, 1, 0, 0, 1, 1, 1, 1, 1);
    assertThat(batch.length(0)).isEqualTo(3);
    assertThat(batch.length(1)).isEqualTo(5);
  }

  @Test
  void aRunWithoutATextIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> TokenBatch.of(List.of()));
  }

  @Test
  void theMeanIsOverTheTokensAndNotOverThePadding() {
    TokenBatch batch = TokenBatch.of(List.of(SHORT, LONG));
    FloatBuffer states = FloatBuffer.allocate(2 * 5 * OnnxSession.WIDTH);
    for (int position = 0; position < 5; position++) {
      // The padding of the first text points elsewhere, and far.
      states.put(position * OnnxSession.WIDTH + (position < 3 ? 0 : 1), position < 3 ? 2 : 100);
      states.put((5 + position) * OnnxSession.WIDTH + 2, 3);
      states.put((5 + position) * OnnxSession.WIDTH + 3, 4);
    }
    List<float[]> vectors = new HiddenStates(states, 2, 5).pooled(batch);
    assertThat(vectors.get(0)[0]).isEqualTo(1, Offset.offset(1e-6f));
    assertThat(vectors.get(0)[1]).isZero();
    assertThat(vectors.get(1)[2]).isEqualTo(0.6f, Offset.offset(1e-6f));
    assertThat(vectors.get(1)[3]).isEqualTo(0.8f, Offset.offset(1e-6f));
  }
}
