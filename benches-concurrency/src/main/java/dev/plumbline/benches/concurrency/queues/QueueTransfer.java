package dev.plumbline.benches.concurrency.queues;

import dev.plumbline.suite.Rows;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to hand one thing after another to another thread? Rows SLO-15 and VM-52.
 *
 * <p>The measured thread sends a batch of 1000 to one receiving thread, which lives as long as the
 * measurement, and waits until that has told their sum, so nothing is lost and nothing is left. The
 * score is for one of them; the answer is a thousandth of it. Queues hold 256, so the sender also
 * waits for room. The queues that don't wait by themselves are asked again and again, and every
 * 100th time the core is offered to another thread.
 *
 * <p>The others are had with {@code -p queue=linked,linkedBlocking,mpsc,mpmc}.
 *
 * <p>Not measured: several senders, and the time one thing is under way.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class QueueTransfer {
  private static final int BATCH = 1000;

  /** The queue, and the thread at its other end. */
  @State(Scope.Benchmark)
  public static class Line {
    /** What is between the threads. */
    @Param({"array", "synchronous", "spsc"})
    public ChannelKind queue;

    private final Integer[] items = new Integer[BATCH];
    private Channel<Integer> channel;
    private Receiver receiver;
    private long expected;

    /** Makes what is sent, and starts the receiver. */
    @Setup
    public void start() {
      expected = 0;
      for (int i = 0; i < BATCH; i++) {
        items[i] = i * i;
        expected += items[i];
      }
      channel = queue.open();
      receiver = new Receiver(channel, BATCH);
    }

    long send() throws InterruptedException {
      for (Integer item : items) {
        channel.send(item);
      }
      long sum = receiver.awaitSum();
      if (sum != expected) {
        throw new IllegalStateException("the batch that arrived adds up to " + sum);
      }
      return sum;
    }

    /** Ends the receiver. */
    @TearDown
    public void end() {
      receiver.close();
    }
  }

  /** One of a batch, sent and received. */
  @Benchmark
  @Rows({"SLO-15", "VM-52"})
  @OperationsPerInvocation(BATCH)
  public long transfer(Line line) throws InterruptedException {
    return line.send();
  }
}
