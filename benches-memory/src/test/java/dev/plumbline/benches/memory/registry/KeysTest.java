package dev.plumbline.benches.memory.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
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
    List<String> keys = List.of(Keys.inOrder("a", 10));
    Set<String> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    objects.addAll(keys);
    for (String drawn : Keys.drawn("a", 10, 100, 42)) {
      assertThat(keys.contains(drawn)).isTrue();
      assertThat(objects.contains(drawn)).isFalse();
    }
  }

  @Test
  void theSeedDecidesWhatIsDrawn() {
    assertThat(Keys.drawn("a", 1000, 50, 7)).isEqualTo(Keys.drawn("a", 1000, 50, 7));
    assertThat(Keys.drawn("a", 1000, 50, 7)).isNotEqualTo(Keys.drawn("a", 1000, 50, 8));
  }
}
