package dev.plumbline.model;

/**
 * One thing about a machine or JVM that moves numbers, and what a change of it means for a
 * comparison.
 */
public enum EnvironmentFact {
  CPU_MODEL("cpu model", Weight.DIFFERENT),
  LOGICAL_CORES("logical cores", Weight.DIFFERENT),
  PHYSICAL_CORES("physical cores", Weight.DRIFT),
  MEMORY("memory bytes", Weight.DRIFT),
  CONTAINER_CPU_LIMIT("container cpu limit", Weight.DIFFERENT),
  CONTAINER_MEMORY_LIMIT("container memory limit", Weight.DIFFERENT),
  GOVERNOR("frequency governor", Weight.DRIFT),
  GPU("gpu", Weight.DRIFT),
  GPU_MEMORY("gpu memory bytes", Weight.INFORMATION),
  STORAGE("storage", Weight.INFORMATION),
  ARCHITECTURE("architecture", Weight.DIFFERENT),
  OPERATING_SYSTEM("operating system", Weight.DIFFERENT),
  OPERATING_SYSTEM_VERSION("operating system version", Weight.DRIFT),
  KERNEL("kernel", Weight.DRIFT),
  JVM_NAME("jvm name", Weight.DIFFERENT),
  JVM_VENDOR("jvm vendor", Weight.DRIFT),
  JVM_FEATURE_VERSION("jvm feature version", Weight.DIFFERENT),
  JVM_VERSION("jvm version", Weight.DRIFT),
  JVM_FLAGS("jvm flags", Weight.DRIFT),
  COLLECTOR("collector", Weight.DIFFERENT),
  JMH_VERSION("jmh version", Weight.DRIFT),
  HOST_NAME("host name", Weight.INFORMATION);

  /** What it means for a comparison when the fact differs between the two sides. */
  public enum Weight {
    /** The sides can't be compared. */
    DIFFERENT,
    /** They can, with a note. */
    DRIFT,
    /** Shown only. */
    INFORMATION
  }

  private final String label;
  private final Weight weight;

  EnvironmentFact(String label, Weight weight) {
    this.label = label;
    this.weight = weight;
  }

  /** The name in files and reports. */
  public String label() {
    return label;
  }

  /** What a difference means. */
  public Weight weight() {
    return weight;
  }
}
