package dev.plumbline.cli.doctor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A machine as the checks see it. What could not be read is empty.
 *
 * @param power clock, cores and what shares them
 * @param load what else runs
 * @param memory memory and disk
 * @param timing clocks, counters and the JVM
 */
public record MachineView(Power power, Load load, Memory memory, Timing timing) {
  /**
   * Clock and cores.
   *
   * @param virtual whether a hypervisor lies below
   * @param governors the frequency governors in use, each once
   * @param boost whether the clock may rise above its nominal rate
   * @param boostSwitch the file that turns it off; empty when {@code boost} is
   * @param threadsShareCores whether two hardware threads share each core
   */
  public record Power(
      boolean virtual,
      List<String> governors,
      Optional<Boolean> boost,
      String boostSwitch,
      Optional<Boolean> threadsShareCores) {
    /** Copies the list. */
    public Power {
      governors = List.copyOf(governors);
    }
  }

  /**
   * What else runs, watched for about a second.
   *
   * @param cores logical cores
   * @param steal share of all cores' time that the hypervisor took, 0 to 1
   * @param groupKnown whether our control group could be read
   * @param quota cores' worth of time that it may use; empty for no limit
   * @param others cores' worth of time that other processes used
   * @param busiest the busiest of them, the busiest first
   */
  public record Load(
      int cores,
      OptionalDouble steal,
      boolean groupKnown,
      OptionalDouble quota,
      OptionalDouble others,
      List<Neighbour> busiest) {
    /** Copies the list. */
    public Load {
      busiest = List.copyOf(busiest);
    }
  }

  /** Another process: its name, which its owner chose, and the cores' worth of time it used. */
  public record Neighbour(String name, double cores) {}

  /**
   * Memory and disk.
   *
   * @param total bytes of memory
   * @param available bytes that could be had without swapping
   * @param swapTotal bytes of swap
   * @param swapUsed bytes in swap
   * @param pressure share of the last minute in which some process waited for memory
   * @param hugePages the setting of transparent huge pages
   * @param temporary the temporary folder
   */
  public record Memory(
      OptionalLong total,
      OptionalLong available,
      OptionalLong swapTotal,
      OptionalLong swapUsed,
      OptionalDouble pressure,
      Optional<String> hugePages,
      Optional<Disk> temporary) {}

  /** A folder, the kind of its file system, and how many bytes it has and has left. */
  public record Disk(String folder, String kind, long total, long usable) {}

  /**
   * Clocks, counters and the JVM.
   *
   * @param stepNanos the smallest step of the clock that benchmarks are timed with
   * @param costNanos what one reading of it takes
   * @param clocksource the kernel's source
   * @param otherClocksources those it could use
   * @param countersPresent whether the processor's event counters can be seen
   * @param paranoia the kernel's {@code perf_event_paranoid}
   * @param flags of the JVM that runs Plumbline
   * @param variables that change every JVM, by name
   */
  public record Timing(
      double stepNanos,
      double costNanos,
      Optional<String> clocksource,
      List<String> otherClocksources,
      boolean countersPresent,
      OptionalLong paranoia,
      List<String> flags,
      List<String> variables) {
    /** Copies the lists. */
    public Timing {
      otherClocksources = List.copyOf(otherClocksources);
      flags = List.copyOf(flags);
      variables = List.copyOf(variables);
    }
  }
}
