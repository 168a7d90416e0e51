package dev.plumbline.cli.measure;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is measured: a JMH uber jar, or a class path of jars and folders.
 *
 * @param classPath the entries in order, at least one
 */
public record JarUnderTest(List<Path> classPath) {
  /** Makes the entries absolute: a host has its own idea of a folder. */
  public JarUnderTest {
    if (classPath.isEmpty()) {
      throw new IllegalArgumentException("a class path needs an entry");
    }
    classPath = classPath.stream().map(path -> path.toAbsolutePath().normalize()).toList();
  }

  /** One jar. */
  public static JarUnderTest of(Path jar) {
    return new JarUnderTest(List.of(jar));
  }

  /** The jar this program was started from; its whole class path when it is not one jar. */
  public static JarUnderTest own() {
    try {
      Path own =
          Path.of(JarUnderTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      String classPath = System.getProperty("java.class.path", "");
      if (Files.isRegularFile(own) && !classPath.contains(File.pathSeparator)) {
        return of(own);
      }
      return new JarUnderTest(
          Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of our own classes is no file", e);
    }
  }

  /** The name for people: the jar's file name, or how many entries the class path has. */
  public String name() {
    return classPath.size() == 1
        ? String.valueOf(classPath.get(0).getFileName())
        : "class path of " + classPath.size() + " entries";
  }

  /** The entries as a JVM takes them. */
  String text() {
    return classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
