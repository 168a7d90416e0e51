package dev.plumbline.cleanroom.reload;

import java.io.IOException;
import java.time.Duration;

/** What happens around one file, as a stream of events. One thread asks, any may close. */
interface FolderEvents extends AutoCloseable {

  /** What was seen. */
  enum Event {
    /** The file may have been saved, made or deleted, or events were lost. */
    FILE,
    /** Something else happened. */
    OTHER,
    /** The time passed. */
    NOTHING,
    /** The stream is closed. */
    CLOSED
  }

  /**
   * Waits for the next event.
   *
   * @param timeout how long at most; zero looks without waiting
   * @throws IOException when the folder can't be watched any longer
   */
  Event poll(Duration timeout) throws IOException, InterruptedException;

  /** Ends the stream; a thread that waits in {@link #poll} gets {@link Event#CLOSED}. */
  @Override
  void close() throws IOException;
}
