package dev.plumbline.cli.rulers;

import dev.plumbline.compare.EmptyLoop;
import java.util.Map;
import java.util.TreeMap;

/** The rulers, each for one part of the machine. */
public enum RulerName {
  /** Integer arithmetic, each step waiting for the one before: the clock frequency of one core. */
  CPU("cpu"),
  /** A chase of pointers through more memory than a second-level cache holds. */
  MEMORY("memory"),
  /** Small arrays that outlive the method: allocation, zeroing and now and then a collection. */
  ALLOCATION("allocation"),
  /** Questions to the file system that the kernel answers from memory. */
  SYSTEM_CALLS("system calls"),
  /** Readings of the clock that every benchmark is timed with. */
  TIMER("timer"),
  /** Two threads that wake each other in turn: the scheduler. */
  HAND_OVER("hand-over"),
  /** A benchmark that does nothing, in JMH's loop: what takes no longer measures nothing. */
  EMPTY_LOOP(EmptyLoop.RULER);

  private final String word;

  RulerName(String word) {
    this.word = word;
  }

  /** The name in files and reports. */
  public String word() {
    return word;
  }

  /** Times by ruler as a sample of the machine keeps them. */
  public static Map<String, Double> words(Map<RulerName, Double> seconds) {
    Map<String, Double> words = new TreeMap<>();
    seconds.forEach((name, time) -> words.put(name.word(), time));
    return words;
  }
}
