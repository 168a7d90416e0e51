package dev.plumbline.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.RunnerException;

class FailureTest {
  @Test
  void theBenchmarksOwnExceptionIsToldNotItsWrappers() {
    Throwable own = new IllegalStateException("no row", new java.io.IOException("disk"));
    Throwable wrapped =
        new RunnerException(
            new BenchmarkException("failed", List.of(new ExecutionException("outer", own))));

    assertThat(Failure.of(wrapped)).isEqualTo(new Failure("IllegalStateException", "no row"));
  }

  @Test
  void oneThatSaysSkippedWins() {
    Throwable first = new IllegalStateException("teardown failed too");
    Throwable skipped =
        new IllegalArgumentException("outer", new IllegalStateException("SKIPPED: no engine"));

    assertThat(Failure.of(new BenchmarkException("failed", List.of(first, skipped))))
        .isEqualTo(new Failure("IllegalStateException", "SKIPPED: no engine"));
  }

  @Test
  void wrappersAloneAreToldAsTheyAre() {
    assertThat(Failure.of(new RunnerException("no profiler")))
        .isEqualTo(new Failure("RunnerException", "no profiler"));
  }

  @Test
  void anExceptionWithoutMessageHasAnEmptyOne() {
    assertThat(Failure.of(new NullPointerException()))
        .isEqualTo(new Failure("NullPointerException", ""));
  }

  @Test
  void aMessageOfAnyLengthIsCut() {
    assertThat(Failure.of(new IllegalStateException("x".repeat(3_000_000))))
        .isEqualTo(new Failure("IllegalStateException", "x".repeat(4096)));
  }

  @Test
  void aCircleOfCausesEnds() {
    Exception a = new Exception("a");
    Exception b = new Exception("b", a);
    a.initCause(b);

    assertThat(Failure.of(a).message()).isEqualTo("a");
  }
}
