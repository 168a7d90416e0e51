package dev.plumbline.it.proof;

import java.util.List;

/**
 * The raw values of many forks.
 *
 * @param header how they were recorded
 * @param forks in the order they ran
 */
public record Tape(TapeHeader header, List<TapeFork> forks) {
  /** Copies the list. */
  public Tape {
    forks = List.copyOf(forks);
  }
}
