package dev.plumbline.cli.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of our own for the time of a run. */
final class Folders {
  private Folders() {}

  /** A new folder among the machine's temporary ones. */
  static Path temporary() throws MeasuringProblem {
    try {
      return Files.createTempDirectory("plumbline-");
    } catch (IOException e) {
      throw new MeasuringProblem(
          MeasuringProblem.FAILED,
          "no temporary folder can be made in "
              + System.getProperty("java.io.tmpdir")
              + " ("
              + e.getMessage()
              + "); set -Djava.io.tmpdir");
    }
  }

  /** Deletes a folder and what is in it, as far as possible; links are not followed. */
  static void delete(Path folder) {
    try (Stream<Path> found = Files.walk(folder)) {
      found.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
    } catch (IOException | UncheckedIOException gone) {
      // Somebody else deleted it, or a process still writes: temporary files, no result is lost.
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException kept) {
      // As above.
    }
  }
}
