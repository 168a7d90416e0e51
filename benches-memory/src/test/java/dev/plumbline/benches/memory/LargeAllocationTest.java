package dev.plumbline.benches.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.benches.memory.footprint.HeapUse;
import org.junit.jupiter.api.Test;

final class LargeAllocationTest {
  private static final long MEBIBYTE = 1024 * 1024;

  private final LargeAllocation.Garbage garbage = new LargeAllocation.Garbage();

  @Test
  void aCollectionFreesTheBlocksAndKeepsWhatLives() {
    garbage.liveMebibytes = 8;
    garbage.live();
    garbage.allocate();
    new LargeAllocation().collect(garbage);
    assertThatCode(garbage::check).doesNotThrowAnyException();
    assertThat(HeapUse.now()).isGreaterThan(8 * MEBIBYTE);
  }

  @Test
  void blocksThatNobodyTookBackAreNoticed() {
    garbage.live();
    garbage.allocate();
    assertThatIllegalStateException()
        .isThrownBy(garbage::check)
        .withMessageMatching("a full collection freed .* MiB of 64");
  }
}
