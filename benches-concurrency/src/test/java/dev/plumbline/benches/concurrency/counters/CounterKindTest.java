package dev.plumbline.benches.concurrency.counters;

import dev.plumbline.benches.concurrency.Stress;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class CounterKindTest {
  private static final int THREADS = 4;
  private static final int INCREMENTS = 50;
  private static final int ROUNDS = 300;

  private record Counting(Counter counter) implements Stress.Round {
    @Override
    public void act(int thread, SplittableRandom random) {
      for (int i = 0; i < INCREMENTS; i++) {
        counter.increment();
        Stress.scatter(random);
      }
    }

    @Override
    public Optional<String> fault() {
      long sum = counter.sum();
      return sum == THREADS * INCREMENTS ? Optional.empty() : Optional.of("counted " + sum);
    }
  }

  /** Reads, lets others read the same, and writes. */
  private static final class ReadThenWrite implements Counter {
    private volatile long count;

    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public void increment() {
      long seen = count;
      Thread.yield();
      count = seen + 1;
    }

    @Override
    public long sum() {
      return count;
    }
  }

  @ParameterizedTest
  @EnumSource
  void noIncrementIsLost(CounterKind kind) throws InterruptedException {
    Stress.assertSound(THREADS, ROUNDS, () -> new Counting(kind.open()));
  }

  @Test
  void aCounterThatReadsAndThenWritesIsFoundOut() throws InterruptedException {
    Stress.assertFoundOut(THREADS, ROUNDS, () -> new Counting(new ReadThenWrite()));
  }
}
