package dev.plumbline.gate;

import java.util.Locale;

/** How bad a regression is, by its size; ascending. */
public enum Severity {
  NOTICE,
  WARNING,
  CRITICAL,
  BLOCKER;

  /** The word for reports and files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
