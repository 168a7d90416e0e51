package dev.plumbline.cli.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads every file of a class path. */
final class CodeReader {
  private CodeReader() {}

  /**
   * The code of a class path.
   *
   * @param most bytes to be unpacked
   */
  static BenchmarkCode read(List<Path> classPath, long most) throws CodeProblem {
    List<Archive> archives = new ArrayList<>();
    boolean read = false;
    try {
      for (Path path : classPath) {
        archives.add(open(path));
      }
      CodeGraph.Finished code = graph(classPath, archives, most).finish();
      read = true;
      return new BenchmarkCode(code, new References(code, archives));
    } finally {
      if (!read) {
        close(archives);
      }
    }
  }

  private static CodeGraph graph(List<Path> classPath, List<Archive> archives, long most)
      throws CodeProblem {
    List<String> classes = new ArrayList<>();
    for (Archive archive : archives) {
      archive.names().forEach(name -> EntryName.className(name).ifPresent(classes::add));
    }
    ClassNames names = new ClassNames(classes);
    PartReader reader = new PartReader(names, most);
    CodeGraph graph = new CodeGraph(names);
    for (int i = 0; i < archives.size(); i++) {
      for (Part part : parts(classPath.get(i), archives.get(i), reader)) {
        if (part.entry().equals(EntryName.MANIFEST)) {
          checkClassPath(classPath.get(i), part.lines());
        }
        graph.add(i, part);
      }
    }
    return graph;
  }

  private static Archive open(Path path) throws CodeProblem {
    try {
      return Archive.of(path);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      // Names that are no UTF-8 are an illegal argument to some JVMs.
      throw problem(path, e.getMessage());
    }
  }

  /** In the order of names, so that nothing depends on that of the jar. */
  private static List<Part> parts(Path path, Archive archive, PartReader reader)
      throws CodeProblem {
    try {
      return archive.names().stream().sorted().toList().parallelStream()
          .map(name -> part(archive, name, reader))
          .toList();
    } catch (UncheckedIOException e) {
      throw problem(path, e.getCause().getMessage());
    }
  }

  private static Part part(Archive archive, String name, PartReader reader) {
    try {
      return reader.read(archive, name);
    } catch (IOException | IllegalArgumentException e) {
      throw new UncheckedIOException(new IOException("entry " + name + ": " + e.getMessage(), e));
    }
  }

  /** What other jars hold that a jar's manifest names is not read. */
  private static void checkClassPath(Path jar, List<String> manifest) throws CodeProblem {
    Optional<String> line =
        manifest.stream().filter(each -> each.startsWith(ManifestFacts.CLASS_PATH)).findFirst();
    if (line.isEmpty()) {
      return;
    }
    for (String word : line.get().substring(ManifestFacts.CLASS_PATH.length()).split("\\s+", -1)) {
      if (exists(jar, word)) {
        throw problem(jar, "its manifest adds " + word + " to the class path");
      }
    }
  }

  private static boolean exists(Path jar, String word) {
    try {
      URI place = jar.toUri().resolve(word);
      return !"file".equals(place.getScheme()) || Files.exists(Path.of(place));
    } catch (IllegalArgumentException e) {
      // Who knows what a JVM makes of it.
      return true;
    }
  }

  private static CodeProblem problem(Path path, String why) {
    return new CodeProblem(
        CodeProblem.cleaned(String.valueOf(path.getFileName()))
            + " can't be read: "
            + CodeProblem.cleaned(String.valueOf(why)));
  }

  private static void close(List<Archive> archives) {
    for (Archive archive : archives) {
      try {
        archive.close();
      } catch (IOException read) {
        // All that was wanted of it was read.
      }
    }
  }
}
