package dev.plumbline.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EnvironmentKeyTest {
  @Test
  void theKeyIsReadable() {
    assertThat(EnvironmentKey.of(Environments.EPYC))
        .isEqualTo("amd-epyc-7b13_2-cores_amd64_linux_openjdk-64-bit-server-vm_17_g1");
  }

  @Test
  void whatIsNotKnownIsSaid() {
    assertThat(EnvironmentKey.of(Environment.unknown()))
        .isEqualTo(
            "unknown-cpu-model_unknown-cores_unknown-architecture_unknown-operating-system"
                + "_unknown-jvm-name_unknown-jvm-feature-version_unknown-collector");
  }

  @Test
  void aLimitOfTheContainerBelongsToTheKey() {
    Environment limited =
        Environments.with(Environments.EPYC, EnvironmentFact.CONTAINER_CPU_LIMIT, "1.5");
    assertThat(EnvironmentKey.of(limited)).endsWith("_g1_cpu-limit-1-5");
    Environment unlimited =
        Environments.with(Environments.EPYC, EnvironmentFact.CONTAINER_CPU_LIMIT, "max");
    assertThat(EnvironmentKey.of(unlimited)).isEqualTo(EnvironmentKey.of(Environments.EPYC));
  }

  @Test
  void memoryAndKernelAreNotPartOfTheKey() {
    Environment moved = Environments.with(Environments.EPYC, EnvironmentFact.KERNEL, "6.9");
    assertThat(EnvironmentKey.of(moved)).isEqualTo(EnvironmentKey.of(Environments.EPYC));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "a/b\\c:d*e?f", "  ", "Ünïcode\u0000", "....", "İ"})
  void noTextOfAnEnvironmentLeavesTheFolder(String hostile) {
    Environment environment =
        Environments.with(Environments.EPYC, EnvironmentFact.CPU_MODEL, hostile.repeat(50));
    assertThat(EnvironmentKey.of(environment)).matches("[a-z0-9][a-z0-9_-]{1,250}");
  }

  @Test
  void theKeyIsTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      Environment intel =
          Environments.with(Environments.EPYC, EnvironmentFact.CPU_MODEL, "INTEL XEON");
      assertThat(EnvironmentKey.of(intel)).startsWith("intel-xeon_");
    } finally {
      Locale.setDefault(before);
    }
  }
}
