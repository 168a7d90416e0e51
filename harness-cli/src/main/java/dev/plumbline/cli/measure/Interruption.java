package dev.plumbline.cli.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the living host of each jar on each seat, and ends it with all its processes when this JVM
 * is asked to stop: Ctrl-C, SIGTERM, or a call of exit.
 */
final class Interruption implements AutoCloseable {
  /**
   * Ctrl-C reaches a fork at the same moment as this JVM. Its failure is believed only when no stop
   * follows within this time.
   */
  private static final long BELIEF_MILLIS = 300;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");
  private final Map<Seat, HostProcess> hosts = new HashMap<>();
  private volatile Runnable process = () -> {};
  private final Map<JarUnderTest, JarWatch> watches = new HashMap<>();

  /** What has a host of its own: two forks that take turns live at once, though of one jar. */
  private record Seat(JarUnderTest jar, String word) {}

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * The living host of a jar on a seat; a new one when there is none. The jar must be what it was
   * before.
   */
  synchronized HostProcess host(JarUnderTest jar, String word) throws MeasuringProblem {
    if (asked()) {
      throw stopped();
    }
    checkUnchanged(jar);
    Seat seat = new Seat(jar, word);
    HostProcess host = hosts.get(seat);
    if (host != null && host.ended()) {
      host.close();
      host = null;
    }
    if (host == null) {
      host = HostProcess.start(jar);
      hosts.put(seat, host);
    }
    return host;
  }

  /**
   * Holds a jar against what it was when first asked for.
   *
   * @throws MeasuringProblem if it was replaced
   */
  synchronized void checkUnchanged(JarUnderTest jar) throws MeasuringProblem {
    watches.computeIfAbsent(jar, JarWatch::new).check();
  }

  /** Holds a jar against what a watch saw first, which may be before the jar is asked for. */
  synchronized void watching(JarWatch watch) {
    watches.put(watch.jar(), watch);
  }

  /** How the process that runs now is ended when this JVM is asked to stop. */
  void endingBy(Runnable end) {
    process = end;
  }

  /** Whether this JVM was asked to stop. */
  boolean asked() {
    return asked.getCount() == 0;
  }

  /** Whether it was, or is within a moment. */
  boolean askedSoon() {
    try {
      return asked.await(BELIEF_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** The problem of a run that was stopped. */
  static MeasuringProblem stopped() {
    return new MeasuringProblem(MeasuringProblem.FAILED, "stopped; --resume goes on");
  }

  private void stop() {
    asked.countDown();
    process.run();
    endHosts();
  }

  private synchronized void endHosts() {
    hosts.values().forEach(HostProcess::close);
    hosts.clear();
  }

  @Override
  public void close() {
    endHosts();
    if (!asked()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException stopping) {
        // The hook runs, and finds nothing left to end.
      }
    }
  }
}
