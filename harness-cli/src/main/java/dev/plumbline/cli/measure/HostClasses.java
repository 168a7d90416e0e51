package dev.plumbline.cli.measure;

import dev.plumbline.jmh.Host;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies the host's own few classes out of this program. A foreign jar must not meet the rest of
 * it: our list of benchmarks and our JMH would mix with the jar's.
 */
final class HostClasses {
  private static final String PACKAGE = Host.class.getPackageName().replace('.', '/');

  private HostClasses() {}

  /** Copies the classes below a folder, in the folders of their package. */
  static void copyTo(Path folder) throws IOException {
    Path source;
    try {
      source = Path.of(Host.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the place of our own classes is no file", e);
    }
    Path target = Files.createDirectories(folder.resolve(PACKAGE));
    if (Files.isDirectory(source)) {
      copy(source.resolve(PACKAGE), target);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(source)) {
      copy(jar.getPath(PACKAGE), target);
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.list(source)) {
      classes = files.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : classes) {
      Files.copy(file, target.resolve(String.valueOf(file.getFileName())));
    }
  }
}
