package dev.plumbline.benchmarks.pages;

import dev.plumbline.model.BenchmarkId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A class of benchmarks and all that its sources say.
 *
 * @param name qualified name
 * @param question what it asks, ending in a question mark; empty when its comment asks nothing
 * @param remarks the rest of its comment, as blocks of Markdown
 * @param benchmarks in the order of their names
 * @param parameters by name
 */
record SuiteClass(
    String name,
    String question,
    List<String> remarks,
    List<Benchmark> benchmarks,
    Map<String, Parameter> parameters) {

  /**
   * A benchmark.
   *
   * @param name qualified name with the method
   * @param summary its own comment, one paragraph; empty when there is none
   * @param rows it answers
   * @param cases every mode with every combination of the default values of its parameters
   */
  record Benchmark(String name, String summary, Set<String> rows, List<BenchmarkId> cases) {
    /** The method. */
    String method() {
      return name.substring(name.lastIndexOf('.') + 1);
    }
  }

  /**
   * A parameter.
   *
   * @param summary what its field's comment says, one paragraph
   * @param values default values
   */
  record Parameter(String summary, List<String> values) {
    /** Both, where two benchmarks of a class have different defaults. */
    Parameter and(Parameter other) {
      Set<String> all = new LinkedHashSet<>(values);
      all.addAll(other.values);
      return new Parameter(summary.isEmpty() ? other.summary : summary, List.copyOf(all));
    }
  }

  /** The name without the package. */
  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** All rows of its benchmarks. */
  Set<String> rows() {
    Set<String> rows = new TreeSet<>(RowOrder.NATURAL);
    benchmarks.forEach(benchmark -> rows.addAll(benchmark.rows()));
    return rows;
  }
}
