package dev.plumbline.cli.measure;

import java.util.List;

/**
 * One fork to be run now.
 *
 * @param side whose fork it is
 * @param seat a word that tells it from the forks that live beside it
 * @param benchmark what it measures, under the side's own id
 * @param round from 1
 * @param place 1 or 2: when it comes within its pair
 * @param jmhArguments all options it is run with
 */
record ForkOrder(
    SideUnderTest side,
    String seat,
    Forkable benchmark,
    int round,
    int place,
    List<String> jmhArguments) {
  /** An order of a side that has one fork at a time. */
  ForkOrder(
      SideUnderTest side, Forkable benchmark, int round, int place, List<String> jmhArguments) {
    this(side, side.side().word(), benchmark, round, place, jmhArguments);
  }
}
