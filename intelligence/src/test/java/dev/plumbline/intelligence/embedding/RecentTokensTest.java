package dev.plumbline.intelligence.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecentTokensTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64})
  void whatIsKeptIsTheEndOfTheStream(int capacity) {
    RecentTokens recent = new RecentTokens(capacity);
    List<Long> all = new ArrayList<>();
    assertThat(recent.toArray()).isEmpty();
    for (long token = 0; token < 3L * capacity + 1; token++) {
      recent.add(token);
      all.add(token);
      List<Long> kept = all.subList(Math.max(0, all.size() - capacity), all.size());
      assertThat(recent.size()).isEqualTo(kept.size());
      assertThat(recent.toArray())
          .containsExactly(kept.stream().mapToLong(Long::longValue).toArray());
    }
  }

  @Test
  void keepingNothingIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RecentTokens(0));
  }
}
