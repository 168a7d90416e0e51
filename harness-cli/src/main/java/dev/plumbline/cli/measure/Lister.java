package dev.plumbline.cli.measure;

import dev.plumbline.jmh.Host;
import dev.plumbline.jmh.Wire;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Asks a host what a jar holds and turns the answers into benchmarks. */
final class Lister {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final JarUnderTest jar;
  private final Selection selection;

  Lister(JarUnderTest jar, Selection selection) {
    this.jar = jar;
    this.selection = selection;
  }

  /**
   * What was listed.
   *
   * @param benchmarks sorted by name
   * @param jmhVersion of the jar
   */
  record Listed(List<ListedBenchmark> benchmarks, String jmhVersion) {}

  /** Checks what can be checked without a JVM: files, patterns, options. */
  void check() throws MeasuringProblem {
    for (Path entry : jar.classPath()) {
      if (!Files.exists(entry)) {
        throw usage("jar " + entry + " does not exist");
      }
    }
    if (jar.classPath().size() == 1 && !Files.isRegularFile(jar.classPath().get(0))) {
      throw usage(jar.classPath().get(0) + " is no jar but a folder; give a JMH uber jar");
    }
    if (jar.classPath().size() == 1) {
      JarCheck.check(jar.classPath().get(0));
    }
    checkPatterns(selection.include());
    checkPatterns(selection.exclude());
    JmhArguments.check(selection.jmhArguments());
  }

  private static void checkPatterns(List<String> patterns) throws MeasuringProblem {
    for (String pattern : patterns) {
      try {
        Pattern.compile(pattern);
      } catch (PatternSyntaxException e) {
        throw usage(
            "\""
                + pattern
                + "\" is no regular expression: "
                + e.getDescription()
                + " at character "
                + (e.getIndex() + 1)
                + "; write \\Q…\\E around a plain name");
      }
    }
  }

  /** Asks the host. */
  Listed list(HostProcess host) throws MeasuringProblem {
    host.ask(
        Host.LIST,
        Wire.line(selection.include()),
        Wire.line(selection.exclude()),
        Wire.line(selection.jmhArguments()));
    List<ListedBenchmark> found = new ArrayList<>();
    Optional<List<String>> answer = host.answer(LIMIT);
    while (answer.isPresent() && answer.get().get(0).equals(Host.BENCHMARK)) {
      found.add(benchmark(Wire.texts(answer.get().get(1))));
      answer = host.answer(LIMIT);
    }
    if (answer.isEmpty()) {
      throw unanswered(host);
    }
    String text = answer.get().get(1).strip().replaceAll("\\s+", " ");
    switch (answer.get().get(0)) {
      case Host.USAGE -> throw usage("JMH does not take these options: " + text);
      case Host.UNFIT -> throw usage(jar.name() + " can't be measured: " + text);
      default -> {}
    }
    checkParameters(found);
    List<ListedBenchmark> chosen =
        further(found).stream()
            .filter(benchmark -> selection.also().test(benchmark.id()))
            .sorted(Comparator.comparing(ListedBenchmark::id))
            .toList();
    if (chosen.isEmpty()) {
      throw nothing();
    }
    return new Listed(chosen, text);
  }

  /** What was found, and the same with further values of parameters that no option settles. */
  private List<ListedBenchmark> further(List<ListedBenchmark> found) {
    Set<String> settled =
        JmhArguments.values(selection.jmhArguments(), "-p").stream()
            .map(Lister::parameterName)
            .collect(Collectors.toSet());
    Map<BenchmarkId, ListedBenchmark> all = new LinkedHashMap<>();
    found.forEach(benchmark -> all.put(benchmark.id(), benchmark));
    for (ListedBenchmark benchmark : found) {
      for (BenchmarkId id : selection.further(benchmark.id())) {
        Map<String, String> own = benchmark.id().parameters();
        if (settled.stream()
            .allMatch(name -> Objects.equals(own.get(name), id.parameters().get(name)))) {
          all.putIfAbsent(id, benchmark.as(id));
        }
      }
    }
    return List.copyOf(all.values());
  }

  private static String parameterName(String given) {
    return given.substring(0, Math.max(0, given.indexOf('=')));
  }

  private static ListedBenchmark benchmark(List<String> texts) {
    List<String> namesAndValues = Wire.texts(texts.get(3));
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.size(); i += 2) {
      parameters.put(namesAndValues.get(i), namesAndValues.get(i + 1));
    }
    BenchmarkId id =
        new BenchmarkId(
            texts.get(0),
            Mode.ofShortName(texts.get(1)),
            parameters,
            Integer.parseInt(texts.get(2)));
    return new ListedBenchmark(
        id,
        Integer.parseInt(texts.get(4)),
        Duration.ofNanos(Long.parseLong(texts.get(5))),
        Integer.parseInt(texts.get(6)),
        Duration.ofNanos(Long.parseLong(texts.get(7))),
        Integer.parseInt(texts.get(8)));
  }

  private void checkParameters(List<ListedBenchmark> found) throws MeasuringProblem {
    TreeSet<String> known = new TreeSet<>();
    found.forEach(benchmark -> known.addAll(benchmark.id().parameters().keySet()));
    for (String given : JmhArguments.values(selection.jmhArguments(), "-p")) {
      String name = parameterName(given);
      if (!found.isEmpty() && !known.contains(name)) {
        throw usage(
            "-p "
                + given
                + ": no selected benchmark has a parameter \""
                + name
                + "\""
                + (known.isEmpty() ? "" : "; there is " + String.join(", ", known)));
      }
    }
  }

  private MeasuringProblem nothing() {
    StringBuilder text =
        new StringBuilder("no benchmark of ").append(jar.name()).append(" matches");
    if (!selection.include().isEmpty()) {
      text.append(' ').append(String.join(" ", selection.include()));
    }
    if (!selection.exclude().isEmpty()) {
      text.append(" without ").append(String.join(" ", selection.exclude()));
    }
    return new MeasuringProblem(MeasuringProblem.NOTHING, text + "; list shows what there is");
  }

  private MeasuringProblem unanswered(HostProcess host) {
    String printed = host.printed().strip();
    return usage(
        jar.name()
            + " can't be listed"
            + (printed.isEmpty() ? "" : ": " + printed.lines().findFirst().orElse("")));
  }

  private static MeasuringProblem usage(String message) {
    return new MeasuringProblem(MeasuringProblem.USAGE, message);
  }
}
