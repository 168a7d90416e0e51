package dev.plumbline.cleanroom.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.cleanroom.reload.FolderEvents.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WatchedFolderTest {
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path above;
  private Path folder;
  private Path file;

  private record Happened(WatchEvent.Kind<Path> kind, Path context, int count)
      implements WatchEvent<Path> {}

  private record Lost(WatchEvent.Kind<Object> kind, Object context, int count)
      implements WatchEvent<Object> {}

  @BeforeEach
  void make() throws IOException {
    folder = Files.createDirectory(above.resolve("work"));
    file = folder.resolve("orders.toml");
  }

  private static void awaitTheFile(WatchedFolder watched) throws Exception {
    while (true) {
      Event event = watched.poll(LONG);
      assertThat(event).isIn(Event.FILE, Event.OTHER);
      if (event == Event.FILE) {
        return;
      }
    }
  }

  /** More saves than there can be late events of what went before. */
  private void everySaveIsSeen(WatchedFolder watched) throws Exception {
    for (int i = 0; i < 20; i++) {
      Files.writeString(file, "save " + i);
      awaitTheFile(watched);
      while (watched.poll(Duration.ZERO) != Event.NOTHING) {
        // What else this save made.
      }
    }
  }

  @Test
  void aSaveInPlaceIsSeen() throws Exception {
    Files.writeString(file, "old");
    try (WatchedFolder watched = WatchedFolder.open(file)) {
      everySaveIsSeen(watched);
    }
  }

  @Test
  void aRenameOverTheFileIsSeenAgainAndAgain() throws Exception {
    Files.writeString(file, "old");
    try (WatchedFolder watched = WatchedFolder.open(file)) {
      for (int i = 0; i < 20; i++) {
        Path other = Files.writeString(folder.resolve("orders.toml.swap"), "save " + i);
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
        awaitTheFile(watched);
        while (watched.poll(Duration.ZERO) != Event.NOTHING) {
          // What else this save made.
        }
      }
    }
  }

  @Test
  void anotherFileIsNone() throws Exception {
    try (WatchedFolder watched = WatchedFolder.open(file)) {
      Files.writeString(folder.resolve("result.json"), "{}");
      assertThat(watched.poll(LONG)).isEqualTo(Event.OTHER);
    }
  }

  @Test
  void theFileMayBeDeletedAndMadeAnew() throws Exception {
    Files.writeString(file, "old");
    try (WatchedFolder watched = WatchedFolder.open(file)) {
      Files.delete(file);
      awaitTheFile(watched);
      everySaveIsSeen(watched);
    }
  }

  @Test
  void aDeletedFolderMayComeBack() throws Exception {
    Files.writeString(file, "old");
    try (WatchedFolder watched = WatchedFolder.open(file)) {
      Files.delete(file);
      Files.delete(folder);
      awaitTheFile(watched);
      Files.createDirectory(folder);
      Files.writeString(file, "back");
      awaitTheFile(watched);
      everySaveIsSeen(watched);
    }
  }

  @Test
  void theFolderAboveMayBeDeletedTooAndComeBack() throws Exception {
    Path deep = Files.createDirectories(above.resolve("a").resolve("b").resolve("c"));
    file = deep.resolve("orders.toml");
    try (WatchedFolder watched = WatchedFolder.open(file)) {
      Files.delete(deep);
      Files.delete(deep.getParent());
      Files.delete(deep.getParent().getParent());
      awaitTheFile(watched);
      Files.createDirectories(deep);
      Files.writeString(file, "back");
      awaitTheFile(watched);
      everySaveIsSeen(watched);
    }
  }

  @Test
  void aFolderThatTakesThePlaceOfTheWatchedOneIsWatched() throws Exception {
    try (WatchedFolder watched = WatchedFolder.open(file)) {
      Path next = Files.createDirectory(above.resolve("next"));
      Files.writeString(next.resolve("orders.toml"), "next");
      Files.move(folder, above.resolve("last"));
      Files.move(next, folder);
      awaitTheFile(watched);
      everySaveIsSeen(watched);
    }
  }

  @Test
  void lostEventsCountAsASave() {
    Path name = Path.of("orders.toml");
    WatchEvent<?> other = new Happened(StandardWatchEventKinds.ENTRY_MODIFY, Path.of("other"), 1);
    WatchEvent<?> own = new Happened(StandardWatchEventKinds.ENTRY_CREATE, name, 1);
    WatchEvent<?> lost = new Lost(StandardWatchEventKinds.OVERFLOW, null, 1);
    assertThat(WatchedFolder.concerns(List.of(other), name)).isFalse();
    assertThat(WatchedFolder.concerns(List.of(other, own), name)).isTrue();
    assertThat(WatchedFolder.concerns(List.of(other, lost), name)).isTrue();
  }

  @Test
  void aSaveAmongMoreFilesThanCanBeToldIsSeen() throws Exception {
    try (WatchedFolder watched = WatchedFolder.open(file)) {
      for (int i = 0; i < 2000; i++) {
        Files.createFile(folder.resolve("other-" + i));
      }
      Files.writeString(file, "new");
      awaitTheFile(watched);
      everySaveIsSeen(watched);
    }
  }

  @Test
  void closingEndsAWait() throws Exception {
    WatchedFolder watched = WatchedFolder.open(file);
    CompletableFuture<Event> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return watched.poll(LONG);
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    watched.close();
    assertThat(answer(waiting)).isEqualTo(Event.CLOSED);
    assertThat(watched.poll(LONG)).isEqualTo(Event.CLOSED);
  }

  private static Event answer(CompletableFuture<Event> waiting) throws Exception {
    try {
      return waiting.get(30, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  @Test
  void aFolderThatDoesNotExistIsRefused() {
    assertThatExceptionOfType(NotDirectoryException.class)
        .isThrownBy(() -> WatchedFolder.open(above.resolve("none").resolve("a.toml")))
        .withMessageContaining("none");
  }
}
