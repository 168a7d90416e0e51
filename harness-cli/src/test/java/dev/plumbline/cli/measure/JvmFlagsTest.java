package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JvmFlagsTest {
  @Test
  void flagsStandInTheOrderTheJvmHasThem() {
    assertThat(
            JvmFlags.of(
                List.of(
                    "-jvmArgsAppend",
                    "-Dc=1 -Dd",
                    "-i",
                    "3",
                    "-jvmArgs",
                    "-Xmx1g",
                    "-jvmArgsPrepend",
                    "-Da")))
        .containsExactly("-Da", "-Xmx1g", "-Dc=1", "-Dd");
  }

  @Test
  void quotesKeepSpaces() {
    assertThat(JvmFlags.split(" -Da=\"x y\"  '-Db=\"z' ")).containsExactly("-Da=x y", "-Db=\"z");
    assertThat(JvmFlags.split("  ")).isEmpty();
  }
}
