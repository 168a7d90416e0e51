package dev.plumbline.benches.ai;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GpuMemoryTest {
  private static final String TOLD =
      """
      4711, 512
      815, 1024
      4711, 30
      99, [N/A]
      No running processes found
      """;

  @Test
  void theMemoryOfAProcessOnAllDevicesIsAddedUp() {
    assertThat(GpuMemory.kib(TOLD, 4711)).hasValue(542 * 1024);
    assertThat(GpuMemory.kib(TOLD, 815)).hasValue(1024 * 1024);
  }

  @Test
  void aProcessThatNothingIsToldOfHasNoNumber() {
    assertThat(GpuMemory.kib(TOLD, 47)).isEmpty();
    assertThat(GpuMemory.kib(TOLD, 99)).isEmpty();
    assertThat(GpuMemory.kib("", 99)).isEmpty();
  }
}
