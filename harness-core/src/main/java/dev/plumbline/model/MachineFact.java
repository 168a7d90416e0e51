package dev.plumbline.model;

/**
 * One thing about a machine that is sampled while it measures, because it moves numbers. Facts that
 * are counted over time are counted since the sample before.
 */
public enum MachineFact {
  /** Share of all cores' time that the hypervisor gave to other machines, 0 to 1. */
  STEAL("steal time", "share"),
  /** Processes running or waiting to run, as the system averages it over the last minute. */
  LOAD("load average", "processes"),
  /** Mean over the cores that tell it. */
  FREQUENCY("cpu frequency", "Hz"),
  /** How often cores were slowed down for being hot, summed over the cores. */
  THERMAL_THROTTLES("thermal throttles", "times"),
  /** Memory read back from swap. */
  SWAP_IN("swap in", "pages"),
  /** Memory written to swap. */
  SWAP_OUT("swap out", "pages"),
  /** Periods in which a quota stopped the processes of our control group. */
  QUOTA_THROTTLES("quota throttles", "times"),
  /** Time for which a quota stopped them, by the time that passed; over 1 if on several cores. */
  QUOTA_THROTTLED("quota throttled", "share"),
  /** Cores' worth of time that processes not ours burnt: 0.5 is half a core. */
  OTHER_PROCESSES("other processes", "cores"),
  /** JVMs that run beside ours. */
  OTHER_JVMS("other JVMs", "JVMs");

  private final String label;
  private final String unit;

  MachineFact(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /** The name in files and reports. */
  public String label() {
    return label;
  }

  /** What a value is counted in; {@code share} is a fraction of 1. */
  public String unit() {
    return unit;
  }
}
