package dev.plumbline.it.proof;

import java.util.List;
import java.util.Map;

/**
 * What a tape was recorded with.
 *
 * @param started when, ISO 8601
 * @param seed of the order of forks and of the neighbour
 * @param busy whether a neighbour kept one core busy in random bursts
 * @param order in which the sides of a workload ran
 * @param sides what was measured of every workload
 * @param jmhArguments options of every fork
 * @param machine facts of the machine and the JVM, by name
 */
public record TapeHeader(
    String started,
    long seed,
    boolean busy,
    TapeOrder order,
    List<TapeSide> sides,
    List<String> jmhArguments,
    Map<String, String> machine) {
  /** Copies the collections. */
  public TapeHeader {
    sides = List.copyOf(sides);
    jmhArguments = List.copyOf(jmhArguments);
    machine = Map.copyOf(machine);
  }
}
