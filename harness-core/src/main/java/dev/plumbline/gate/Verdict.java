package dev.plumbline.gate;

import java.util.Locale;

/** The nine answers to "what became of this benchmark?". */
public enum Verdict {
  IMPROVED,
  REGRESSED,
  UNCHANGED,
  INCONCLUSIVE,
  NEW,
  MISSING,
  NOT_COMPARABLE,
  FAILED,
  SKIPPED;

  /** The words for reports and files: {@code not comparable}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
