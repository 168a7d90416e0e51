package dev.plumbline.it.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The forks of one or more tapes by round, workload and side, the rounds of all in a row. */
final class TapeRounds {
  private record Place(int round, String workload, TapeSide side) {}

  private final Map<Place, List<TapeFork>> forks = new HashMap<>();
  private final TreeSet<String> workloads = new TreeSet<>();
  private final TreeSet<Integer> extras = new TreeSet<>();
  private final List<TapeSide> sides;
  private final boolean turns;
  private int count;

  /**
   * Puts tapes one after another.
   *
   * @param tapes at least one, all of the same sides
   * @throws IllegalArgumentException if there is none, or the sides or their order differ
   */
  TapeRounds(List<Tape> tapes) {
    if (tapes.stream().map(tape -> tape.header().sides()).distinct().count() != 1) {
      throw new IllegalArgumentException("give tapes that were recorded of the same sides");
    }
    if (tapes.stream().map(tape -> tape.header().order()).distinct().count() != 1) {
      throw new IllegalArgumentException("give tapes whose forks were recorded in one order");
    }
    turns = tapes.get(0).header().order() == TapeOrder.TURNS;
    sides = tapes.get(0).header().sides();
    sides.forEach(side -> extras.add(side.extra()));
    for (Tape tape : tapes) {
      Map<Integer, Integer> numbers = new LinkedHashMap<>();
      for (TapeFork fork : tape.forks()) {
        workloads.add(fork.workload());
        int round = numbers.computeIfAbsent(fork.round(), number -> count++);
        if (fork.failure().isEmpty()) {
          Place place = new Place(round, fork.workload(), fork.side());
          forks.computeIfAbsent(place, key -> new ArrayList<>()).add(fork);
        }
      }
    }
  }

  /** Whether the forks of a workload in a round lived at once and took turns. */
  boolean turns() {
    return turns;
  }

  /** How many rounds there are; they are numbered from 0. */
  int count() {
    return count;
  }

  List<String> workloads() {
    return List.copyOf(workloads);
  }

  /** The sides in the order they were given. */
  List<TapeSide> sides() {
    return sides;
  }

  /** The percentages of added work, ascending. */
  List<Integer> extras() {
    return List.copyOf(extras);
  }

  /** The sides with so much added. */
  List<TapeSide> copies(int extra) {
    return sides.stream().filter(side -> side.extra() == extra).distinct().toList();
  }

  /** What a side of a workload gave in a round, in the order of the forks; failed ones left out. */
  List<TapeFork> forks(int round, String workload, TapeSide side) {
    return forks.getOrDefault(new Place(round, workload, side), List.of());
  }

  /** The pair of two sides in a round; empty when one of them failed or is not on the tape. */
  Optional<TapePair> pair(int round, String workload, TapeSide base, TapeSide head) {
    List<TapeFork> before = forks(round, workload, base);
    List<TapeFork> after = forks(round, workload, head);
    return before.isEmpty() || after.isEmpty()
        ? Optional.empty()
        : Optional.of(new TapePair(before.get(0), after.get(0)));
  }
}
