package dev.plumbline.it.proof;

import java.util.List;

/**
 * One fork on a tape.
 *
 * @param workload simple name of the benchmark's class
 * @param side what was added
 * @param round from 1; a round holds one fork of every side of every workload
 * @param order place in the round, from 1
 * @param at seconds from the start of the tape to the start of the fork
 * @param seconds the fork took, with the start of its JVM
 * @param values of its iterations from the first, warm or not, in microseconds an operation; empty
 *     when it failed
 * @param failure why it failed; empty when it did not
 */
public record TapeFork(
    String workload,
    TapeSide side,
    int round,
    int order,
    double at,
    double seconds,
    List<Double> values,
    String failure) {
  /** Copies the list. */
  public TapeFork {
    values = List.copyOf(values);
  }
}
