package dev.plumbline.model;

import java.util.List;

/**
 * The calibration of the machine that a run was measured on.
 *
 * @param calibration the newest
 * @param stale why it may no longer hold, a clause each; empty when nothing speaks against it
 */
public record Calibrated(Calibration calibration, List<String> stale) {
  /** Copies the list. */
  public Calibrated {
    stale = List.copyOf(stale);
  }
}
