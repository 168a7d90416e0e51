package dev.plumbline.benches.memory.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.benches.memory.registry.Keys;
import dev.plumbline.benches.memory.registry.Registries;
import dev.plumbline.cleanroom.container.ContainerRegistry;
import dev.plumbline.cleanroom.metric.ContainerCounters;
import dev.plumbline.cleanroom.resource.ResourceStack;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class RetainedSizeTest {
  /** The header of an array, whatever the JVM: 12 to 24 bytes, and up to 7 to align the end. */
  private static final int MOST_HEADER = 32;

  private record Pair(Object left, Object right) {}

  @Test
  void anArrayTakesItsBytesAndAHeader() {
    assertThat(RetainedSize.of(new byte[1000])).isBetween(1012L, 1000L + MOST_HEADER);
    long small = RetainedSize.of(new byte[1 << 10]);
    assertThat(RetainedSize.of(new byte[1 << 20]) - small).isEqualTo((1 << 20) - (1 << 10));
  }

  @Test
  void anObjectThatIsReachedTwiceCountsOnce() {
    byte[] shared = new byte[10_000];
    assertThat(RetainedSize.of(new Pair(shared, shared))).isBetween(10_000L, 10_100L);
    assertThat(RetainedSize.of(new Pair(shared, new byte[10_000]))).isBetween(20_000L, 20_200L);
    assertThat(RetainedSize.of(shared, shared)).isBetween(10_000L, 10_100L);
  }

  @Test
  void whatALambdaKeepsIsSeen() {
    byte[] kept = new byte[10_000];
    Supplier<byte[]> lambda = () -> kept;
    assertThat(RetainedSize.of(lambda)).isBetween(10_000L, 10_100L);
  }

  @Test
  void agreesWithTheGrowthOfTheHeapForAFullRegistry() throws Exception {
    int entries = 50_000;
    ContainerRegistry registry =
        new ContainerRegistry(new ResourceStack(), ContainerCounters.striped());
    long empty = RetainedSize.of(registry);
    long before = HeapUse.afterCollection();
    Registries.fill(registry, Keys.inOrder("container", entries), new LongAdder());
    double heap = (double) (HeapUse.afterCollection() - before) / entries;
    double retained = (double) (RetainedSize.of(registry) - empty) / entries;
    assertThat(retained).isBetween(100.0, 1024.0);
    // Whatever else the JVM does meanwhile is shared by many entries.
    assertThat(retained).isCloseTo(heap, within(0.2 * heap));
  }
}
