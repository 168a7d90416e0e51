package dev.plumbline.intelligence.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestExecutionTest {
  private static final ResourceUsage NOTHING = new ResourceUsage(Duration.ZERO, 0, 0, 0);

  private static TestExecution execution(
      String name, Instant start, Duration duration, Outcome outcome, String message) {
    return new TestExecution(
        new UUID(1, 2), name, start, duration, outcome, Optional.ofNullable(message), NOTHING);
  }

  private static TestExecution failed(String message) {
    return execution("a.B.c", Instant.EPOCH, Duration.ZERO, Outcome.FAILED, message);
  }

  private static TestExecution passed(Instant start, Duration duration) {
    return execution("a.B.c", start, duration, Outcome.PASSED, null);
  }

  @Test
  void theLimitsThemselvesAreWithin() {
    Duration longest = Duration.ofNanos(Long.MAX_VALUE);
    assertThat(passed(TestExecution.EARLIEST, Duration.ZERO).start()).isEqualTo(Instant.EPOCH);
    assertThat(passed(TestExecution.LATEST, longest).duration()).isEqualTo(longest);
    assertThat(TestExecution.LATEST).isBetween("2262-01-01T00:00:00Z", "2263-01-01T00:00:00Z");
    String message = "x".repeat(TestExecution.LONGEST_MESSAGE);
    assertThat(failed(message).failureMessage()).contains(message);
  }

  @Test
  void timesThatNoStoreKeepsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passed(Instant.EPOCH.minusNanos(1), Duration.ZERO))
        .withMessageStartingWith("start 1969-12-31T23:59:59.999999999Z is not between");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passed(TestExecution.LATEST.plusNanos(1), Duration.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passed(Instant.EPOCH, Duration.ofNanos(-1)))
        .withMessage("duration PT-0.000000001S is not from 0 to 2^63 - 1 ns");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> passed(Instant.EPOCH, Duration.ofSeconds(Long.MAX_VALUE)));
  }

  @Test
  void aMessageBelongsToAFailureAndToNothingElse() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> failed(null))
        .withMessage("an execution that failed has no failure message: a.B.c");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> execution("a.B.c", Instant.EPOCH, Duration.ZERO, Outcome.SKIPPED, "no"))
        .withMessage("an execution that did not fail has failure message: a.B.c");
  }

  @Test
  void textsThatNoStoreKeepsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> failed("x".repeat(TestExecution.LONGEST_MESSAGE + 1)))
        .withMessage("failure message has 65537 characters; at most 65536 are kept");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> execution(" ", Instant.EPOCH, Duration.ZERO, Outcome.PASSED, null))
        .withMessage("the test name is blank");
    String emoji = "\uD83D\uDE00";
    assertThat(failed(emoji).failureMessage()).contains(emoji);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> failed("cut off: \uD83D"))
        .withMessage("failure message has half of a surrogate pair at character 9");
    assertThatIllegalArgumentException().isThrownBy(() -> failed("\uDE00\uD83D"));
  }

  @Test
  void usageIsNeverNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResourceUsage(Duration.ZERO, 0, -1, 0))
        .withMessage("bytes read is -1 bytes, less than none");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResourceUsage(Duration.ofNanos(-1), 0, 0, 0));
  }
}
