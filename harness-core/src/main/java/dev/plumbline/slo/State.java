package dev.plumbline.slo;

import java.util.Locale;

/** What became of an objective. */
public enum State {
  /** At most 85 % of the target is used. */
  PASS,
  /** More than that, but not beyond critical; beyond the target where there is no critical. */
  WARN,
  /** Beyond critical, or beyond the target where there is none. */
  FAIL,
  /** Nothing was measured that could be held against it. */
  NO_DATA;

  /** The words for reports: {@code no data}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
