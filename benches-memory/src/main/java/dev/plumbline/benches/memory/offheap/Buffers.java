package dev.plumbline.benches.memory.offheap;

import io.netty.buffer.AbstractByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import io.netty.buffer.PoolArenaMetric;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.OptionalLong;

/** Netty's allocators of heap buffers; the values of the parameter {@code allocator}. */
public enum Buffers {
  /** One arena of chunks of 256 KiB, with a cache for each thread as on Netty's own threads. */
  pooled {
    @Override
    public AbstractByteBufAllocator open() {
      return new PooledByteBufAllocator(
          false,
          ARENAS,
          0,
          PAGE,
          PAGES_AS_POWER,
          PooledByteBufAllocator.defaultSmallCacheSize(),
          PooledByteBufAllocator.defaultNormalCacheSize(),
          true);
    }

    @Override
    OptionalLong chunks(AbstractByteBufAllocator allocator) {
      return OptionalLong.of(
          ((PooledByteBufAllocator) allocator)
              .metric().heapArenas().stream()
                  .mapToLong(PoolArenaMetric::numChunkAllocations)
                  .sum());
    }
  },
  /** A new array for each buffer. */
  unpooled {
    @Override
    public AbstractByteBufAllocator open() {
      return new UnpooledByteBufAllocator(false);
    }

    @Override
    OptionalLong chunks(AbstractByteBufAllocator allocator) {
      return OptionalLong.empty();
    }
  };

  private static final int ARENAS = 1;
  private static final int PAGE = 8192;

  /** 2^5 pages of 8 KiB are a chunk. */
  private static final int PAGES_AS_POWER = 5;

  /** A new allocator that holds nothing. */
  public abstract AbstractByteBufAllocator open();

  /** How many chunks it has taken from the JVM so far; empty when it has none. */
  abstract OptionalLong chunks(AbstractByteBufAllocator allocator);

  /** The bytes of heap that it keeps, for buffers or to make buffers of. */
  static long kept(AbstractByteBufAllocator allocator) {
    return ((ByteBufAllocatorMetricProvider) allocator).metric().usedHeapMemory();
  }
}
