package dev.plumbline.cleanroom.scenario.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class StepThreadsTest {

  @Test
  void pooledThreadsDoNotKeepTheJvmAlive() throws Exception {
    ExecutorService executor = StepThreads.POOL.open();
    try {
      assertThat(executor.submit(() -> Thread.currentThread().isDaemon()).get()).isTrue();
    } finally {
      executor.shutdown();
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsAreVirtual() throws Exception {
    ExecutorService executor = StepThreads.VIRTUAL.open();
    try {
      assertThat(executor.submit(() -> Thread.currentThread().toString()).get())
          .startsWith("VirtualThread");
    } finally {
      executor.shutdown();
    }
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void withoutVirtualThreadsThatIsSaid() {
    assertThat(StepThreads.VIRTUAL.available()).isFalse();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(StepThreads.VIRTUAL::open)
        .withMessageStartingWith("virtual threads need JDK 21, this is JDK ");
  }
}
