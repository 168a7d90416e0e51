package dev.plumbline.report;

import dev.plumbline.model.Calibrated;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Calibration.FalseAlarms;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalDouble;

/** A calibration in words. */
public final class CalibrationText {
  private CalibrationText() {}

  /**
   * All of it in a line: {@code calibrated 2026-01-31 on this machine: 0 false alarms in 400
   * replays of 20 rounds (at most 0.9 % on rounds like those, 84 % on any), finds +10 % in 4 of 5}.
   */
  public static String line(Calibration calibration) {
    FalseAlarms alarms = calibration.falseAlarms();
    String finds =
        calibration.smallest().isPresent()
            ? "finds +" + percent(calibration.smallest().getAsDouble()) + " in 4 of 5"
            : "finds no planted change in 4 of 5";
    return "calibrated "
        + calibration.at().atZone(ZoneOffset.UTC).toLocalDate()
        + " on this machine: "
        + alarms.alarms()
        + (alarms.alarms() == 1 ? " false alarm in " : " false alarms in ")
        + alarms.replays()
        + " replays of "
        + calibration.rounds()
        + " rounds (at most "
        + percent(alarms.atMost())
        + " on rounds like those, "
        + percent(alarms.atMostApart())
        + " on any), "
        + finds;
  }

  /** The same, and why it may no longer hold, as one clean line. */
  static String line(Calibrated calibrated) {
    String line = line(calibrated.calibration());
    return CleanText.oneLine(
        calibrated.stale().isEmpty()
            ? line
            : line + "; stale: " + String.join("; ", calibrated.stale()));
  }

  /** A share or change in percent, with a decimal where it is under ten: {@code 0.9 %}. */
  public static String percent(double share) {
    double percent = 100 * share;
    boolean whole = percent >= 9.95 || Math.abs(percent - Math.rint(percent)) < 0.05;
    return String.format(Locale.ROOT, whole ? "%.0f %%" : "%.1f %%", percent);
  }

  /** The same, empty where it is not known. */
  public static String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : "";
  }
}
