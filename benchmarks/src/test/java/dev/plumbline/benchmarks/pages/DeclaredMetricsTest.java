package dev.plumbline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.DeclaredMetrics;
import dev.plumbline.gate.MetricRule;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** The metrics that the policy declares are those that the benchmarks count, and the other way. */
final class DeclaredMetricsTest {
  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, long.class, float.class, double.class, short.class, byte.class);

  private static Policy policy;

  /** The names that each case's own metrics have. */
  private static Map<BenchmarkId, Set<String>> counted;

  @BeforeAll
  static void read() throws Exception {
    Pages pages = Pages.read();
    policy = pages.policy();
    counted = new LinkedHashMap<>();
    for (SuiteClass type : pages.classes()) {
      for (SuiteClass.Benchmark benchmark : type.benchmarks()) {
        Set<String> names = counters(type.name(), benchmark.method());
        benchmark.cases().forEach(id -> counted.put(id, names));
      }
    }
  }

  /** JMH takes public fields, and public methods that take nothing and return a number. */
  private static Set<String> counters(String type, String benchmark) throws Exception {
    Set<String> names = new TreeSet<>();
    for (Method method : Class.forName(type).getMethods()) {
      Group group = method.getAnnotation(Group.class);
      boolean grouped = group != null && group.value().equals(benchmark);
      if (grouped) {
        names.add(method.getName());
      }
      if (grouped || method.getName().equals(benchmark)) {
        for (Class<?> state : states(method)) {
          if (state.isAnnotationPresent(AuxCounters.class)) {
            names.addAll(counters(state));
          }
        }
      }
    }
    return names;
  }

  /** What a benchmark takes, and what its set-up and tear-down take. */
  private static Set<Class<?>> states(Method benchmark) {
    Set<Class<?>> states = new LinkedHashSet<>();
    Deque<Class<?>> next = new ArrayDeque<>(List.of(benchmark.getParameterTypes()));
    while (!next.isEmpty()) {
      Class<?> state = next.pop();
      if (states.add(state)) {
        Arrays.stream(state.getMethods())
            .filter(DeclaredMetricsTest::fixture)
            .forEach(fixture -> next.addAll(List.of(fixture.getParameterTypes())));
      }
    }
    return states;
  }

  private static boolean fixture(Method method) {
    return method.isAnnotationPresent(Setup.class) || method.isAnnotationPresent(TearDown.class);
  }

  private static List<String> counters(Class<?> state) {
    List<String> names = new ArrayList<>();
    Arrays.stream(state.getFields())
        .filter(field -> NUMBERS.contains(field.getType()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .map(Field::getName)
        .forEach(names::add);
    Arrays.stream(state.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> NUMBERS.contains(method.getReturnType()))
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !fixture(method))
        .map(Method::getName)
        .forEach(names::add);
    return names;
  }

  @Test
  void everyDeclaredMetricIsCountedByABenchmark() {
    DeclaredMetrics declared = DeclaredMetrics.of(policy);
    Set<MetricRule> used = new HashSet<>();
    counted.forEach(
        (id, names) -> names.forEach(name -> declared.rule(id, name).ifPresent(used::add)));
    assertThat(policy.metrics()).isNotEmpty();
    assertThat(policy.metrics())
        .filteredOn(rule -> !used.contains(rule))
        .as("metrics of plumbline.yml that no benchmark counts")
        .isEmpty();
  }

  @Test
  void everyCounterOfABenchmarkIsDeclared() {
    DeclaredMetrics declared = DeclaredMetrics.of(policy);
    Set<String> silent = new TreeSet<>();
    counted.forEach(
        (id, names) ->
            names.stream()
                .filter(name -> declared.rule(id, name).isEmpty())
                .forEach(name -> silent.add(name + " of " + id.shortName())));
    assertThat(counted.values()).anySatisfy(names -> assertThat(names).contains("bytesPerEntry"));
    assertThat(silent).as("counters without a line under metrics in plumbline.yml").isEmpty();
  }
}
