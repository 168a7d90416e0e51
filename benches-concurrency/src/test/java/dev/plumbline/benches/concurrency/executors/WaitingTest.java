package dev.plumbline.benches.concurrency.executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.benches.concurrency.SuiteThreads;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class WaitingTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @ParameterizedTest
  @EnumSource
  void everyQuestionGetsItsOwnAnswer(Waiting waiting) throws Exception {
    try (RoundTrip trip = waiting.open()) {
      for (long i = 0; i < 500; i++) {
        assertThat(trip.ask(i)).isEqualTo(i + 1);
      }
    }
    assertThat(SuiteThreads.left(PATIENCE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theOtherThreadEndsWhereverItIs(Waiting waiting) throws Exception {
    for (int round = 0; round < 100; round++) {
      try (RoundTrip trip = waiting.open()) {
        // At once, and after different numbers of questions.
        for (long i = 0; i < round % 3; i++) {
          trip.ask(i);
        }
      }
      assertThat(SuiteThreads.left(PATIENCE)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsInterruptedWaitsNoLonger(Waiting waiting) throws Exception {
    try (RoundTrip trip = waiting.open()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(
              () -> {
                while (true) {
                  trip.ask(1);
                }
              })
          .isInstanceOf(InterruptedException.class);
    }
    assertThat(SuiteThreads.left(PATIENCE)).isEmpty();
  }
}
