package dev.plumbline.benches.memory.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
final class SelfTestChildTest {
  private static final long MEGABYTE = 1024 * 1024;

  @Test
  void theSelfTestPassesAndCountsWhatItDid() throws Exception {
    var counted = SelfTest.run();
    assertThat(counted.testsPassed()).isEqualTo(SelfTest.TIMES);
    assertThat(counted.containers().created()).isEqualTo(SelfTest.TIMES);
    assertThat(counted.servicesStarted()).isEqualTo(2);
    assertThat(counted.servicesStopped()).isEqualTo(2);
    assertThat(counted.serviceFailures()).isZero();
  }

  @Test
  void theChildTellsItsMemoryAndIsGoneAfterwards() throws Exception {
    assumeThat(Files.exists(Path.of("/proc/self/status"))).isTrue();
    SelfTestChild child = SelfTestChild.start();
    try {
      assertThat(child.isRunning()).isTrue();
      long resident = child.peakResident().orElseThrow();
      assertThat(resident).isBetween(20 * MEGABYTE, 500 * MEGABYTE);
      assertThat(child.heapPeak()).isBetween(MEGABYTE, Math.min(resident, 70 * MEGABYTE));
      assertThat(child.nativeCommitted()).isGreaterThan(child.heapPeak());
    } finally {
      child.close();
    }
    assertThat(child.isRunning()).isFalse();
    assertThat(child.peakResident()).isEmpty();
  }
}
