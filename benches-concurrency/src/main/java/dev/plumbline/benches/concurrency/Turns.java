package dev.plumbline.benches.concurrency;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How often one measured thread did something. */
@State(Scope.Thread)
public class Turns {
  private long taken;

  /** Makes this thread known to the tally. */
  @Setup
  public void join(Tally tally) {
    tally.add(this);
  }

  /** Counts one. */
  public void take() {
    taken++;
  }

  long taken() {
    return taken;
  }
}
