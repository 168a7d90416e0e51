package dev.plumbline.benches.concurrency.executors;

import dev.plumbline.benches.concurrency.SuiteThreads;
import java.util.concurrent.locks.LockSupport;

/** Both threads park until it is their turn, and each unparks the other. */
final class ParkedRoundTrip implements RoundTrip {
  private final Thread answerer = SuiteThreads.platform(this::answer);

  /** Written and read by whoever's turn it is. */
  private long letter;

  /** Written by the asker, read by the answerer in its turn. */
  private Thread asker;

  private volatile boolean asked;

  /** A word of its own: an answer that is just being given must not undo the end. */
  private volatile boolean ended;

  ParkedRoundTrip() {
    answerer.start();
  }

  @Override
  public long ask(long question) throws InterruptedException {
    letter = question;
    asker = Thread.currentThread();
    asked = true;
    LockSupport.unpark(answerer);
    while (asked) {
      LockSupport.park(this);
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while waiting for the answer");
      }
    }
    return letter;
  }

  private void answer() {
    while (!ended) {
      if (asked) {
        Thread waiting = asker;
        letter = letter + 1;
        asked = false;
        LockSupport.unpark(waiting);
      } else {
        // A permit given since the looks at both words ends this at once: no wake-up is lost.
        LockSupport.park(this);
      }
    }
  }

  @Override
  public void close() {
    ended = true;
    LockSupport.unpark(answerer);
    SuiteThreads.awaitEnd(answerer);
  }
}
