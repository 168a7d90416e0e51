package dev.plumbline.benches.concurrency.io;

import dev.plumbline.benches.concurrency.executors.Runner;
import dev.plumbline.benches.concurrency.executors.TaskRunner;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** How several reads and writes go on at once; the values of the parameter {@code model}. */
public enum IoModel {
  /** A platform thread of a pool blocks for each. */
  pool,
  /** A virtual thread blocks for each; JDK 21 and later. */
  virtual,
  /** None blocks: a selector for sockets, asynchronous channels for files. */
  nio;

  /**
   * Connects to a server.
   *
   * @param connections how many
   * @throws IllegalStateException that skips the measurement where there are no virtual threads
   */
  Exchange connect(InetSocketAddress address, int connections) throws IOException {
    return this == nio
        ? SelectedSockets.connect(address, connections)
        : BlockingSockets.connect(address, connections, runner(connections));
  }

  /**
   * Opens files that don't exist yet.
   *
   * @param folder where they are made
   * @param files how many
   * @throws IllegalStateException that skips the measurement where there are no virtual threads
   */
  Exchange open(Path folder, int files) throws IOException {
    return this == nio
        ? AsynchronousFiles.open(folder, files)
        : BlockingFiles.open(folder, files, runner(files));
  }

  private TaskRunner runner(int threads) {
    return this == pool ? Runner.pool.open(threads) : Runner.virtual.open(threads);
  }
}
