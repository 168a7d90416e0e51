package dev.plumbline.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NeighbourTest {
  private static final int PATIENCE_SECONDS = 60;

  @Test
  void burstsAreDrawnFromTheSeedAndLastFrom50MillisecondsTo2Seconds() {
    List<Duration> drawn = draw(7);

    assertThat(drawn).isEqualTo(draw(7)).isNotEqualTo(draw(8));
    assertThat(drawn)
        .allSatisfy(
            length -> assertThat(length).isBetween(Duration.ofMillis(50), Duration.ofSeconds(2)))
        .anySatisfy(length -> assertThat(length).isLessThan(Duration.ofMillis(100)))
        .anySatisfy(length -> assertThat(length).isGreaterThan(Duration.ofMillis(1950)));
  }

  private static List<Duration> draw(long seed) {
    Bursts bursts = new Bursts(seed);
    return Stream.generate(bursts::next).limit(1000).toList();
  }

  @Test
  void endsWhenItsStandardInputEnds() throws Exception {
    Process neighbour = start("1", "86400");
    try {
      neighbour.getOutputStream().close();

      assertThat(neighbour.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      neighbour.destroyForcibly();
    }
  }

  @Test
  void endsWhenItsTimeIsOver() throws Exception {
    Process neighbour = start("1", "0");
    try {
      assertThat(neighbour.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(neighbour.exitValue()).isZero();
    } finally {
      neighbour.destroyForcibly();
    }
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Neighbour.class.getName()),
                Stream.of(arguments))
            .toList();
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
