package dev.plumbline.cli.code;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One element of a class path, a jar or a folder, as names and their bytes. */
interface Archive extends AutoCloseable {
  /** More entries are no jar of a project: the largest known have some hundred thousand. */
  int MOST_ENTRIES = 1_000_000;

  /** The names of all files in it, with {@code /} between folders, each once. */
  List<String> names();

  /** The bytes of a file of {@link #names()}; may be called by several threads at a time. */
  InputStream open(String name) throws IOException;

  @Override
  void close() throws IOException;

  /** Opens a jar or a folder. */
  static Archive of(Path path) throws IOException {
    return Files.isDirectory(path) ? folder(path) : new Zip(path);
  }

  private static Archive folder(Path root) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : found.filter(Files::isRegularFile).limit(MOST_ENTRIES + 1L).toList()) {
        files.put(root.relativize(file).toString().replace('\\', '/'), file);
      }
    }
    checkCount(files.size());
    return new Folder(files);
  }

  private static void checkCount(int entries) throws IOException {
    if (entries > MOST_ENTRIES) {
      throw new IOException("it has more than " + MOST_ENTRIES + " entries");
    }
  }

  /**
   * A folder.
   *
   * @param files by name
   */
  record Folder(Map<String, Path> files) implements Archive {
    @Override
    public List<String> names() {
      return List.copyOf(files.keySet());
    }

    @Override
    public InputStream open(String name) throws IOException {
      return Files.newInputStream(files.get(name));
    }

    @Override
    public void close() {
      // Each file was closed by who read it.
    }
  }

  /** A jar. */
  final class Zip implements Archive {
    private final ZipFile file;

    Zip(Path path) throws IOException {
      if (!Files.exists(path)) {
        throw new FileNotFoundException("it does not exist");
      }
      this.file = new ZipFile(path.toFile());
    }

    @Override
    public List<String> names() {
      // A name that stands there twice is opened as a JVM opens it: by its name.
      return file.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .distinct()
          .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public InputStream open(String name) throws IOException {
      InputStream bytes = file.getInputStream(new ZipEntry(name));
      if (bytes == null) {
        throw new IOException("it is listed but not there");
      }
      return bytes;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
