package dev.plumbline.benches.concurrency.outcomes;

import dev.plumbline.benches.concurrency.bags.TreiberStack;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Every outcome that is not named here is forbidden. */
public final class SoundOutcomes {
  private static final int NOTHING = -1;

  private SoundOutcomes() {}

  private static int take(TreiberStack<Integer> stack) {
    Integer thing = stack.take();
    return thing == null ? NOTHING : thing;
  }

  /** Two take from a stack of two. */
  @JCStressTest
  @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "The second was first.")
  @Outcome(id = "2, 1", expect = Expect.ACCEPTABLE, desc = "The first was first.")
  @State
  public static class TwoTakes {
    private final TreiberStack<Integer> stack = new TreiberStack<>();

    /** A stack of two. */
    public TwoTakes() {
      stack.put(1);
      stack.put(2);
    }

    /** Takes. */
    @Actor
    public void first(II_Result result) {
      result.r1 = take(stack);
    }

    /** Takes. */
    @Actor
    public void second(II_Result result) {
      result.r2 = take(stack);
    }
  }

  /** Two put, and both are found. */
  @JCStressTest
  @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "The first was last.")
  @Outcome(id = "2, 1", expect = Expect.ACCEPTABLE, desc = "The second was last.")
  @State
  public static class TwoPuts {
    private final TreiberStack<Integer> stack = new TreiberStack<>();

    /** Puts. */
    @Actor
    public void first() {
      stack.put(1);
    }

    /** Puts. */
    @Actor
    public void second() {
      stack.put(2);
    }

    /** Takes both. */
    @Arbiter
    public void both(II_Result result) {
      result.r1 = take(stack);
      result.r2 = take(stack);
    }
  }

  /** What is put has all its content for who takes it. */
  @JCStressTest
  @Outcome(id = "-1, 42", expect = Expect.ACCEPTABLE, desc = "Taken before it was put.")
  @Outcome(id = "42, -1", expect = Expect.ACCEPTABLE, desc = "Taken, with its content.")
  @State
  public static class PutAndTake {
    private final TreiberStack<int[]> stack = new TreiberStack<>();

    private static int content(int[] thing) {
      return thing == null ? NOTHING : thing[0];
    }

    /** Fills an array and puts it. */
    @Actor
    public void put() {
      int[] thing = new int[1];
      thing[0] = 42;
      stack.put(thing);
    }

    /** Takes. */
    @Actor
    public void take(II_Result result) {
      result.r1 = content(stack.take());
    }

    /** Takes what is left. */
    @Arbiter
    public void rest(II_Result result) {
      result.r2 = content(stack.take());
    }
  }
}
