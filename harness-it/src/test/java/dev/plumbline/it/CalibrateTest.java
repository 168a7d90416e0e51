package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli;
import dev.plumbline.cli.Surroundings;
import dev.plumbline.codec.CalibrationFile;
import dev.plumbline.model.Calibration;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar against itself on this machine, with real forks. */
@Tag("once")
final class CalibrateTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aCalibrationIsMeasuredPrintedAndKeptBesideTheBaselines() throws Exception {
    int exit =
        calibrate(jar(), "Planted.untouched", "-f", "6", "--seed", "7", "-i", "10", "-r", "20ms");

    assertThat(exit).as(said()).isZero();
    assertThat(out.toString())
        .contains("replays of 6 rounds", "Planted.untouched", "the suite", "kept  baselines");
    Path kept = kept();
    Calibration calibration;
    try (InputStream in = Files.newInputStream(kept)) {
      calibration = CalibrationFile.read(in, "calibration.json");
    }
    assertThat(calibration.seed()).isEqualTo(7);
    assertThat(calibration.falseAlarms().replays()).isEqualTo(400);
    assertThat(calibration.startUp().orElseThrow()).isPositive();
    assertThat(calibration.benchmarks())
        .singleElement()
        .satisfies(benchmark -> assertThat(benchmark.pairs()).isEqualTo(6));

    assertThat(call("baseline", "check")).as(said()).isZero();
    assertThat(call("report", runFile())).as(said()).isZero();
    assertThat(out.toString())
        .containsSubsequence("kept  baselines", "calibrated 2", "replays of 6");
  }

  @Test
  void whatCanNotBeCalibratedIsRefusedWithoutAFork() {
    assertThat(calibrate(jar(), "-f", "5")).isEqualTo(2);
    assertThat(err.toString()).contains("at least -f 6");
    assertThat(calibrate(jar(), "--format", "csv")).isEqualTo(2);
    assertThat(calibrate(jar(), "--time-budget", "5s")).isEqualTo(2);
    assertThat(err.toString()).contains("6 pairs of each of 2 benchmarks take about");
    assertThat(calibrate(jar(), "NothingLikeThis")).isEqualTo(3);
    assertThat(calibrate("missing.jar")).isEqualTo(2);
    assertThat(folder.resolve("baselines")).doesNotExist();
  }

  @Test
  void forksThatFailLeaveNothingToCalibrate() {
    String misbehaving = SuiteJar.of("Misbehaving", SuiteJar.currentJmh()).toString();

    assertThat(
            calibrate(
                misbehaving, "throwsInBody", "-f", "6", "-foe", "true", "-i", "1", "-r", "10ms"))
        .as(said())
        .isEqualTo(4);
    assertThat(folder.resolve("baselines")).doesNotExist();
  }

  private static String jar() {
    return SuiteJar.of("Planted", SuiteJar.currentJmh()).toString();
  }

  private String runFile() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("target/plumbline"))) {
      return files
          .filter(file -> file.toString().endsWith(".jsonl"))
          .findFirst()
          .orElseThrow()
          .toString();
    }
  }

  private Path kept() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("baselines"))) {
      return files
          .filter(file -> file.endsWith("calibration.json"))
          .findFirst()
          .orElseThrow(() -> new AssertionError(said()));
    }
  }

  private int calibrate(String... words) {
    List<String> all = new ArrayList<>(List.of("calibrate"));
    all.addAll(List.of(words));
    return call(all.toArray(String[]::new));
  }

  private int call(String... words) {
    Surroundings surroundings =
        new Surroundings(
            folder, Clock.systemUTC(), () -> 1, "tester", false, "plumbline", Map.of());
    return new Cli(surroundings).answer(new PrintWriter(out), new PrintWriter(err), words);
  }

  private String said() {
    return out + "\n" + err;
  }
}
