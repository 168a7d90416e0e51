package dev.plumbline.benches.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;

/**
 * Lets several threads loose on one subject at once, round after round, until a fault shows or the
 * rounds are over. How many rounds there are does not depend on time, nor what a round does on the
 * number of cores: a broken twin offers its place to other threads within its race window, so the
 * fault shows on one core too.
 *
 * <p>The seed of what threads do is new in each run; {@code -Dplumbline.stressSeed} repeats one, as
 * far as threads can be repeated.
 */
public final class Stress {
  private static final int LONGEST_PAUSE = 40;

  /** A new subject, and what each thread does to it once. */
  public interface Round {
    /**
     * What one thread does. What it throws is a fault.
     *
     * @param thread from 0
     * @param random its own
     */
    void act(int thread, SplittableRandom random) throws Exception;

    /** What is wrong with the subject after all threads have acted; empty when nothing is. */
    Optional<String> fault() throws Exception;
  }

  private final int threads;
  private final int rounds;
  private final Supplier<? extends Round> subjects;
  private final long seed = Long.getLong("plumbline.stressSeed", new SplittableRandom().nextLong());
  private final Queue<Throwable> thrown = new ConcurrentLinkedQueue<>();

  /** These four change only in the barriers, where one thread acts and all others wait. */
  private Round round;

  private int begun;
  private String fault;
  private boolean over;

  private Stress(int threads, int rounds, Supplier<? extends Round> subjects) {
    this.threads = threads;
    this.rounds = rounds;
    this.subjects = subjects;
  }

  /** Fails if a fault shows within the rounds. */
  public static void assertSound(int threads, int rounds, Supplier<? extends Round> subjects)
      throws InterruptedException {
    Stress stress = new Stress(threads, rounds, subjects);
    stress.run();
    assertThat(stress.fault).as("fault with seed %d", stress.seed).isNull();
  }

  /** Fails if no fault shows within the rounds: the check that lets this subject pass is none. */
  public static void assertFoundOut(int threads, int rounds, Supplier<? extends Round> brokenTwins)
      throws InterruptedException {
    Stress stress = new Stress(threads, rounds, brokenTwins);
    stress.run();
    assertThat(stress.fault).as("fault of the broken twin with seed %d", stress.seed).isNotNull();
  }

  /**
   * Lets a random while pass, sometimes another thread, so that threads meet in ever other ways.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  public static void scatter(SplittableRandom random) {
    int pause = random.nextInt(LONGEST_PAUSE);
    if (pause == 0) {
      Thread.yield();
    }
    for (int i = 0; i < pause; i++) {
      Thread.onSpinWait();
    }
  }

  private void run() throws InterruptedException {
    CyclicBarrier begin = new CyclicBarrier(threads, this::begin);
    CyclicBarrier end = new CyclicBarrier(threads, this::end);
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int number = i;
      Thread thread = new Thread(() -> loop(number, begin, end), "stress-" + number);
      thread.setDaemon(true);
      all.add(thread);
    }
    all.forEach(Thread::start);
    for (Thread thread : all) {
      thread.join();
    }
  }

  private void loop(int number, CyclicBarrier begin, CyclicBarrier end) {
    try {
      begin.await();
      while (!over) {
        try {
          round.act(number, new SplittableRandom(seed + 1_000_003L * begun + number));
        } catch (Throwable e) {
          thrown.add(e);
        }
        end.await();
        begin.await();
      }
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException("the test itself was disturbed", e);
    }
  }

  private void begin() {
    over = fault != null || begun == rounds;
    if (!over) {
      begun++;
      round = subjects.get();
    }
  }

  private void end() {
    try {
      Optional<String> found =
          thrown.isEmpty() ? round.fault() : Optional.of("a thread threw " + thrown);
      fault = found.map(what -> "round " + begun + ": " + what).orElse(null);
    } catch (Exception e) {
      fault = "round " + begun + ": looking for a fault threw " + e;
    }
  }
}
