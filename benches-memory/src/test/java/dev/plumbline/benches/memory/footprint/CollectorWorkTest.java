package dev.plumbline.benches.memory.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CollectorWorkTest {
  @Test
  void aFullCollectionIsCounted() {
    CollectorWork before = CollectorWork.now();
    System.gc();
    assertThat(CollectorWork.now().since(before).count()).isPositive();
  }

  @Test
  void whatWasDoneSinceIsTheDifference() {
    assertThat(new CollectorWork(10, 70).since(new CollectorWork(4, 30)))
        .isEqualTo(new CollectorWork(6, 40));
  }
}
