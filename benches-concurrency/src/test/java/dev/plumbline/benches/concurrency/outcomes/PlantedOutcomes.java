package dev.plumbline.benches.concurrency.outcomes;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two take from a stack that replaces its top unchecked: they may well get the same. */
@JCStressTest
@Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "The second was first.")
@Outcome(id = "2, 1", expect = Expect.ACCEPTABLE, desc = "The first was first.")
@State
public class PlantedOutcomes {
  private record Node(int thing, Node below) {}

  private volatile Node top = new Node(2, new Node(1, null));

  private int take() {
    Node seen = top;
    top = seen.below();
    return seen.thing();
  }

  /** Takes. */
  @Actor
  public void first(II_Result result) {
    result.r1 = take();
  }

  /** Takes. */
  @Actor
  public void second(II_Result result) {
    result.r2 = take();
  }
}
