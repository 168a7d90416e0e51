package dev.plumbline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Mode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationFileTest {
  private static final Calibration FULL =
      new Calibration(
          Instant.parse("2026-01-31T12:00:00Z"),
          "calibrate \"a\\b\"",
          -7,
          new Environment(Map.of(EnvironmentFact.CPU_MODEL, "A \u0007 B")),
          20,
          18,
          OptionalDouble.of(1.25),
          new Calibration.FalseAlarms(1, 400, 0.0139, 2, 0.85),
          List.of(new Calibration.Planted(0.1, 120, 0.925, 8, OptionalDouble.of(44))),
          List.of(
              new Calibration.OfBenchmark(
                  new BenchmarkId("a.B.c", Mode.THROUGHPUT, Map.of("size", "10"), 4),
                  20,
                  1,
                  new Calibration.FalseAlarms(0, 400, 0.0092, 4, 0.6),
                  new Calibration.Noise(
                      OptionalDouble.of(0.002), 0.02, 0.03, OptionalDouble.of(0.01)),
                  List.of(new Calibration.Planted(0.1, 40, 0.9, 8, OptionalDouble.empty())),
                  List.of(new Calibration.Advice(0.05, 9, 30, 49.5)),
                  OptionalDouble.of(0.04))),
          List.of("a.B.d:avgt: a fork failed"));

  private static Calibration read(String text) throws IOException, InputProblem {
    return CalibrationFile.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "calibration.json");
  }

  @Test
  void aFileReadsBackAsItWasWritten() throws Exception {
    assertThat(read(CalibrationFile.text(FULL))).isEqualTo(FULL);
  }

  @Test
  void aFieldOfALaterVersionIsPassedOver() throws Exception {
    String later =
        CalibrationFile.text(FULL)
            .replaceFirst("\\{", "{\"later\":[{\"a\":1}],")
            .replace("\"forks\"", "\"later\":{},\"forks\"");

    assertThat(read(later)).isEqualTo(FULL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "\"seed\" : -7 | \"seed\" : 1.5 | a whole number",
        "\"alarms\" : 1, | \"alarms\" : 401, | are no share",
        "\"found\" : 0.925 | \"found\" : 1.5 | a share from 0 to 1",
        "\"found\" : 0.925 | \"found\" : \"NaN\" | no number from 0",
        "\"change\" : 0.1 | \"change\" : -1 | no number from 0",
        "\"change\" : 0.1 | \"change\" : 1e300 | no number from 0",
        "\"planted\" : [ | \"planted\" : [ [], | expected an object",
        "plumbline.calibration/1 | plumbline.calibration/9 | plumbline.calibration/1 is expected",
        "\"at\" : \"2026 | \"at\" : \"x2026 | a time as",
        "\"mode\" : \"thrpt\" | \"mode\" : \"x\" | one of thrpt",
        "\"at\" | \"when\" | is no calibration"
      })
  void whatIsWrongIsSaidWithItsPlace(String right, String wrong, String said) {
    String text = CalibrationFile.text(FULL);
    assertThat(text).contains(right);
    assertThatExceptionOfType(InputProblem.class)
        .isThrownBy(() -> read(text.replace(right, wrong)))
        .withMessageStartingWith("calibration.json:")
        .withMessageContaining(said);
  }

  @Test
  void whatIsNoFileOfOursIsRefused() {
    for (String text :
        List.of("", "[]", "null", "{}", "{", "[".repeat(5000), "\u0000", "<<<<<<< HEAD\n")) {
      assertThatExceptionOfType(InputProblem.class).as(text).isThrownBy(() -> read(text));
    }
    assertThatExceptionOfType(InputProblem.class)
        .isThrownBy(() -> read(CalibrationFile.text(FULL) + "{}"))
        .withMessageContaining("more than one object");
  }

  @Test
  void aFileWithoutEndIsRefusedBeforeItFillsTheHeap() {
    String change = "{\"change\":0.1},";
    String text = CalibrationFile.text(FULL);
    String endless = text.replace("\"planted\" : [", "\"planted\" : [" + change.repeat(200));

    assertThatExceptionOfType(InputProblem.class)
        .isThrownBy(() -> read(endless))
        .withMessageContaining("more than 100 changes");
  }
}
