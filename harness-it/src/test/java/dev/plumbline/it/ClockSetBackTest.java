package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli;
import dev.plumbline.cli.Surroundings;
import dev.plumbline.codec.RunFile;
import dev.plumbline.model.Run;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock on the wall goes back an hour each time somebody looks at it. */
@Tag("once")
class ClockSetBackTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  @TempDir Path folder;

  private final AtomicInteger looks = new AtomicInteger();
  private final InstantSource wall = () -> NOON.minus(Duration.ofHours(looks.getAndIncrement()));
  private final Clock clock = wall.withZone(ZoneOffset.UTC);
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private final String temporary = System.getProperty("java.io.tmpdir");

  /** Whoever else measures on this machine holds another lock. */
  @BeforeEach
  void takeALockOfItsOwn() {
    System.setProperty("java.io.tmpdir", folder.toString());
  }

  @AfterEach
  void giveItBack() {
    System.setProperty("java.io.tmpdir", temporary);
  }

  @Test
  void theLastRunIsTheOneThatIsKeptAndResumedAndNoTimeIsNegative() throws Exception {
    assertThat(run()).as("%s%s", out, err).isZero();
    String first = onlyRun().header().id();
    assertThat(run()).isZero();
    String second = onlyRun().header().id();

    assertThat(second).isNotEqualTo(first);
    assertThat(run("--resume")).isZero();
    assertThat(onlyRun().header().id()).isEqualTo(second);
    assertThat(out + "\n" + err).contains("measured 1 benchmark").doesNotContainPattern("in -\\d");
  }

  private int run(String... more) {
    String jar = SuiteJar.of("Slow", SuiteJar.currentJmh()).toString();
    Stream<String> words =
        Stream.concat(
            Stream.of("run", "--jar", jar, "--out", "out", "--keep", "1", "-f", "1", "-wi", "0"),
            Stream.concat(Stream.of("-i", "1", "-r", "20ms", "quick"), Stream.of(more)));
    return new Cli(
            new Surroundings(folder, clock, () -> 7L, "tester", false, "plumbline", Map.of()))
        .answer(
            new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
  }

  private Run onlyRun() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      List<Path> runs = files.filter(file -> file.toString().endsWith(".jsonl")).toList();
      assertThat(runs).as("%s%s", out, err).hasSize(1);
      try (InputStream input = Files.newInputStream(runs.get(0))) {
        return RunFile.read(input, "run").get(0);
      }
    }
  }
}
