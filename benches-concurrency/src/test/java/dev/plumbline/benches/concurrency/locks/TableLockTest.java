package dev.plumbline.benches.concurrency.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.benches.concurrency.Stress;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class TableLockTest {
  private static final int THREADS = 4;
  private static final int TURNS = 30;
  private static final int ROUNDS = 300;

  /** Every thread reads and writes; a read that is part old and part new throws. */
  private record ReadingAndWriting(SharedTable table, AtomicLong writes) implements Stress.Round {
    ReadingAndWriting(SharedTable table) {
      this(table, new AtomicLong());
    }

    @Override
    public void act(int thread, SplittableRandom random) {
      long last = 0;
      for (int i = 0; i < TURNS; i++) {
        if (random.nextInt(3) == 0) {
          table.write();
          writes.incrementAndGet();
        } else {
          long sum = table.read();
          if (sum < last) {
            throw new IllegalStateException("read " + sum + " after " + last);
          }
          last = sum;
        }
        Stress.scatter(random);
      }
    }

    @Override
    public Optional<String> fault() {
      long sum = table.read();
      return sum == writes.get() * SharedTable.ENTRIES
          ? Optional.empty()
          : Optional.of("after " + writes + " writes the sum is " + sum);
    }
  }

  /**
   * Reads without a lock, as an optimistic reader does, and does not look whether a writer came.
   */
  private static final class Unvalidated implements SharedTable {
    private final long[] entries = new long[ENTRIES];

    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public long read() {
      long[] seen = new long[ENTRIES];
      for (int i = 0; i < ENTRIES; i++) {
        seen[i] = entries[i];
        if (i == ENTRIES / 2) {
          Thread.yield();
        }
      }
      return SharedTable.sum(seen);
    }

    @Override
    public synchronized void write() {
      SharedTable.advance(entries);
    }
  }

  /** Copies on write, and lets another writer copy the same. */
  private static final class WritersUnlocked implements SharedTable {
    private volatile long[] entries = new long[ENTRIES];

    @Override
    public long read() {
      return SharedTable.sum(entries);
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public void write() {
      long[] next = entries.clone();
      Thread.yield();
      SharedTable.advance(next);
      entries = next;
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyReadIsOfOneWriteAndNoWriteIsLost(TableLock lock) throws InterruptedException {
    Stress.assertSound(THREADS, ROUNDS, () -> new ReadingAndWriting(lock.open()));
  }

  @Test
  void aReaderThatDoesNotLookWhetherAWriterCameIsFoundOut() throws InterruptedException {
    Stress.assertFoundOut(THREADS, ROUNDS, () -> new ReadingAndWriting(new Unvalidated()));
  }

  @Test
  void writersThatCopyTheSameTableAreFoundOut() throws InterruptedException {
    Stress.assertFoundOut(THREADS, ROUNDS, () -> new ReadingAndWriting(new WritersUnlocked()));
  }

  @Test
  void drawsHaveTheShareOfReadsThatWasAskedFor() {
    ReadShare.Draws draws = new ReadShare.Draws();
    int reads = 0;
    for (int i = 0; i < 100_000; i++) {
      if (draws.isRead(90)) {
        reads++;
      }
    }
    assertThat(reads).isBetween(89_500, 90_500);
  }

  @Test
  void aTableThatIsPartOldAndPartNewIsRefused() {
    long[] entries = new long[SharedTable.ENTRIES];
    SharedTable.advance(entries);
    assertThat(SharedTable.sum(entries)).isEqualTo(SharedTable.ENTRIES);
    entries[SharedTable.ENTRIES - 1]++;
    assertThatIllegalStateException().isThrownBy(() -> SharedTable.sum(entries));
  }
}
