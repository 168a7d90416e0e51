package dev.plumbline.benches.memory.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class KeysTest {
  @Test
  void keysInOrderDiffer() {
    assertThat(Keys.inOrder("a", 3)).containsExactly("a-0", "a-1", "a-2");
    assertThat(Keys.inOrder("a", 0)).isEmpty();
  }

  @Test
  void drawnKeysEqualTheOthersAndAreOtherObjects() {
    String[] keys = Keys.inOrder("a", 10);
    for (String drawn : Keys.drawn("a", 10, 100, 42)) {
      assertThat(keys).contains(drawn);
      assertThat(keys).noneMatch(key -> key == drawn);
    }
    assertThat(Set.of(keys)).containsAll(Set.copyOf(java.util.List.of(Keys.drawn("a", 10, 9, 1))));
  }

  @Test
  void theSeedDecidesWhatIsDrawn() {
    assertThat(Keys.drawn("a", 1000, 50, 7)).isEqualTo(Keys.drawn("a", 1000, 50, 7));
    assertThat(Keys.drawn("a", 1000, 50, 7)).isNotEqualTo(Keys.drawn("a", 1000, 50, 8));
  }
}
