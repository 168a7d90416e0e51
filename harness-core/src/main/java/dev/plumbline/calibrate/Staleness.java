package dev.plumbline.calibrate;

import dev.plumbline.baseline.EnvironmentComparison;
import dev.plumbline.model.Calibrated;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a calibration still speaks of the machine that a run is measured on. */
public final class Staleness {
  /** An older calibration says so. */
  public static final int MOST_DAYS = 90;

  private Staleness() {}

  /**
   * Holds a calibration against the present.
   *
   * @param environment of the run to be shown
   * @param now the time of showing it
   */
  public static Calibrated of(Calibration calibration, Environment environment, Instant now) {
    List<String> stale = new ArrayList<>();
    long days = Duration.between(calibration.at(), now).toDays();
    if (days > MOST_DAYS) {
      stale.add(days + " days old");
    }
    Comparability found = EnvironmentComparison.between(calibration.environment(), environment);
    if (found.level() != Comparability.Level.SAME) {
      stale.addAll(found.differences());
    }
    return new Calibrated(calibration, stale);
  }
}
