package dev.plumbline.benches.memory.offheap;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class BufferPatternTest {
  @ParameterizedTest
  @EnumSource
  void bothAllocatorsAreAskedForTheSame(BufferOrder order) {
    long pooled = new BufferPattern(order, 42).run(Buffers.pooled.open());
    long unpooled = new BufferPattern(order, 42).run(Buffers.unpooled.open());
    assertThat(pooled).isEqualTo(unpooled).isBetween(1_500_000L, 4_000_000L);
    assertThat(new BufferPattern(order, 43).run(Buffers.unpooled.open())).isNotEqualTo(unpooled);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsHeldAfterwards(BufferOrder order) {
    AbstractByteBufAllocator unpooled = Buffers.unpooled.open();
    new BufferPattern(order, 42).run(unpooled);
    assertThat(((UnpooledByteBufAllocator) unpooled).metric().usedHeapMemory()).isZero();
    PooledByteBufAllocator pooled = (PooledByteBufAllocator) Buffers.pooled.open();
    new BufferPattern(order, 42).run(pooled);
    assertThat(pooled.pinnedHeapMemory()).isZero();
  }

  @Test
  void aPooledAllocatorReusesItsChunksAndAnUnpooledOneHasNone() {
    PooledByteBufAllocator pooled = (PooledByteBufAllocator) Buffers.pooled.open();
    BufferPattern pattern = new BufferPattern(BufferOrder.sequential, 42);
    pattern.run(pooled);
    long kept = pooled.metric().usedHeapMemory();
    for (int i = 0; i < 20; i++) {
      pattern.run(pooled);
    }
    assertThat(pooled.metric().usedHeapMemory()).isBetween(1L, 2 * Math.max(kept, 1 << 20));
  }

  @Test
  void halfOfThePooledMemoryLiesIdleWhenHalfWasReleasedAndNoneOfTheOther() {
    BufferPattern pattern = new BufferPattern(BufferOrder.mixed, 42);
    assertThat(pattern.fragmentation(Buffers.pooled)).isBetween(0.3, 0.9);
    assertThat(pattern.fragmentation(Buffers.unpooled)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void nearlyEveryPooledBufferIsMadeOfMemoryThatIsThere(BufferOrder order) {
    BufferPattern pattern = new BufferPattern(order, 42);
    assertThat(pattern.hits(Buffers.pooled)).isBetween(0.95, 1.0);
    assertThat(pattern.hits(Buffers.unpooled)).isZero();
  }
}
