package dev.plumbline.benches.concurrency.executors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SelfTestTest {
  @Test
  void aSelfTestPasses() {
    for (int i = 0; i < 5; i++) {
      assertThat(SelfTest.run(i)).isEqualTo(1);
    }
  }
}
