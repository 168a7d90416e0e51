package dev.plumbline.cleanroom.scenario.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class ResourceLimitsTest {

  private static Process start(ResourceLimits limits, String... command) throws Exception {
    return new ProcessBuilder(limits.over(List.of(command))).redirectErrorStream(true).start();
  }

  @Test
  void theCommandGetsItsArgumentsAsTheyAre() throws Exception {
    Process process =
        start(ResourceLimits.defaults(), "/bin/sh", "-c", "printf '%s|' \"$@\"", "x", "a b", "$c");
    assertThat(process.getInputStream().readAllBytes()).asString().isEqualTo("a b|$c|");
  }

  @Test
  void aProcessThatTakesMoreTimeThanItsLimitIsKilled() throws Exception {
    ResourceLimits one = new ResourceLimits(Duration.ofSeconds(1), 4L << 30, 1 << 20, 64);
    Process process = start(one, "/bin/sh", "-c", "while :; do :; done");
    assertThat(process.waitFor()).isNotZero();
  }

  @Test
  void aLimitThatCannotBeSetEndsTheCommandBeforeItBegan() throws Exception {
    ResourceLimits tooMany =
        new ResourceLimits(Duration.ofSeconds(1), 4L << 30, 1 << 20, Integer.MAX_VALUE);
    Process process = start(tooMany, "echo", "ran");
    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .doesNotContain("ran");
    assertThat(process.waitFor()).isEqualTo(ResourceLimits.REFUSED);
  }

  @Test
  void limitsUnderWhichNothingCouldStartAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResourceLimits(Duration.ofMillis(999), 4L << 30, 4096, 64))
        .withMessage("processor time PT0.999S is less than 1 s");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ResourceLimits(Duration.ofSeconds(1), 4L << 30, 4096, 7))
        .withMessage("open files 7 is less than 8");
  }
}
