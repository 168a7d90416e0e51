package dev.plumbline.benches.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.suite.testing.SmokeRuns;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;

final class SmokeTest extends SmokeRuns {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @AfterAll
  static void noThreadOfTheSuiteIsLeftWhenAllBenchmarksAreTornDown() throws InterruptedException {
    assertThat(SuiteThreads.left(PATIENCE)).isEmpty();
  }
}
