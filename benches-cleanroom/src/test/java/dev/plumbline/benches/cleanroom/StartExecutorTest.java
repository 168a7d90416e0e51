package dev.plumbline.benches.cleanroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class StartExecutorTest {

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsAreVirtual() throws Exception {
    ExecutorService executor = StartExecutor.virtual.open();
    try {
      assertThat(executor.submit(() -> Thread.currentThread().toString()).get())
          .startsWith("VirtualThread");
    } finally {
      executor.shutdown();
    }
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void withoutVirtualThreadsTheMeasurementIsSkipped() {
    assertThatIllegalStateException()
        .isThrownBy(StartExecutor.virtual::open)
        .withMessageStartingWith("SKIPPED: virtual threads need JDK 21, this is JDK ");
  }
}
