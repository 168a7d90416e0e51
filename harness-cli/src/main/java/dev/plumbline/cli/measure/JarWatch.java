package dev.plumbline.cli.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sees a jar change while it is measured: a build that goes on in another window would have the
 * forks of one run measure two codes. It looks at the files' identity, size and time, which costs
 * next to nothing; folders of classes are not looked into.
 */
final class JarWatch {
  private final JarUnderTest jar;
  private final Map<Path, Optional<State>> before = new HashMap<>();

  /**
   * What a file system tells of a file.
   *
   * @param key tells the file from any other, where the file system has such a thing
   */
  private record State(Optional<Object> key, long size, FileTime modified) {}

  /** Looks for the first time. */
  JarWatch(JarUnderTest jar) {
    this.jar = jar;
    jar.classPath().forEach(entry -> before.put(entry, state(entry)));
  }

  /** What it watches. */
  JarUnderTest jar() {
    return jar;
  }

  /**
   * Looks again.
   *
   * @throws MeasuringProblem if a file changed, is gone or has come
   */
  void check() throws MeasuringProblem {
    for (Map.Entry<Path, Optional<State>> entry : before.entrySet()) {
      Optional<State> now = state(entry.getKey());
      if (!now.equals(entry.getValue())) {
        throw new MeasuringProblem(
            MeasuringProblem.FAILED,
            jar.name()
                + (now.isPresent() ? " was replaced" : " was removed")
                + " while it was measured; the forks before are kept, and with the same jar in"
                + " place again --resume goes on");
      }
    }
  }

  private static Optional<State> state(Path entry) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
      return attributes.isDirectory()
          ? Optional.of(new State(Optional.empty(), 0, FileTime.fromMillis(0)))
          : Optional.of(
              new State(
                  Optional.ofNullable(attributes.fileKey()),
                  attributes.size(),
                  attributes.lastModifiedTime()));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
