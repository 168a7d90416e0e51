package dev.plumbline.model;

/** How JMH measured: its four modes under its own short names. */
public enum Mode {
  /** Operations per unit of time. */
  THROUGHPUT("thrpt"),
  /** Average time per operation. */
  AVERAGE_TIME("avgt"),
  /** Time of sampled operations, kept as a distribution. */
  SAMPLE_TIME("sample"),
  /** Time of one cold operation. */
  SINGLE_SHOT("ss");

  private final String shortName;

  Mode(String shortName) {
    this.shortName = shortName;
  }

  /** JMH's short name: {@code thrpt}, {@code avgt}, {@code sample} or {@code ss}. */
  public String shortName() {
    return shortName;
  }

  /**
   * The mode of a short name.
   *
   * @throws IllegalArgumentException if the name is none of {@code thrpt, avgt, sample, ss}
   */
  public static Mode ofShortName(String name) {
    for (Mode mode : values()) {
      if (mode.shortName.equals(name)) {
        return mode;
      }
    }
    throw new IllegalArgumentException("mode \"" + name + "\" is none of thrpt, avgt, sample, ss");
  }
}
