package dev.plumbline.benches.concurrency.bags;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.benches.concurrency.Stress;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class BagKindTest {
  private static final int THREADS = 4;
  private static final int OWN = 16;
  private static final int ROUNDS = 400;

  /** Each thread puts its own things in, and now and then takes some out and puts them back. */
  private record PuttingAndTaking(Bag<Integer> bag, AtomicIntegerArray seen)
      implements Stress.Round {
    PuttingAndTaking(Bag<Integer> bag) {
      this(bag, new AtomicIntegerArray(THREADS * OWN));
    }

    @Override
    public void act(int thread, SplittableRandom random) {
      for (int i = 0; i < OWN; i++) {
        bag.put(thread * OWN + i);
        Stress.scatter(random);
        if (random.nextInt(3) == 0) {
          // In the other order, so that a stack sees the same things on top again.
          Integer first = take();
          Integer second = i > 0 ? take() : null;
          Stress.scatter(random);
          bag.put(first);
          if (second != null) {
            bag.put(second);
          }
        }
      }
      for (int i = 0; i < OWN; i++) {
        seen.incrementAndGet(take());
        Stress.scatter(random);
      }
    }

    /** There is always one: no thread takes more than it has put in. */
    private Integer take() {
      Integer thing = bag.take();
      if (thing == null) {
        throw new IllegalStateException("the bag was empty, but others' things must be in it");
      }
      return thing;
    }

    @Override
    public Optional<String> fault() {
      for (int i = 0; i < seen.length(); i++) {
        if (seen.get(i) != 1) {
          return Optional.of("thing " + i + " came out " + seen.get(i) + " times");
        }
      }
      return bag.take() == null ? Optional.empty() : Optional.of("something was left");
    }
  }

  private static final class Node {
    private final Integer thing;
    private volatile Node below;

    Node(Integer thing) {
      this.thing = thing;
    }
  }

  /** Looks at the top and replaces it in two steps. */
  private static final class TopUnchecked implements Bag<Integer> {
    private volatile Node top;

    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public void put(Integer thing) {
      Node node = new Node(thing);
      node.below = top;
      Thread.yield();
      top = node;
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public Integer take() {
      Node seen = top;
      if (seen == null) {
        return null;
      }
      Thread.yield();
      top = seen.below;
      return seen.thing;
    }
  }

  /** Checks the top as it should, but puts a thing back in the node it had: the ABA problem. */
  private static final class NodesUsedAgain implements Bag<Integer> {
    private final AtomicReference<Node> top = new AtomicReference<>();
    private final Node[] nodes = new Node[THREADS * OWN];

    NodesUsedAgain() {
      for (int i = 0; i < nodes.length; i++) {
        nodes[i] = new Node(i);
      }
    }

    @Override
    public void put(Integer thing) {
      Node node = nodes[thing];
      Node seen;
      do {
        seen = top.get();
        node.below = seen;
      } while (!top.compareAndSet(seen, node));
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public Integer take() {
      while (true) {
        Node seen = top.get();
        if (seen == null) {
          return null;
        }
        Node below = seen.below;
        Thread.yield();
        if (top.compareAndSet(seen, below)) {
          return seen.thing;
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsPutInComesOutOnce(BagKind kind) throws InterruptedException {
    Stress.assertSound(THREADS, ROUNDS, () -> new PuttingAndTaking(kind.open(THREADS * OWN)));
  }

  @Test
  void aStackThatReplacesItsTopUncheckedIsFoundOut() throws InterruptedException {
    Stress.assertFoundOut(THREADS, ROUNDS, () -> new PuttingAndTaking(new TopUnchecked()));
  }

  @Test
  void aStackThatUsesItsNodesAgainIsFoundOut() throws InterruptedException {
    Stress.assertFoundOut(THREADS, ROUNDS, () -> new PuttingAndTaking(new NodesUsedAgain()));
  }

  @Test
  void aTreiberStackGivesTheLastFirst() {
    TreiberStack<String> stack = new TreiberStack<>();
    assertThat(stack.take()).isNull();
    stack.put("a");
    stack.put("b");
    assertThat(stack.take()).isEqualTo("b");
    assertThat(stack.take()).isEqualTo("a");
    assertThat(stack.take()).isNull();
  }
}
