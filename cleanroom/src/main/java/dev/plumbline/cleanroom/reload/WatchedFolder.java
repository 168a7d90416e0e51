package dev.plumbline.cleanroom.reload;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * The events of one file from the operating system, by way of its folder.
 *
 * <p>A folder is watched by what it is, not by its name: one that is renamed away or deleted tells
 * nothing of the one that takes its place. So the nearest folder above is watched too, and when
 * something of that name comes or goes there, the watch is set up anew.
 */
final class WatchedFolder implements FolderEvents {
  private static final WatchEvent.Kind<?>[] OF_THE_FILE = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };
  private static final WatchEvent.Kind<?>[] OF_THE_FOLDER = {
    StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE
  };

  private final Path file;
  private final Path folder;
  private final WatchService service;
  private WatchKey below;
  private WatchKey above;
  private Path aboveFolder;

  private WatchedFolder(Path file, WatchService service) {
    this.file = file;
    this.folder = file.getParent();
    this.service = service;
  }

  /**
   * Watches a file, which need not exist, in a folder, which must.
   *
   * @throws NotDirectoryException when the folder is none
   * @throws IOException when the operating system can't watch it
   */
  static WatchedFolder open(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    if (absolute.getParent() == null || !Files.isDirectory(absolute.getParent())) {
      throw new NotDirectoryException(String.valueOf(absolute.getParent()));
    }
    WatchedFolder watched = new WatchedFolder(absolute, absolute.getFileSystem().newWatchService());
    try {
      watched.setUp();
      return watched;
    } catch (IOException | RuntimeException e) {
      watched.close();
      throw e;
    }
  }

  @Override
  public Event poll(Duration timeout) throws IOException, InterruptedException {
    try {
      WatchKey key = service.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
      if (key == null) {
        return Event.NOTHING;
      }
      List<WatchEvent<?>> events = key.pollEvents();
      boolean valid = key.reset();
      if (key.equals(below)) {
        if (!valid) {
          setUp();
          return Event.FILE;
        }
        return concerns(events, file.getFileName()) ? Event.FILE : Event.OTHER;
      }
      if (key.equals(above) && (!valid || concerns(events, nextBelow()))) {
        setUp();
        return Event.FILE;
      }
      return Event.OTHER;
    } catch (ClosedWatchServiceException e) {
      return Event.CLOSED;
    }
  }

  /** Whether any of the events is about that name, or says that events were lost. */
  static boolean concerns(List<WatchEvent<?>> events, Path name) {
    return events.stream()
        .anyMatch(
            event ->
                event.kind() == StandardWatchEventKinds.OVERFLOW || name.equals(event.context()));
  }

  private Path nextBelow() {
    return aboveFolder.relativize(folder).getName(0);
  }

  /** Watches the folder, where there is one, and the nearest one above it. */
  private void setUp() throws IOException {
    cancel(below);
    cancel(above);
    do {
      aboveFolder = nearestAbove();
      above = aboveFolder == null ? null : register(aboveFolder, OF_THE_FOLDER);
      below = Files.isDirectory(folder) ? register(folder, OF_THE_FILE) : null;
      // Once more if a folder came or went between the look and the registration.
    } while (below == null && !Objects.equals(aboveFolder, nearestAbove()));
  }

  private static void cancel(WatchKey key) {
    if (key != null) {
      key.cancel();
    }
  }

  private Path nearestAbove() {
    Path candidate = folder.getParent();
    while (candidate != null && !Files.isDirectory(candidate)) {
      candidate = candidate.getParent();
    }
    return candidate;
  }

  private WatchKey register(Path place, WatchEvent.Kind<?>[] kinds) throws IOException {
    try {
      return place.register(service, kinds);
    } catch (NoSuchFileException | NotDirectoryException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
