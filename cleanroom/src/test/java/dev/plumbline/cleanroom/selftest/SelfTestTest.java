package dev.plumbline.cleanroom.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cleanroom.backend.ContainerEngine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class SelfTestTest {
  private final StringWriter printed = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  private int run(String... names) {
    ContainerEngine none = new ContainerEngine(Map.of("DOCKER_HOST", "unix:///no/such/socket"));
    SelfTest test = new SelfTest(new PrintWriter(printed), () -> nanos.addAndGet(1_000_000), none);
    return test.run(List.of(names));
  }

  @Test
  void everyScenarioThatNeedsNoEnginePasses() {
    assertThat(run()).as(printed.toString()).isEqualTo(SelfTest.PASSED);
    assertThat(printed.toString())
        .contains("7 of 7 scenarios passed")
        .contains("passed environment         1.0 ms")
        .contains("plumbline-metric self-test.database 0.001000000 s/op")
        .doesNotContain("container");
  }

  @Test
  void aNamedScenarioRunsAlone() {
    assertThat(run("reuse")).isEqualTo(SelfTest.PASSED);
    assertThat(printed.toString()).contains("1 of 1 scenarios passed");
  }

  @Test
  void anUnknownScenarioIsSaid() {
    assertThat(run("reuse", "walk")).isEqualTo(SelfTest.USAGE);
    assertThat(printed.toString()).startsWith("there is no scenario walk; there is environment,");
  }

  @Test
  void withoutAnEngineTheContainerIsSkippedWithTheReason() {
    assertThat(run("container")).isEqualTo(SelfTest.SKIPPED);
    assertThat(printed.toString()).startsWith("SKIPPED: ");
  }
}
