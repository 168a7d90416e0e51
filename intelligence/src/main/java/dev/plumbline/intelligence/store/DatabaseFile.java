package dev.plumbline.intelligence.store;

import java.nio.file.Path;
import java.util.List;

/** Paths that stand in a JDBC URL. */
final class DatabaseFile {
  /** What ends the path in the URL of a driver, and begins its settings. */
  private static final List<String> SEPARATORS = List.of(";", "?");

  private DatabaseFile() {}

  /**
   * The absolute path of a file.
   *
   * @throws StoreFailure if a driver would take a part of it for a setting
   */
  static String in(Path folder, String name) throws StoreFailure {
    String path = folder.toAbsolutePath().resolve(name).toString();
    for (String separator : SEPARATORS) {
      if (path.contains(separator)) {
        throw new StoreFailure(
            "folder " + folder + " has \"" + separator + "\" in its path, which JDBC can't name");
      }
    }
    return path;
  }
}
