package dev.plumbline.cleanroom.scenario.policy;

import dev.plumbline.cleanroom.resource.FolderDeletion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder that only its user may enter, deleted with what is in it when it is closed.
 *
 * @param path where it is
 */
public record PrivateFolder(Path path) implements AutoCloseable {

  /**
   * Makes a folder with a name that nobody can foresee.
   *
   * @param parent where
   * @throws IOException when it can't be made
   * @throws UnsupportedOperationException where files have no permissions of this kind
   */
  public static PrivateFolder make(Path parent) throws IOException {
    return new PrivateFolder(
        Files.createTempDirectory(
            parent,
            "cleanroom-scenario-",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
  }

  /** Deletes it; links in it are deleted, not followed. */
  @Override
  public void close() throws IOException {
    FolderDeletion.delete(path);
  }
}
