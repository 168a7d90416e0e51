package dev.plumbline.gate;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Results that differ in one number alone: the value of a parameter, or JMH's number of threads.
 *
 * @param id what they have in common: the benchmark without the parameter
 * @param jmhThreads whether the number is JMH's own number of threads
 * @param byValue a result for each value, ascending
 * @param unreadable values that are no finite number or stand for one that is there already
 */
record ParameterGroup(
    BenchmarkId id,
    boolean jmhThreads,
    SortedMap<Double, BenchmarkResult> byValue,
    List<String> unreadable) {

  /** The word for JMH's own number of threads, where no benchmark has a parameter of that name. */
  static final String THREADS = "threads";

  /** Whether a benchmark varies in a parameter. */
  static boolean has(BenchmarkId id, String parameter) {
    return id.parameters().containsKey(parameter) || parameter.equals(THREADS);
  }

  /** Groups of results, in their order; those without the parameter are left out. */
  static List<ParameterGroup> of(List<BenchmarkResult> results, String parameter) {
    Map<BenchmarkId, ParameterGroup> groups = new LinkedHashMap<>();
    for (BenchmarkResult result : results) {
      BenchmarkId id = result.id();
      if (has(id, parameter)) {
        boolean own = id.parameters().containsKey(parameter);
        ParameterGroup group =
            groups.computeIfAbsent(
                without(id, parameter, own),
                common -> new ParameterGroup(common, !own, new TreeMap<>(), new ArrayList<>()));
        String text = own ? id.parameters().get(parameter) : String.valueOf(id.threads());
        OptionalDouble value = number(text);
        if (value.isEmpty() || group.byValue.putIfAbsent(value.getAsDouble(), result) != null) {
          group.unreadable.add(text);
        }
      }
    }
    return List.copyOf(groups.values());
  }

  private static BenchmarkId without(BenchmarkId id, String parameter, boolean own) {
    Map<String, String> others = new LinkedHashMap<>(id.parameters());
    others.remove(parameter);
    return new BenchmarkId(id.benchmark(), id.mode(), others, own ? id.threads() : 1);
  }

  private static OptionalDouble number(String text) {
    try {
      double value = Double.parseDouble(text);
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException noNumber) {
      return OptionalDouble.empty();
    }
  }
}
