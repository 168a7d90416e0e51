package dev.plumbline.model;

import dev.plumbline.unit.Direction;
import dev.plumbline.unit.Unit;

/**
 * One measured quantity of a benchmark.
 *
 * @param name {@link #PRIMARY} for the benchmark's own score, else JMH's name of the secondary
 *     metric without its leading dot ({@code gc.alloc.rate.norm}, {@code readers})
 * @param unit what its values are measured in
 * @param direction which way it gets better
 * @param exact whether it is (nearly) the same in every fork, so that it is judged without
 *     statistics
 */
public record Metric(String name, Unit unit, Direction direction, boolean exact) {

  /** The name of a benchmark's own score. */
  public static final String PRIMARY = "score";

  /** Bytes allocated per operation, as JMH's {@code gc} profiler counts them. */
  public static final String ALLOCATION = "gc.alloc.rate.norm";

  /** User and system time of a process and of the descendants it waited for, together. */
  public static final String CPU_TIME = "cpu.time";

  /** The part of {@link #CPU_TIME} spent in the process's own code. */
  public static final String CPU_USER = "cpu.user";

  /** The part of {@link #CPU_TIME} spent in the system. */
  public static final String CPU_SYSTEM = "cpu.system";

  /** {@link #CPU_TIME} over the time on the wall: how many cores were kept busy. */
  public static final String CPU_SHARE = "cpu.share";

  /** The largest resident set of a process with its descendants. */
  public static final String PEAK_MEMORY = "memory.peak";

  /** A metric of a name and unit, with the direction and exactness usual for them. */
  public static Metric of(String name, Unit unit) {
    boolean exact = name.equals(ALLOCATION);
    return new Metric(name, unit, unit.dimension().usualDirection(), exact);
  }

  /** Whether this is the benchmark's own score. */
  public boolean primary() {
    return name.equals(PRIMARY);
  }
}
