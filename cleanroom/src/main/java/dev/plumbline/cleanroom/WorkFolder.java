package dev.plumbline.cleanroom;

import dev.plumbline.cleanroom.resource.FolderDeletion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is made when first asked for. */
final class WorkFolder {
  private final Path path;
  private boolean made;
  private boolean deleted;

  WorkFolder(Path parent, String id) {
    this.path = parent.resolve("cleanroom-" + id);
  }

  synchronized Path path() throws IOException {
    if (deleted) {
      throw new IllegalStateException("no work folder: the environment is closed");
    }
    if (!made) {
      Files.createDirectory(path);
      made = true;
    }
    return path;
  }

  /** Deletes the folder and all in it; links are deleted, not followed. */
  synchronized void delete() throws IOException {
    deleted = true;
    if (made) {
      FolderDeletion.delete(path);
    }
  }
}
