package dev.plumbline.cleanroom;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

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
    if (made && Files.exists(path)) {
      Files.walkFileTree(path, new Deleting());
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
