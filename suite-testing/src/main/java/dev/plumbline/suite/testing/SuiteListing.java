package dev.plumbline.suite.testing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks that JMH's processor listed, with their parameters and methods. */
public final class SuiteListing {

  /**
   * A benchmark with one value for each parameter.
   *
   * @param benchmark class and method
   * @param parameters values by name
   */
  public record Case(String benchmark, Map<String, String> parameters) {
    /** Copies the parameters, in their order. */
    public Case {
      parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** A name for people. */
    public String displayName() {
      return benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1)
          + (parameters.isEmpty() ? "" : " " + parameters);
    }
  }

  private SuiteListing() {}

  /** What JMH's processor listed on the class path. */
  public static List<BenchmarkListEntry> entries() {
    return List.copyOf(
        BenchmarkList.defaultList()
            .getAll(
                OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT),
                List.of()));
  }

  /** Every benchmark with every combination of its parameters' default values. */
  public static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (BenchmarkListEntry entry : entries()) {
      List<Map<String, String>> combinations = List.of(Map.of());
      for (Map.Entry<String, String[]> parameter : entry.getParams().orElse(Map.of()).entrySet()) {
        combinations =
            combinations.stream()
                .flatMap(
                    chosen ->
                        Stream.of(parameter.getValue())
                            .map(value -> with(chosen, parameter.getKey(), value)))
                .toList();
      }
      combinations.forEach(chosen -> cases.add(new Case(entry.getUsername(), chosen)));
    }
    return cases;
  }

  private static Map<String, String> with(Map<String, String> chosen, String key, String value) {
    Map<String, String> more = new LinkedHashMap<>(chosen);
    more.put(key, value);
    return more;
  }

  /**
   * The method of a benchmark; of a group, one of its methods.
   *
   * @throws ClassNotFoundException if its class is not on the class path
   */
  public static Method method(BenchmarkListEntry entry) throws ClassNotFoundException {
    String name = entry.getUsername().substring(entry.getUsername().lastIndexOf('.') + 1);
    return Stream.of(Class.forName(entry.getUserClassQName()).getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .filter(method -> listedName(method).equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** JMH lists the methods of a group together, under the group's name. */
  private static String listedName(Method method) {
    Group group = method.getAnnotation(Group.class);
    return group == null ? method.getName() : group.value();
  }
}
