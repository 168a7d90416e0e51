package dev.plumbline.benches.memory.offheap;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class DirectBuffersTest {
  private static final int BYTES = 32 * 1024 * 1024;

  private static long inUse() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  @Test
  void aFreedBufferIsNoLongerInUseWithoutACollection() {
    long before = inUse();
    ByteBuffer buffer = ByteBuffer.allocateDirect(BYTES);
    assertThat(inUse() - before).isGreaterThanOrEqualTo(BYTES);
    DirectBuffers.free(buffer);
    assertThat(inUse() - before).isLessThan(BYTES);
  }
}
