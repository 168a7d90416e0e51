package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli;
import dev.plumbline.cli.Surroundings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The detector detects (H-78): the same code stays green, a planted slowdown turns the check red,
 * and so does a benchmark that vanished; all on real forks.
 *
 * <p>The slowdown is twice the work, so that a noisy machine can't hide it. A smaller one, here 20
 * % more work: {@code mvn verify -pl harness-it -am -Dtest=PlantedSlowdownTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dplumbline.planted=120}.
 */
final class PlantedSlowdownTest {
  /** Work of the slowed benchmark in percent of the base. */
  private static final int PLANTED = Integer.getInteger("plumbline.planted", 200);

  /** One seed for the order of forks in every run, so that a red run can be repeated. */
  private static final String SEED = "7";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aBaselineIsBlessed() throws Exception {
    assertThat(command("run", "--out", "base", "--jar", base())).as(said()).isZero();
    assertThat(
            command(
                "baseline",
                "save",
                onlyRun("base"),
                "--baselines",
                "baselines",
                "--force",
                "--reason",
                "a noisy machine may call it unsteady"))
        .as(said())
        .isZero();
  }

  @Test
  void theSameCodeStaysGreenAndAPlantedSlowdownTurnsRed() throws Exception {
    assertThat(check("same", base())).as(said()).isZero();

    assertThat(check("slow", slowed())).as(said()).isEqualTo(1);
    String report = Files.readString(folder.resolve("slow/report.csv"));
    assertThat(report.lines().filter(line -> line.contains("suite.Planted.changed")))
        .as(report)
        .anyMatch(line -> line.contains("regressed"));
    assertThat(report.lines().filter(line -> line.contains("suite.Planted.untouched")))
        .as(report)
        .noneMatch(line -> line.contains("regressed"));
  }

  @Test
  void aBenchmarkThatVanishedTurnsRed() throws Exception {
    Path without =
        SuiteJar.changed("Planted", "without", "@Benchmark\n  public long changed", "long changed");
    assertThat(check("without", without.toString(), "-f", "1")).as(said()).isEqualTo(1);
    assertThat(out.toString()).contains("missing").contains("Planted.changed");
  }

  private static String base() {
    return SuiteJar.of("Planted", SuiteJar.currentJmh()).toString();
  }

  private static String slowed() {
    return SuiteJar.changed(
            "Planted", PLANTED + "-percent", "PERCENT = 100", "PERCENT = " + PLANTED)
        .toString();
  }

  private int check(String outFolder, String jar, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("check", "--out", outFolder, "--jar", jar, "--baselines", "baselines"));
    words.addAll(List.of(more));
    return command(words.toArray(String[]::new));
  }

  private int command(String... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(words));
    if (!words[0].equals("baseline")) {
      all.addAll(List.of("--seed", SEED, "-wi", "2", "-w", "100ms", "-i", "4", "-r", "100ms"));
    }
    Surroundings surroundings =
        new Surroundings(
            folder, Clock.systemUTC(), () -> 7L, "tester", false, "plumbline", Map.of());
    return new Cli(surroundings)
        .answer(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
  }

  private String onlyRun(String outFolder) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve(outFolder))) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .findFirst()
          .orElseThrow()
          .toString();
    }
  }

  private String said() {
    return "printed:\n" + out + "\n" + err;
  }
}
