package dev.plumbline.benches.ai;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How long the first of all invocations took, which also loads classes and native libraries: a
 * number of its own beside the mean of the later ones. JMH adds it up over iterations in its own
 * summary; each of its raw values is the number.
 */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class FirstTime {
  private long nanoseconds;

  /** Something that can be done for the first time. */
  interface Step {
    void take() throws Exception;
  }

  /** Does it, and keeps how long it took. */
  void measure(Step step) throws Exception {
    long begin = System.nanoTime();
    step.take();
    nanoseconds = System.nanoTime() - begin;
  }

  /** The time of the first, in microseconds. */
  public long firstMicroseconds() {
    return TimeUnit.NANOSECONDS.toMicros(nanoseconds);
  }
}
