package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Decision;
import dev.plumbline.model.Calibrated;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Environment;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CalibrationTextTest {
  private static final Calibration KNOWN =
      new Calibration(
          Instant.parse("2026-01-31T12:00:00Z"),
          "calibrate",
          7,
          Environment.unknown(),
          20,
          20,
          OptionalDouble.empty(),
          new Calibration.FalseAlarms(0, 400, 0.0092, 2, 0.842),
          List.of(
              new Calibration.Planted(0.07, 40, 0.5, 12, OptionalDouble.empty()),
              new Calibration.Planted(0.10, 40, 0.8, 8, OptionalDouble.empty())),
          List.of(),
          List.of());
  private static final String LINE =
      "calibrated 2026-01-31 on this machine: 0 false alarms in 400 replays of 20 rounds (at most"
          + " 0.9 % on rounds like those, 84 % on any), finds +10 % in 4 of 5";

  static Decision rich(String... stale) {
    return RichExample.rich().calibratedBy(new Calibrated(KNOWN, List.of(stale)));
  }

  @Test
  void itIsOneLineOfEveryReport() {
    assertThat(TerminalReport.render(rich(), 300, false)).contains("\n" + LINE + "\n");
    assertThat(MarkdownReport.render(rich())).contains("\n" + LINE + "\n");
    assertThat(JsonReport.render(rich()))
        .contains("\"replays\" : 400", "\"finds\" : 0.1", "\"stale\" : [ ]");
    assertThat(TerminalReport.render(RichExample.rich(), 300, false)).doesNotContain("calibrated");
    assertThat(JsonReport.render(RichExample.rich())).doesNotContain("calibration");
  }

  @Test
  void aStaleOneSaysWhyAndCanSteerNoTerminal() {
    assertThat(TerminalReport.render(rich("91 days old", "cpu model: \u001b[31m → B"), 300, false))
        .contains(LINE + "; stale: 91 days old; cpu model: ")
        .doesNotContain("\u001b");
  }

  @Test
  void percentsHaveADecimalOnlyWhereItSaysSomething() {
    assertThat(CalibrationText.percent(0.07)).isEqualTo("7 %");
    assertThat(CalibrationText.percent(0.0092)).isEqualTo("0.9 %");
    assertThat(CalibrationText.percent(0.842)).isEqualTo("84 %");
    assertThat(CalibrationText.percent(OptionalDouble.empty())).isEmpty();
  }
}
