package dev.plumbline.benchmarks.pages;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import dev.plumbline.suite.Rows;
import dev.plumbline.suite.testing.SuiteListing;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** Joins JMH's list of benchmarks with what their sources say. */
final class SuiteClasses {
  private final Map<String, JavaSources.Type> types;

  private SuiteClasses(Map<String, JavaSources.Type> types) {
    this.types = types;
  }

  /**
   * Every class that has benchmarks, by name.
   *
   * @param root of the repository; the sources are those of its modules {@code benches-*}
   */
  static List<SuiteClass> of(Path root) throws IOException, ClassNotFoundException {
    SuiteClasses classes = new SuiteClasses(JavaSources.read(sources(root)));
    Map<String, List<BenchmarkListEntry>> entries = new TreeMap<>();
    for (BenchmarkListEntry entry : SuiteListing.entries()) {
      entries.computeIfAbsent(entry.getUserClassQName(), name -> new ArrayList<>()).add(entry);
    }
    List<SuiteClass> all = new ArrayList<>();
    for (Map.Entry<String, List<BenchmarkListEntry>> entry : entries.entrySet()) {
      all.add(classes.join(entry.getKey(), entry.getValue()));
    }
    return List.copyOf(all);
  }

  private static List<Path> sources(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module :
          modules.filter(path -> path.getFileName().toString().startsWith("benches-")).toList()) {
        Path folder = module.resolve("src/main/java");
        if (Files.isDirectory(folder)) {
          try (Stream<Path> sources = Files.walk(folder)) {
            sources.filter(path -> path.toString().endsWith(".java")).forEach(files::add);
          }
        }
      }
    }
    files.sort(null);
    return files;
  }

  private SuiteClass join(String name, List<BenchmarkListEntry> entries)
      throws ClassNotFoundException {
    JavaSources.Type type = types.get(name.replace('$', '.'));
    List<String> comment = type == null ? List.of() : type.comment().blocks();
    String first = comment.isEmpty() ? "" : comment.get(0);
    int mark = first.indexOf('?');
    List<String> remarks = new ArrayList<>(comment);
    if (mark >= 0) {
      remarks.remove(0);
      if (!first.substring(mark + 1).isBlank()) {
        remarks.add(0, first.substring(mark + 1).strip());
      }
    }
    Map<String, SuiteClass.Parameter> parameters = new TreeMap<>();
    Map<String, SuiteClass.Benchmark> benchmarks = new TreeMap<>();
    for (BenchmarkListEntry entry : entries) {
      for (Map.Entry<String, String[]> parameter : entry.getParams().orElse(Map.of()).entrySet()) {
        String said = parameterComment(type, entry, parameter.getKey());
        parameters.merge(
            parameter.getKey(),
            new SuiteClass.Parameter(said, Arrays.asList(parameter.getValue())),
            SuiteClass.Parameter::and);
      }
      benchmarks.merge(
          entry.getUsername(),
          benchmark(type, entry),
          (one, other) -> {
            List<BenchmarkId> cases = new ArrayList<>(one.cases());
            cases.addAll(other.cases());
            return new SuiteClass.Benchmark(one.name(), one.summary(), one.rows(), cases);
          });
    }
    return new SuiteClass(
        name,
        mark < 0 ? "" : first.substring(0, mark + 1),
        remarks,
        List.copyOf(benchmarks.values()),
        parameters);
  }

  private static SuiteClass.Benchmark benchmark(JavaSources.Type type, BenchmarkListEntry entry)
      throws ClassNotFoundException {
    Set<String> rows = new TreeSet<>(RowOrder.NATURAL);
    List<String> comments = new ArrayList<>();
    for (Method method : methods(entry)) {
      Rows answered = method.getAnnotation(Rows.class);
      if (answered != null) {
        rows.addAll(Arrays.asList(answered.value()));
      }
      JavaSources.Comment comment = type == null ? null : type.benchmarks().get(method.getName());
      if (comment != null && !comment.first().isEmpty()) {
        comments.add(comment.first());
      }
    }
    return new SuiteClass.Benchmark(
        entry.getUsername(), String.join(" ", comments), rows, cases(entry));
  }

  /** One method, or all of a group, which JMH lists under the group's name. */
  private static List<Method> methods(BenchmarkListEntry entry) throws ClassNotFoundException {
    String name = entry.getUsername().substring(entry.getUsername().lastIndexOf('.') + 1);
    return Stream.of(Class.forName(entry.getUserClassQName()).getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .filter(
            method -> {
              Group group = method.getAnnotation(Group.class);
              return name.equals(group == null ? method.getName() : group.value());
            })
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }

  private static List<BenchmarkId> cases(BenchmarkListEntry entry) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Map.Entry<String, String[]> parameter :
        new TreeMap<>(entry.getParams().orElse(Map.of())).entrySet()) {
      combinations =
          combinations.stream()
              .flatMap(
                  chosen ->
                      Arrays.stream(parameter.getValue())
                          .map(value -> with(chosen, parameter.getKey(), value)))
              .toList();
    }
    Mode mode = Mode.ofShortName(entry.getMode().shortLabel());
    // As many threads as there are cores is another number on each machine, so it is left open.
    int threads = Math.max(1, entry.getThreads().orElse(1));
    return combinations.stream()
        .map(each -> new BenchmarkId(entry.getUsername(), mode, each, threads))
        .toList();
  }

  private static Map<String, String> with(Map<String, String> chosen, String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(chosen);
    more.put(key, value);
    return more;
  }

  /** In the class itself, else in the states that the benchmark takes and what these extend. */
  private String parameterComment(JavaSources.Type type, BenchmarkListEntry entry, String parameter)
      throws ClassNotFoundException {
    List<String> places = new ArrayList<>();
    if (type != null) {
      types.keySet().stream()
          .filter(name -> name.equals(type.name()) || name.startsWith(type.name() + "."))
          .forEach(places::add);
    }
    for (Method method : methods(entry)) {
      for (Class<?> state : method.getParameterTypes()) {
        addWithSupertypes(state, places);
      }
      addWithSupertypes(method.getDeclaringClass(), places);
    }
    return places.stream()
        .filter(types::containsKey)
        .map(name -> types.get(name).parameters().get(parameter))
        .filter(comment -> comment != null && !comment.first().isEmpty())
        .map(JavaSources.Comment::first)
        .findFirst()
        .orElse("");
  }

  private static void addWithSupertypes(Class<?> type, List<String> names) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      names.add(String.valueOf(each.getCanonicalName()));
    }
  }
}
