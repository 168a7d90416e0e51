package dev.plumbline.cli.measure;

import java.time.Duration;
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
 * @param time after which it is ended and left out, as the run's own time is over by then
 */
record ForkOrder(
    SideUnderTest side,
    String seat,
    Forkable benchmark,
    int round,
    int place,
    List<String> jmhArguments,
    Duration time) {
  /** An order with a seat, for as long as it takes. */
  ForkOrder(
      SideUnderTest side,
      String seat,
      Forkable benchmark,
      int round,
      int place,
      List<String> jmhArguments) {
    this(side, seat, benchmark, round, place, jmhArguments, Forkable.LONGEST);
  }

  /** An order of a side that has one fork at a time, for as long as it takes. */
  ForkOrder(
      SideUnderTest side, Forkable benchmark, int round, int place, List<String> jmhArguments) {
    this(side, side.side().word(), benchmark, round, place, jmhArguments);
  }

  /** The same with a time. */
  ForkOrder within(Duration other) {
    return new ForkOrder(side, seat, benchmark, round, place, jmhArguments, other);
  }
}
