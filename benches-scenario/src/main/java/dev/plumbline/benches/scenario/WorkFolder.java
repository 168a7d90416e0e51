package dev.plumbline.benches.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A folder of a benchmark's own, without folders in it. */
record WorkFolder(Path path) {

  static WorkFolder make() throws IOException {
    return new WorkFolder(Files.createTempDirectory("plumbline-scenario-"));
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /** Saves a file as most editors do: written under another name, and renamed over. */
  void save(Path file, String text) throws IOException {
    rename(Files.writeString(file("save.swap"), text), file);
  }

  static void rename(Path from, Path over) throws IOException {
    Files.move(from, over, StandardCopyOption.ATOMIC_MOVE);
  }

  void delete() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(path)) {
      files = listed.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(path);
  }
}
