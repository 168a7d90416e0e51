package dev.plumbline.benches.memory.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ObjectPoolTest {
  private static final int THREADS = 4;
  private static final int ROUNDS = 20_000;

  /** Notices when two have it at once, and what is left in it. */
  private static final class Item extends Reusable {
    private final AtomicBoolean used = new AtomicBoolean();
    private int written;
    private int resets;

    @Override
    public void reset() {
      written = 0;
      resets++;
    }
  }

  private static ObjectPool<Item> pool(int size, Exhaustion policy) {
    return new ObjectPool<>(size, Item[]::new, Item::new, policy);
  }

  @Test
  void lendsEachObjectToOneTakerOnly() throws InterruptedException {
    ObjectPool<Item> pool = pool(100, Exhaustion.fail);
    Set<Item> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < 100; i++) {
      taken.add(pool.take());
    }
    assertThat(taken).hasSize(100);
    assertThat(pool.free()).isZero();
    taken.forEach(pool::giveBack);
    assertThat(pool.free()).isEqualTo(100);
  }

  @Test
  void resetsAnObjectWhenItComesBackAndLendsItAgain() throws InterruptedException {
    ObjectPool<Item> pool = pool(1, Exhaustion.fail);
    Item item = pool.take();
    item.written = 7;
    pool.giveBack(item);
    assertThat(item.written).isZero();
    assertThat(item.resets).isEqualTo(1);
    assertThat(pool.take()).isSameAs(item);
  }

  @Test
  void refusesAnObjectThatWasGivenBackBefore() throws InterruptedException {
    ObjectPool<Item> pool = pool(2, Exhaustion.fail);
    Item item = pool.take();
    pool.giveBack(item);
    assertThatIllegalStateException()
        .isThrownBy(() -> pool.giveBack(item))
        .withMessage("the object was given back before");
    assertThat(pool.free()).isEqualTo(2);
  }

  @Test
  void refusesAnObjectOfAnotherPool() throws InterruptedException {
    Item foreign = pool(1, Exhaustion.fail).take();
    ObjectPool<Item> pool = pool(2, Exhaustion.fail);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pool.giveBack(foreign))
        .withMessage("the object belongs to another pool");
  }

  @Test
  void refusesToBeEmpty() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pool(0, Exhaustion.grow))
        .withMessage("a pool has at least one object; got 0");
  }

  @Test
  void failsWhenItIsExhaustedAndSoIsItsPolicy() throws InterruptedException {
    ObjectPool<Item> pool = pool(2, Exhaustion.fail);
    Item first = pool.take();
    pool.take();
    assertThatExceptionOfType(PoolExhausted.class)
        .isThrownBy(pool::take)
        .withMessage("all 2 objects of the pool are lent");
    assertThat(pool.misses()).isEqualTo(1);
    pool.giveBack(first);
    assertThat(pool.take()).isSameAs(first);
  }

  @Test
  void growsWhenItIsExhaustedAndKeepsNoMoreThanItsSize() throws InterruptedException {
    ObjectPool<Item> pool = pool(1, Exhaustion.grow);
    Item kept = pool.take();
    Item extra = pool.take();
    assertThat(extra).isNotSameAs(kept);
    extra.written = 7;
    pool.giveBack(extra);
    assertThat(pool.free()).isZero();
    assertThatIllegalStateException().isThrownBy(() -> pool.giveBack(extra));
    pool.giveBack(kept);
    assertThat(pool.free()).isEqualTo(1);
    assertThat(pool.take()).isSameAs(kept);
    assertThat(pool.misses()).isEqualTo(1);
  }

  @Test
  void blocksWhenItIsExhaustedUntilAnObjectComesBack() throws Exception {
    ObjectPool<Item> pool = pool(1, Exhaustion.block);
    Item item = pool.take();
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Item> waiting = other.submit(pool::take);
      while (pool.misses() == 0) {
        Thread.onSpinWait();
      }
      assertThat(waiting.isDone()).isFalse();
      pool.giveBack(item);
      assertThat(waiting.get()).isSameAs(item);
    } finally {
      other.shutdownNow();
    }
  }

  @Test
  void anInterruptEndsTheWaitAndLosesNoObject() throws Exception {
    ObjectPool<Item> pool = pool(1, Exhaustion.block);
    Item item = pool.take();
    CountDownLatch ended = new CountDownLatch(1);
    Thread waiting =
        new Thread(
            () -> {
              try {
                pool.take();
              } catch (InterruptedException e) {
                ended.countDown();
              }
            });
    waiting.start();
    while (pool.misses() == 0) {
      Thread.onSpinWait();
    }
    waiting.interrupt();
    ended.await();
    pool.giveBack(item);
    assertThat(pool.take()).isSameAs(item);
  }

  @Test
  void neverLendsTheSameObjectToTwoThreadsWhoseTakersOutnumberIt() throws Exception {
    ObjectPool<Item> pool = pool(THREADS - 1, Exhaustion.block);
    race(
        pool,
        () -> {
          for (int round = 1; round <= ROUNDS; round++) {
            Item item = pool.take();
            if (!item.used.compareAndSet(false, true) || item.written != 0) {
              throw new AssertionError("somebody else has it, or left something in it");
            }
            item.written = round;
            item.used.set(false);
            pool.giveBack(item);
          }
          return null;
        });
    assertThat(pool.free()).isEqualTo(THREADS - 1);
  }

  @Test
  void losesNoObjectWhenThreadsTakeSeveralAndGiveThemBackInAnotherOrder() throws Exception {
    ObjectPool<Item> pool = pool(3 * THREADS, Exhaustion.fail);
    race(
        pool,
        () -> {
          for (int round = 0; round < ROUNDS; round++) {
            Item first = pool.take();
            Item second = pool.take();
            Item third = pool.take();
            pool.giveBack(second);
            pool.giveBack(first);
            pool.giveBack(third);
          }
          return null;
        });
    assertThat(pool.free()).isEqualTo(3 * THREADS);
    assertThat(pool.misses()).isZero();
  }

  private static void race(ObjectPool<Item> pool, Callable<Void> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> all = new ArrayList<>(Collections.nCopies(THREADS, work));
      for (Future<Void> each : threads.invokeAll(all)) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(pool.size()).isPositive();
  }
}
