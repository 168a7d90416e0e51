package dev.plumbline.cli.rulers;

import java.util.concurrent.Semaphore;

/** Two threads that wake each other fifty times. The second lives only as long as the work. */
final class HandOverRuler implements Ruler {
  private static final int TURNS = 50;

  @Override
  public long work() {
    Semaphore there = new Semaphore(0);
    Semaphore back = new Semaphore(0);
    Thread partner = new Thread(() -> turns(there, back), "ruler-partner");
    partner.setDaemon(true);
    partner.start();
    int done = 0;
    try {
      while (done < TURNS) {
        there.release();
        back.acquire();
        done++;
      }
      partner.join();
    } catch (InterruptedException ended) {
      partner.interrupt();
      Thread.currentThread().interrupt();
    }
    return done;
  }

  private static void turns(Semaphore there, Semaphore back) {
    try {
      for (int i = 0; i < TURNS; i++) {
        there.acquire();
        back.release();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
