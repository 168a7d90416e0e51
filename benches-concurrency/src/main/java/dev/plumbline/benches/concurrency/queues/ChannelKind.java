package dev.plumbline.benches.concurrency.queues;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.jctools.queues.MpmcArrayQueue;
import org.jctools.queues.MpscArrayQueue;
import org.jctools.queues.SpscArrayQueue;

/**
 * What a channel is made of; the values of the parameter {@code queue}. All but {@code synchronous}
 * and {@code linked} hold at most {@link #CAPACITY} items.
 */
public enum ChannelKind {
  /** {@code ArrayBlockingQueue}: one lock for both ends, and threads that sleep. */
  array {
    @Override
    <T> Channel<T> open() {
      return new Blocking<>(new ArrayBlockingQueue<>(CAPACITY));
    }
  },
  /** {@code LinkedBlockingQueue}: a lock for each end. */
  linkedBlocking {
    @Override
    <T> Channel<T> open() {
      return new Blocking<>(new LinkedBlockingQueue<>(CAPACITY));
    }
  },
  /** {@code SynchronousQueue}: holds nothing, each item is handed over. */
  synchronous {
    @Override
    <T> Channel<T> open() {
      return new Blocking<>(new SynchronousQueue<>());
    }
  },
  /** {@code ConcurrentLinkedQueue}: no lock, and no bound. */
  linked {
    @Override
    <T> Channel<T> open() {
      return new Spinning<>(new ConcurrentLinkedQueue<>());
    }
  },
  /** JCTools' ring for one sender and one receiver. */
  spsc {
    @Override
    <T> Channel<T> open() {
      return new Spinning<>(new SpscArrayQueue<>(CAPACITY));
    }
  },
  /** JCTools' ring for many senders and one receiver. */
  mpsc {
    @Override
    <T> Channel<T> open() {
      return new Spinning<>(new MpscArrayQueue<>(CAPACITY));
    }
  },
  /** JCTools' ring for many senders and many receivers. */
  mpmc {
    @Override
    <T> Channel<T> open() {
      return new Spinning<>(new MpmcArrayQueue<>(CAPACITY));
    }
  };

  /** How many items a bounded queue holds. */
  static final int CAPACITY = 256;

  /** An empty channel. */
  abstract <T> Channel<T> open();

  private record Blocking<T>(BlockingQueue<T> queue) implements Channel<T> {
    @Override
    public void send(T item) throws InterruptedException {
      queue.put(item);
    }

    @Override
    public T receive() throws InterruptedException {
      return queue.take();
    }
  }

  /** Tries again until it works: what these queues leave to who uses them. */
  private record Spinning<T>(Queue<T> queue) implements Channel<T> {
    /** Tries before the core is offered to another thread, which may be the one waited for. */
    private static final int PATIENCE = 100;

    @Override
    public void send(T item) throws InterruptedException {
      for (int tries = 1; !queue.offer(item); tries++) {
        await(tries);
      }
    }

    @Override
    public T receive() throws InterruptedException {
      T item = queue.poll();
      for (int tries = 1; item == null; tries++) {
        await(tries);
        item = queue.poll();
      }
      return item;
    }

    @SuppressWarnings("ThreadPriorityCheck") // Slower without, where cores are few; never wrong.
    private static void await(int tries) throws InterruptedException {
      if (tries % PATIENCE != 0) {
        Thread.onSpinWait();
      } else if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while waiting at a queue");
      } else {
        Thread.yield();
      }
    }
  }
}
