package dev.plumbline.benches.concurrency.locks;

import dev.plumbline.benches.concurrency.Stress;
import dev.plumbline.benches.concurrency.Work;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class MutexTest {
  private static final int THREADS = 4;
  private static final int CHANGES = 25;
  private static final int STEPS = 3;
  private static final int ROUNDS = 300;

  private record Changing(GuardedNumber number, AtomicLong answers) implements Stress.Round {
    Changing(GuardedNumber number) {
      this(number, new AtomicLong());
    }

    @Override
    public void act(int thread, SplittableRandom random) {
      for (int i = 0; i < CHANGES; i++) {
        answers.addAndGet(number.change(STEPS));
        Stress.scatter(random);
      }
    }

    @Override
    public Optional<String> fault() {
      long all = THREADS * CHANGES;
      if (number.changes() != all) {
        return Optional.of(number.changes() + " changes");
      }
      if (answers.get() != all * (all + 1) / 2) {
        return Optional.of("two changes got the same number");
      }
      return number.number() == Work.multiply(GuardedNumber.START, all * STEPS)
          ? Optional.empty()
          : Optional.of("changes overlapped");
    }
  }

  /** Takes no lock, and lets others in half way. */
  private static final class Unlocked extends GuardedNumber {
    private volatile long number = START;
    private volatile long changes;

    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public long change(int multiplications) {
      long seenNumber = number;
      long seenChanges = changes;
      Thread.yield();
      number = Work.multiply(seenNumber, multiplications);
      changes = seenChanges + 1;
      return seenChanges + 1;
    }

    @Override
    long number() {
      return number;
    }

    @Override
    long changes() {
      return changes;
    }
  }

  @ParameterizedTest
  @EnumSource
  void changesUnderTheLockDoNotOverlap(Mutex mutex) throws InterruptedException {
    Stress.assertSound(THREADS, ROUNDS, () -> new Changing(mutex.guard()));
  }

  @Test
  void aNumberWithoutALockIsFoundOut() throws InterruptedException {
    Stress.assertFoundOut(THREADS, ROUNDS, () -> new Changing(new Unlocked()));
  }
}
