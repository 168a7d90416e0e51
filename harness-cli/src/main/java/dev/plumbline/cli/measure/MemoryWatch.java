package dev.plumbline.cli.measure;

import dev.plumbline.cli.machine.SystemFiles;
import dev.plumbline.cli.machine.TreeMemory;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks at the memory of a process while it runs. */
final class MemoryWatch {
  /** A look costs some tens of microseconds: a thousandth of the time between two. */
  private static final long INTERVAL_MILLIS = 20;

  private final TreeMemory memory;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread watcher;

  /** Starts to look. */
  MemoryWatch(long process) {
    memory = new TreeMemory(SystemFiles.here(), process);
    watcher = new Thread(this::watch, "memory");
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    try {
      do {
        memory.look();
      } while (!over.await(INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops looking; the peak in bytes, if it could be seen. */
  OptionalLong peak() {
    over.countDown();
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    }
    return memory.peak();
  }
}
