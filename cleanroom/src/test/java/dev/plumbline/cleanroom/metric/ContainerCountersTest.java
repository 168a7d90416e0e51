package dev.plumbline.cleanroom.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContainerCountersTest {
  private static final int THREADS = 8;
  private static final int UPDATES = 10_000;

  @Test
  void noUpdateIsLostWhenManyThreadsCount() throws InterruptedException {
    for (ContainerCounters counters :
        List.of(ContainerCounters.striped(), ContainerCounters.atomic())) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        threads.add(
            new Thread(
                () -> {
                  for (int update = 0; update < UPDATES; update++) {
                    counters.recordCreated();
                    counters.recordReused();
                    counters.recordReused();
                  }
                }));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(counters.statistics())
          .isEqualTo(new ContainerStatistics(THREADS * UPDATES, 2L * THREADS * UPDATES));
    }
  }

  @Test
  void withoutARequestNothingWasReused() {
    assertThat(ContainerCounters.atomic().statistics().reuseShare()).isZero();
  }
}
