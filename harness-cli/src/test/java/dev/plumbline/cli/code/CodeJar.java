package dev.plumbline.cli.code;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A small jar with the parts that JMH puts into one, of sources that a test edits. Two benchmarks:
 * {@code suite.First.run} reaches {@code lib.Near} and through it {@code lib.Far}; {@code
 * suite.Second.run} reaches {@code lib.Other}.
 */
final class CodeJar {
  /** Compiling takes long; most tests change one class or none. */
  private static final Map<Map<String, String>, Map<String, byte[]>> COMPILED =
      new ConcurrentHashMap<>();

  private final Map<String, String> sources = new TreeMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  CodeJar() {
    benchmark("First", "return new lib.Near().go();");
    benchmark("Second", "return lib.Other.go();");
    source("lib.Near", "public class Near { public int go() { return new Far().go(); } }");
    source(
        "lib.Far",
        "public class Far { public int go() { return hidden() + 1; }"
            + "  int hidden() { return 1; } }");
    source("lib.Other", "public class Other { public static int go() { return 7; } }");
    source("org.openjdk.jmh.runner.Loop", "public class Loop { int loops = 1; }");
    file(
        "META-INF/BenchmarkList",
        """
        JMH S 11 suite.First S 33 suite.jmh_generated.First_run_jmhTest S 3 run S 11 AverageTime
        JMH S 12 suite.Second S 34 suite.jmh_generated.Second_run_jmhTest S 3 run S 11 AverageTime
        """);
    file("META-INF/CompilerHints", "inline,*.*\n");
    file("data/words.txt", "one two");
  }

  private void benchmark(String name, String body) {
    source("suite." + name, "public class " + name + " { public int run() { " + body + " } }");
    source(
        "suite.jmh_generated." + name + "_run_jmhTest",
        "public class "
            + name
            + "_run_jmhTest { int go(suite."
            + name
            + " state) {"
            + "  return state.run(); } }");
  }

  /** Adds or replaces a class, its text without the package. */
  CodeJar source(String name, String text) {
    String packageName = name.substring(0, name.lastIndexOf('.'));
    sources.put(name, "package " + packageName + ";\n" + text);
    return this;
  }

  /** Replaces a text in a class. */
  CodeJar edit(String name, String from, String to) {
    if (!sources.get(name).contains(from)) {
      throw new IllegalArgumentException("no \"" + from + "\" in " + sources.get(name));
    }
    sources.put(name, sources.get(name).replace(from, to));
    return this;
  }

  /** Has the first benchmark run other statements. */
  CodeJar first(String body) {
    benchmark("First", body);
    return this;
  }

  /** Adds or replaces a file that is not compiled. */
  CodeJar file(String entry, String text) {
    return file(entry, text.getBytes(StandardCharsets.UTF_8));
  }

  CodeJar file(String entry, byte[] bytes) {
    files.put(entry, bytes);
    return this;
  }

  /** What a benchmark of the jar reaches. */
  ReachedCode reached(Path folder, String benchmark) {
    return reached(List.of(pack(folder)), benchmark);
  }

  /** What a benchmark of a class path reaches. */
  static ReachedCode reached(List<Path> classPath, String benchmark) {
    try (BenchmarkCode code = BenchmarkCode.read(classPath)) {
      return code.of(id(benchmark));
    } catch (CodeProblem e) {
      throw new IllegalStateException(e);
    }
  }

  static BenchmarkId id(String benchmark) {
    return new BenchmarkId(benchmark, Mode.AVERAGE_TIME, Map.of(), 1);
  }

  /** The jar, in a new folder below a given one. */
  Path pack(Path folder) {
    return pack(folder, false);
  }

  /**
   * The same jar, compiled anew, with its entries the other way round, not compressed, and of
   * another time.
   */
  Path packOtherwise(Path folder) {
    return pack(folder, true);
  }

  private Path pack(Path folder, boolean otherwise) {
    try {
      Path own = Files.createTempDirectory(folder, "jar");
      Map<String, byte[]> all = new TreeMap<>(files);
      all.putAll(otherwise ? compiled(own) : compiledOnce(own));
      List<String> names = new ArrayList<>(all.keySet());
      if (otherwise) {
        Collections.reverse(names);
      }
      Path jar = own.resolve("benchmarks.jar");
      try (OutputStream file = Files.newOutputStream(jar);
          JarOutputStream out = new JarOutputStream(file)) {
        out.setLevel(otherwise ? 0 : 9);
        for (String name : names) {
          JarEntry entry = new JarEntry(name);
          entry.setTime(otherwise ? 1_000_000_000_000L : 1_500_000_000_000L);
          out.putNextEntry(entry);
          out.write(all.get(name));
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, byte[]> compiledOnce(Path folder) throws IOException {
    Map<String, byte[]> known = COMPILED.get(sources);
    if (known == null) {
      known = compiled(folder);
      COMPILED.put(Map.copyOf(sources), known);
    }
    return known;
  }

  /** The class files by the names of their entries. */
  Map<String, byte[]> compiled(Path folder) throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString()));
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = folder.resolve("src").resolve(source.getKey().replace('.', '/') + ".java");
      Files.createDirectories(file.getParent());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    if (result != 0) {
      throw new IllegalArgumentException("the sources do not compile: " + sources);
    }
    Map<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> found = Files.walk(classes)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        bytes.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return bytes;
  }
}
