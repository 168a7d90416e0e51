package dev.plumbline.benches.concurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@Timeout(60)
class SuiteThreadsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void aThreadThatIsLeftIsNoticedUntilItEnds() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    Thread thread =
        SuiteThreads.platform(
            () -> {
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
    assertThat(SuiteThreads.left(Duration.ZERO)).containsExactly(thread.getName());
    end.countDown();
    SuiteThreads.awaitEnd(thread);
    assertThat(SuiteThreads.left(PATIENCE)).isEmpty();
  }

  @Test
  void aPoolIsNoticedUntilItEnds() throws Exception {
    ExecutorService pool = SuiteThreads.pool(2);
    pool.submit(() -> {}).get();
    assertThat(SuiteThreads.left(Duration.ZERO)).hasSize(1);
    SuiteThreads.end(pool);
    assertThat(SuiteThreads.left(PATIENCE)).isEmpty();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsAreVirtual() throws Exception {
    for (ExecutorService executor :
        new ExecutorService[] {
          SuiteThreads.virtualPerTask(), Executors.newSingleThreadExecutor(SuiteThreads.virtual())
        }) {
      assertThat(executor.submit(() -> Thread.currentThread().toString()).get())
          .startsWith("VirtualThread");
      SuiteThreads.end(executor);
    }
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void withoutVirtualThreadsTheMeasurementIsSkipped() {
    assertThatIllegalStateException()
        .isThrownBy(SuiteThreads::virtualPerTask)
        .withMessageStartingWith("SKIPPED: virtual threads need JDK 21, this is JDK ");
    assertThatIllegalStateException()
        .isThrownBy(SuiteThreads::virtual)
        .withMessageStartingWith("SKIPPED: virtual threads need JDK 21, this is JDK ");
  }
}
