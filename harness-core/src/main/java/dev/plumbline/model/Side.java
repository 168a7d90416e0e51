package dev.plumbline.model;

import java.util.Locale;

/** The two sides of a comparison whose forks stand in one run. */
public enum Side {
  /** What is held against: the code as it was. */
  BASE,
  /** What is judged; the only side of a run that is no A/B run. */
  HEAD;

  /** The word in files and reports: {@code base} or {@code head}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
