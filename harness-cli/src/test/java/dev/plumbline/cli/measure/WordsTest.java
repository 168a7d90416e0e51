package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void durationsAreRoundedToWhatPeopleCareAbout() {
    assertThat(Words.of(Duration.ZERO)).isEqualTo("0 ms");
    assertThat(Words.of(Duration.ofMillis(999))).isEqualTo("999 ms");
    assertThat(Words.of(Duration.ofMillis(1250))).isEqualTo("1.3 s");
    assertThat(Words.of(Duration.ofSeconds(59))).isEqualTo("59.0 s");
    assertThat(Words.of(Duration.ofSeconds(90))).isEqualTo("2 min");
    assertThat(Words.of(Duration.ofMinutes(119))).isEqualTo("119 min");
    assertThat(Words.of(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
  }

  @Test
  void oneIsSingular() {
    assertThat(Words.count(1, "fork")).isEqualTo("1 fork");
    assertThat(Words.count(0, "fork")).isEqualTo("0 forks");
  }
}
