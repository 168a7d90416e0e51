package dev.plumbline.benches.concurrency;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Adds up what the measured threads did, so that a tear-down can hold the subject's own count
 * against it. Each thread counts for itself; no thread waits for another to count.
 */
@State(Scope.Benchmark)
public class Tally {
  private final List<Turns> threads = new ArrayList<>();

  synchronized void add(Turns turns) {
    threads.add(turns);
  }

  /**
   * All turns of all threads. Exact in a tear-down, which JMH begins when every thread has left the
   * measured loop.
   */
  public synchronized long turns() {
    return threads.stream().mapToLong(Turns::taken).sum();
  }
}
