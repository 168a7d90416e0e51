package dev.plumbline.it;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * Makes JMH uber jars as other projects have them: a class of benchmarks compiled with the
 * annotation processor of some JMH version, with that JMH in the jar and no line of ours.
 */
final class SuiteJar {
  private static final Path JMH = Path.of(System.getProperty("jmh.folder"));
  private static final Map<String, Path> MADE = new ConcurrentHashMap<>();

  private SuiteJar() {}

  /** The JMH version Plumbline itself is built with. */
  static String currentJmh() {
    return System.getProperty("jmh.current");
  }

  /** The jar of a suite under {@code src/test/resources/suites}, made once in this JVM. */
  static Path of(String suite, String jmhVersion) {
    return MADE.computeIfAbsent(
        suite + "-" + jmhVersion, name -> make(name, suite, text(suite), jmhVersion));
  }

  /**
   * The jar of a suite whose source was edited: the same benchmarks after a change of the code.
   *
   * @param label tells the variants of one suite apart
   * @param from a text in the source
   * @param to what stands in its place
   */
  static Path changed(String suite, String label, String from, String to) {
    return MADE.computeIfAbsent(
        suite + "-" + label,
        name -> {
          String source = text(suite);
          if (!source.contains(from)) {
            throw new IllegalArgumentException("no \"" + from + "\" in suite " + suite);
          }
          return make(name, suite, source.replace(from, to), currentJmh());
        });
  }

  /** Copies a jar with one class as if compiled for another JVM, by the version of class files. */
  static void copyWithVersion(Path jar, Path copy, String entry, int version) throws IOException {
    try (JarFile source = new JarFile(jar.toFile());
        OutputStream file = Files.newOutputStream(copy);
        JarOutputStream out = new JarOutputStream(file)) {
      for (JarEntry each : source.stream().toList()) {
        out.putNextEntry(new JarEntry(each.getName()));
        try (InputStream stream = source.getInputStream(each)) {
          byte[] bytes = stream.readAllBytes();
          if (each.getName().equals(entry)) {
            bytes[7] = (byte) version;
          }
          out.write(bytes);
        }
      }
    }
  }

  private static Path make(String name, String suite, String source, String jmhVersion) {
    try {
      Path folder = Files.createTempDirectory(JMH.getParent(), name + "-");
      Path classes = Files.createDirectory(folder.resolve("classes"));
      List<Path> libraries = libraries(jmhVersion);
      Path file = folder.resolve(suite + ".java");
      Files.writeString(file, source);
      compile(file, classes, libraries);
      Path jar = folder.resolve(name + ".jar");
      pack(jar, classes, libraries);
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> libraries(String jmhVersion) throws IOException {
    try (Stream<Path> files = Files.list(JMH.resolve(jmhVersion))) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static String text(String suite) {
    try (InputStream source =
        SuiteJar.class.getResourceAsStream("/suites/" + suite + ".java.txt")) {
      return new String(source.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compiles in a process of its own: a processor that is loaded into this JVM would meet the JMH
   * of our own class path.
   */
  private static void compile(Path source, Path classes, List<Path> libraries) throws IOException {
    String path = String.join(File.pathSeparator, libraries.stream().map(Path::toString).toList());
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-d",
                classes.toString(),
                "-classpath",
                path,
                "-processorpath",
                path,
                "-processor",
                "org.openjdk.jmh.generators.BenchmarkProcessor",
                "-encoding",
                "UTF-8",
                "-Xlint:none",
                "-nowarn",
                source.toString())
            .redirectErrorStream(true)
            .start();
    String messages = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (javac.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(messages);
    }
  }

  private static void pack(Path jar, Path classes, List<Path> libraries) throws IOException {
    Set<String> seen = new HashSet<>(Set.of("META-INF/MANIFEST.MF"));
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.setLevel(Deflater.BEST_SPEED);
      List<Path> own = new ArrayList<>();
      try (Stream<Path> found = Files.walk(classes)) {
        found.filter(Files::isRegularFile).sorted().forEach(own::add);
      }
      for (Path each : own) {
        String name = classes.relativize(each).toString().replace('\\', '/');
        seen.add(name);
        out.putNextEntry(new JarEntry(name));
        Files.copy(each, out);
      }
      for (Path library : libraries) {
        if (!library.toString().contains("annprocess")) {
          copy(library, out, seen);
        }
      }
    }
  }

  private static void copy(Path library, JarOutputStream out, Set<String> seen) throws IOException {
    try (JarFile source = new JarFile(library.toFile())) {
      for (JarEntry entry : source.stream().filter(each -> !each.isDirectory()).toList()) {
        if (seen.add(entry.getName())) {
          out.putNextEntry(new JarEntry(entry.getName()));
          try (InputStream bytes = source.getInputStream(entry)) {
            bytes.transferTo(out);
          }
        }
      }
    }
  }
}
