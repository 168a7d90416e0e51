package dev.plumbline.cli.measure;

import dev.plumbline.jmh.Host;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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
      copyFiles(source.resolve(PACKAGE), target);
    } else {
      copyEntries(source, target);
    }
  }

  private static void copyFiles(Path source, Path target) throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.list(source)) {
      classes = files.filter(file -> file.toString().endsWith(".class")).toList();
    }
    for (Path file : classes) {
      Files.copy(file, target.resolve(String.valueOf(file.getFileName())));
    }
  }

  /** A zip file system would read the jar's whole directory anew; the class loader has it open. */
  private static void copyEntries(Path source, Path target) throws IOException {
    try (JarFile jar = new JarFile(source.toFile())) {
      for (JarEntry entry : jar.stream().filter(HostClasses::isOurs).toList()) {
        Path copy = target.resolve(entry.getName().substring(PACKAGE.length() + 1));
        try (InputStream bytes = jar.getInputStream(entry)) {
          Files.copy(bytes, copy);
        }
      }
    }
  }

  private static boolean isOurs(JarEntry entry) {
    String name = entry.getName();
    return name.startsWith(PACKAGE + "/")
        && name.endsWith(".class")
        && name.lastIndexOf('/') == PACKAGE.length();
  }
}
