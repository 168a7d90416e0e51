package dev.plumbline.cleanroom.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HealthCheckerTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final HealthChecker checker = new HealthChecker();
  private final CountDownLatch never = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);

  @AfterEach
  void close() {
    checker.close();
  }

  private static HealthCheck constant(String name, Health health) {
    return new HealthCheck(name, () -> health);
  }

  private HealthCheck hanging(String name) {
    return new HealthCheck(
        name,
        () -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            interrupted.countDown();
            throw e;
          }
          return Health.healthy();
        });
  }

  @Test
  void eachCheckHasItsAnswerInTheOrderOfTheChecks() throws InterruptedException {
    List<HealthCheck> checks =
        List.of(
            constant("b", Health.healthy()),
            constant("a", Health.unhealthy("disk full")),
            new HealthCheck(
                "c",
                () -> {
                  throw new IOException("refused");
                }),
            new HealthCheck("d", () -> null));
    for (HealthReport report :
        List.of(checker.inOrder(checks, LONG), checker.together(checks, LONG))) {
      assertThat(report.byName().keySet()).containsExactly("b", "a", "c", "d");
      assertThat(report.byName().values())
          .containsExactly(
              Health.healthy(),
              Health.unhealthy("disk full"),
              Health.unhealthy("java.io.IOException: refused"),
              Health.unhealthy("the probe answered null"));
      assertThat(report.allHealthy()).isFalse();
      assertThat(report.timedOut()).isEmpty();
    }
  }

  @Test
  void noChecksAreAllHealthy() throws InterruptedException {
    assertThat(checker.inOrder(List.of(), LONG).allHealthy()).isTrue();
    assertThat(checker.together(List.of(), LONG).allHealthy()).isTrue();
  }

  @Test
  void aLateAnswerIsReportedAsTimedOutAndItsProbeInterrupted() throws InterruptedException {
    HealthReport report = checker.together(List.of(hanging("slow")), SHORT);
    assertThat(report.timedOut()).containsExactly("slow");
    assertThat(report.byName().get("slow").reason()).isEqualTo("no answer within 50 ms");
    interrupted.await();
  }

  @Test
  void inOrderACheckBehindAHangingOneTimesOutToo() throws InterruptedException {
    HealthReport report =
        checker.inOrder(List.of(hanging("slow"), constant("next", Health.healthy())), SHORT);
    assertThat(report.timedOut()).containsExactly("slow", "next");
    interrupted.await();
  }

  @Test
  void togetherTheChecksRunAtTheSameTime() throws InterruptedException {
    CyclicBarrier meeting = new CyclicBarrier(3);
    HealthCheck.Probe meet =
        () -> {
          meeting.await(20, TimeUnit.SECONDS);
          return Health.healthy();
        };
    HealthReport report =
        checker.together(
            List.of(
                new HealthCheck("a", meet), new HealthCheck("b", meet), new HealthCheck("c", meet)),
            LONG);
    assertThat(report.allHealthy()).isTrue();
  }

  @Test
  void twoChecksOfOneNameAreRefused() {
    List<HealthCheck> twice =
        List.of(constant("a", Health.healthy()), constant("a", Health.healthy()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> checker.together(twice, LONG))
        .withMessage("two health checks are named a");
  }

  @Test
  void aClosedCheckerAsksNothing() {
    checker.close();
    checker.close();
    assertThatIllegalStateException().isThrownBy(() -> checker.inOrder(List.of(), LONG));
  }
}
