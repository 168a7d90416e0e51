package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
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
@Tag("alone")
final class PlantedSlowdownTest {
  /** Work of the slowed benchmark in percent of the base. */
  private static final int PLANTED = Integer.getInteger("plumbline.planted", 200);

  /** One seed for the order of forks in every run, so that a red run can be repeated. */
  private static final String SEED = "7";

  /** How often the machine may change under the runs before the question is given up. */
  private static final int ATTEMPTS = 4;

  /** A benchmark that nobody touched moved by more than this: the machine changed, not the code. */
  private static final double MOVED = 0.10;

  /** What a report says when the rulers saw the machine change. */
  private static final String UNSTEADY = "the machine is not steady";

  /** What it says when forks scattered so much that nothing could be told of any benchmark. */
  private static final String OPEN = "no benchmark has a verdict";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /**
   * Runs one after another can't tell a neighbour that came between them from slower code. The
   * benchmark that nobody touched can, so it stands by as a control: when it moves, all is measured
   * again.
   */
  @Test
  void theSameCodeStaysGreenAndAPlantedSlowdownTurnsRed() throws Exception {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      bless("base" + attempt, "baselines" + attempt);
      String same = "same" + attempt;
      int green = check(same, base(), "baselines" + attempt);
      String saidGreen = said();
      String slow = "slow" + attempt;
      int red = check(slow, slowed(), "baselines" + attempt);
      String saidRed = said();
      if (moved(same)
          || moved(slow)
          || (saidGreen + saidRed).contains(UNSTEADY)
          || saidGreen.contains(OPEN)) {
        continue;
      }
      assertThat(green).as(saidGreen).isZero();
      assertThat(red).as(saidRed).isEqualTo(1);
      assertThat(verdict(slow, "suite.Planted.changed")).as(saidRed).isEqualTo("regressed");
      return;
    }
    Assumptions.abort("SKIPPED: the machine changed speed in each of " + ATTEMPTS + " attempts");
  }

  @Test
  void aBenchmarkThatVanishedTurnsRed() throws Exception {
    bless("base", "baselines");
    Path without =
        SuiteJar.changed("Planted", "without", "@Benchmark\n  public long changed", "long changed");
    assertThat(check("without", without.toString(), "baselines", "-f", "1"))
        .as(said())
        .isEqualTo(1);
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

  private void bless(String outFolder, String baselines) throws Exception {
    assertThat(command("run", "--out", outFolder, "--jar", base())).as(said()).isZero();
    assertThat(
            command(
                "baseline",
                "save",
                onlyRun(outFolder),
                "--baselines",
                baselines,
                "--force",
                "--reason",
                "a noisy machine may call it unsteady"))
        .as(said())
        .isZero();
  }

  private boolean moved(String outFolder) throws Exception {
    JsonNode effect = judgement(outFolder, "suite.Planted.untouched").path("effect").path("point");
    return !effect.isNumber() || Math.abs(effect.doubleValue()) > MOVED;
  }

  private String verdict(String outFolder, String benchmark) throws Exception {
    return judgement(outFolder, benchmark).path("verdict").asText();
  }

  private JsonNode judgement(String outFolder, String benchmark) throws Exception {
    JsonNode report =
        new ObjectMapper().readTree(folder.resolve(outFolder).resolve("report.json").toFile());
    for (JsonNode judgement : report.path("judgements")) {
      if (judgement.path("benchmark").asText().equals(benchmark)
          && judgement.path("metric").asText().equals("score")) {
        return judgement;
      }
    }
    throw new AssertionError("no judgement of " + benchmark + " in " + report);
  }

  private int check(String outFolder, String jar, String baselines, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("check", "--out", outFolder, "--jar", jar, "--baselines", baselines));
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
