package dev.plumbline.cli.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The oldest JVM that takes the class of a benchmark.
 *
 * @param benchmark its class, with dots
 * @param feature the feature version of that JVM, such as 17
 */
public record RequiredJvm(String benchmark, int feature) {
  private static final int MAGIC = 0xCAFEBABE;

  /** From the version of a class file to that of the JVM, JVMS §4.1: 45 is Java 1. */
  private static final int BEFORE_FIRST = 44;

  /**
   * The newest JVM that the classes of benchmarks need, as far as the class path tells. Only these
   * classes count: others may be there for newer JVMs without ever being loaded.
   *
   * @param benchmarks names of class and method, as JMH prints them
   * @return empty when none of the classes is found or can be read
   */
  public static Optional<RequiredJvm> of(List<Path> classPath, Collection<String> benchmarks) {
    Set<String> classes = new HashSet<>();
    benchmarks.forEach(name -> classes.add(name.substring(0, Math.max(0, name.lastIndexOf('.')))));
    List<RequiredJvm> found = new ArrayList<>();
    for (Path path : classPath) {
      try (Archive archive = Archive.of(path)) {
        Set<String> names = new HashSet<>(archive.names());
        for (String each : Set.copyOf(classes)) {
          Optional<String> entry = entry(each, names);
          if (entry.isPresent()) {
            // Another one further on is shadowed.
            classes.remove(each);
            needed(archive, entry.get())
                .ifPresent(feature -> found.add(new RequiredJvm(each, feature)));
          }
        }
      } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
        // Whoever loads from it will say so.
      }
    }
    return found.stream()
        .max(
            Comparator.comparingInt(RequiredJvm::feature)
                .thenComparing(RequiredJvm::benchmark, Comparator.reverseOrder()));
  }

  /** JMH writes a nested class like one of a package. */
  private static Optional<String> entry(String className, Set<String> names) {
    String name = className.replace('.', '/');
    while (!names.contains(name + ".class")) {
      int slash = name.lastIndexOf('/');
      if (slash < 0) {
        return Optional.empty();
      }
      name = name.substring(0, slash) + '$' + name.substring(slash + 1);
    }
    return Optional.of(name + ".class");
  }

  private static Optional<Integer> needed(Archive archive, String entry) throws IOException {
    try (InputStream bytes = archive.open(entry)) {
      ByteBuffer head = ByteBuffer.wrap(bytes.readNBytes(8));
      return head.remaining() == 8 && head.getInt() == MAGIC
          ? Optional.of((head.getInt() & 0xFFFF) - BEFORE_FIRST)
          : Optional.empty();
    }
  }
}
