package dev.plumbline.benches.concurrency.queues;

import dev.plumbline.benches.concurrency.Stress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class ChannelKindTest {
  /** More than a bounded queue holds, so that senders wait for room. */
  private static final int EACH = 2 * ChannelKind.CAPACITY;

  private static final int ROUNDS = 30;

  /** Senders send numbers in rising order; receivers note what comes, in the order it comes. */
  private static final class Sending implements Stress.Round {
    private final Channel<Integer> channel;
    private final int senders;
    private final List<List<Integer>> received = new ArrayList<>();
    private final AtomicInteger toCome;

    Sending(Channel<Integer> channel, int senders, int receivers) {
      this.channel = channel;
      this.senders = senders;
      for (int i = 0; i < receivers; i++) {
        received.add(new ArrayList<>());
      }
      toCome = new AtomicInteger(senders * EACH);
    }

    @Override
    public void act(int thread, SplittableRandom random) throws InterruptedException {
      if (thread < senders) {
        for (int i = 0; i < EACH; i++) {
          channel.send(thread * EACH + i);
          Stress.scatter(random);
        }
      } else {
        List<Integer> mine = received.get(thread - senders);
        while (toCome.getAndDecrement() > 0) {
          mine.add(channel.receive());
          Stress.scatter(random);
        }
      }
    }

    @Override
    public Optional<String> fault() {
      int[] times = new int[senders * EACH];
      for (List<Integer> mine : received) {
        int[] last = new int[senders];
        for (int item : mine) {
          times[item]++;
          int sender = item / EACH;
          if (item < last[sender]) {
            return Optional.of("received " + item + " after " + last[sender]);
          }
          last[sender] = item;
        }
      }
      for (int i = 0; i < times.length; i++) {
        if (times[i] != 1) {
          return Optional.of("received " + i + " " + times[i] + " times");
        }
      }
      return Optional.empty();
    }
  }

  /** Two receivers may read the same place before either moves on. */
  private static final class HeadUnchecked implements Channel<Integer> {
    private final List<Integer> items = new ArrayList<>();
    private volatile int head;

    @Override
    public void send(Integer item) {
      synchronized (items) {
        items.add(item);
      }
    }

    private Integer itemAt(int index) {
      synchronized (items) {
        return index < items.size() ? items.get(index) : null;
      }
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck")
    public Integer receive() {
      while (true) {
        int seen = head;
        Integer item = itemAt(seen);
        Thread.yield();
        if (item != null) {
          head = seen + 1;
          return item;
        }
      }
    }
  }

  /** Nothing gets lost, but the last comes out first. */
  private static final class LastFirst implements Channel<Integer> {
    private final List<Integer> items = new ArrayList<>();

    @Override
    public synchronized void send(Integer item) {
      items.add(item);
      notifyAll();
    }

    @Override
    public synchronized Integer receive() throws InterruptedException {
      while (items.isEmpty()) {
        wait();
      }
      return items.remove(items.size() - 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSentArrivesOnceAndInOrder(ChannelKind kind) throws InterruptedException {
    Stress.assertSound(2, ROUNDS, () -> new Sending(kind.open(), 1, 1));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "spsc")
  void whatManySendArrivesOnceAndInOrder(ChannelKind kind) throws InterruptedException {
    Stress.assertSound(3, ROUNDS, () -> new Sending(kind.open(), 2, 1));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"spsc", "mpsc"})
  void whatManySendManyReceive(ChannelKind kind) throws InterruptedException {
    Stress.assertSound(4, ROUNDS, () -> new Sending(kind.open(), 2, 2));
  }

  @Test
  void aQueueWhoseReceiversReadTheSamePlaceIsFoundOut() throws InterruptedException {
    Stress.assertFoundOut(4, ROUNDS, () -> new Sending(new HeadUnchecked(), 2, 2));
  }

  @Test
  void aQueueThatLosesTheOrderIsFoundOut() throws InterruptedException {
    Stress.assertFoundOut(2, ROUNDS, () -> new Sending(new LastFirst(), 1, 1));
  }
}
