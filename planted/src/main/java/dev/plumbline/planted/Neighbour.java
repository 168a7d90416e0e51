package dev.plumbline.planted;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A program that keeps one core busy in random bursts, as others on a shared machine do: {@code
 * java -cp planted/target/planted.jar dev.plumbline.planted.Neighbour SEED SECONDS}.
 *
 * <p>It ends when its time is over or its standard input ends, whichever is first, so it stays
 * behind after nobody.
 */
public final class Neighbour {
  private final CountDownLatch left = new CountDownLatch(1);
  private final Bursts bursts;
  private final long end;

  private Neighbour(long seed, Duration time) {
    bursts = new Bursts(seed);
    end = System.nanoTime() + time.toNanos();
  }

  /**
   * Disturbs.
   *
   * @param arguments the seed of the bursts, and after how many seconds to end
   */
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 2) {
      throw new IllegalArgumentException(
          "give a seed and seconds, not " + String.join(" ", arguments));
    }
    Neighbour neighbour =
        new Neighbour(
            Long.parseLong(arguments[0]), Duration.ofSeconds(Long.parseLong(arguments[1])));
    Thread watch = new Thread(() -> neighbour.watch(System.in), "watch");
    watch.setDaemon(true);
    watch.start();
    neighbour.disturb();
  }

  /** Reads until nothing more comes, and makes everybody leave. */
  private void watch(InputStream input) {
    try {
      input.transferTo(OutputStream.nullOutputStream());
    } catch (IOException closed) {
      // The same as its end.
    }
    left.countDown();
  }

  private void disturb() throws InterruptedException {
    while (!over()) {
      long working = until(bursts.next());
      while (System.nanoTime() < working && left.getCount() > 0) {
        // Asking is work enough: no pause in between, which would leave the core to others.
      }
      if (left.await(until(bursts.next()) - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return;
      }
    }
  }

  private boolean over() {
    return left.getCount() == 0 || System.nanoTime() >= end;
  }

  /** The time of the clock at which something ends that starts now, at most that of the end. */
  private long until(Duration length) {
    return Math.min(end, System.nanoTime() + length.toNanos());
  }
}
