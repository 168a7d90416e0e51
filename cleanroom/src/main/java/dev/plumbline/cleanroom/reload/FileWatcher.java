package dev.plumbline.cleanroom.reload;

import dev.plumbline.cleanroom.reload.FolderEvents.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Tells when one file was saved, however the editor does it: written in place, or renamed over.
 *
 * <p>One save makes several events. They are told as one: after the first, the watcher waits until
 * none has come for the quiet period, or for sixteen of them if they don't end. What was lost in an
 * overflow counts as a save. A folder that is deleted or renamed away may come back. Whether the
 * file's content is another one is for the caller to look at. One thread waits, any may close.
 */
public final class FileWatcher implements AutoCloseable {
  private static final int MOST_QUIETS = 16;
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final Duration LONGEST_QUIET = Duration.ofMinutes(1);

  /** What a wait ended with. */
  public sealed interface Seen {

    /**
     * The file may have been saved, made or deleted.
     *
     * @param noticed when the first event came, by {@link System#nanoTime}
     * @param settled when the quiet period after the last one was over
     */
    record Change(long noticed, long settled) implements Seen {}

    /** Nothing, until the deadline. */
    record Nothing() implements Seen {}

    /** The watcher was closed. */
    record Closed() implements Seen {}
  }

  private final FolderEvents events;
  private final long quiet;
  private final LongSupplier clock;

  FileWatcher(FolderEvents events, Duration quiet, LongSupplier clock) {
    if (quiet.isNegative() || quiet.compareTo(LONGEST_QUIET) > 0) {
      throw new IllegalArgumentException("quiet must be 0 to 1 minute; got " + quiet);
    }
    this.events = Objects.requireNonNull(events, "events");
    this.quiet = quiet.toNanos();
    this.clock = clock;
  }

  /**
   * Watches a file from now on.
   *
   * @param file need not exist; a symbolic link is watched where it lies, not where it leads
   * @param quiet how long no event must come for a save to be over, 0 to 1 minute
   * @throws java.nio.file.NotDirectoryException when its folder doesn't exist
   * @throws IOException when the operating system can't watch it
   * @throws IllegalArgumentException when {@code quiet} is out of its range
   */
  public static FileWatcher open(Path file, Duration quiet) throws IOException {
    FolderEvents events = WatchedFolder.open(file);
    try {
      return new FileWatcher(events, quiet, System::nanoTime);
    } catch (RuntimeException e) {
      events.close();
      throw e;
    }
  }

  /**
   * Waits for a save.
   *
   * @param deadline how long at most; more than a day counts as a day, less than nothing as nothing
   * @throws IOException when the folder can't be watched any longer
   * @throws InterruptedException when interrupted while waiting
   */
  public Seen await(Duration deadline) throws IOException, InterruptedException {
    long end = clock.getAsLong() + bounded(deadline);
    while (true) {
      Event event = poll(end);
      if (event == Event.CLOSED) {
        return new Seen.Closed();
      }
      if (event == Event.FILE) {
        return settle(clock.getAsLong());
      }
      if (clock.getAsLong() - end >= 0) {
        return new Seen.Nothing();
      }
    }
  }

  private Seen settle(long noticed) throws IOException, InterruptedException {
    long latest = noticed + MOST_QUIETS * quiet;
    long end = noticed + quiet;
    for (long now = noticed; now - end < 0; now = clock.getAsLong()) {
      Event event = poll(end);
      if (event == Event.CLOSED) {
        return new Seen.Closed();
      }
      if (event == Event.FILE) {
        long next = clock.getAsLong() + quiet;
        end = next - latest < 0 ? next : latest;
      }
    }
    return new Seen.Change(noticed, clock.getAsLong());
  }

  private Event poll(long end) throws IOException, InterruptedException {
    return events.poll(Duration.ofNanos(Math.max(0, end - clock.getAsLong())));
  }

  private static long bounded(Duration deadline) {
    if (deadline.isNegative()) {
      return 0;
    }
    return (deadline.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : deadline).toNanos();
  }

  @Override
  public void close() throws IOException {
    events.close();
  }
}
