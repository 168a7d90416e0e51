package dev.plumbline.gate;

import dev.plumbline.model.BenchmarkId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of parameters that only some profiles measure, besides those that the benchmarks declare
 * themselves: what a whole table asks for and five minutes are too short for.
 *
 * @param pattern which benchmarks, without their parameters: see {@link BenchmarkPattern}
 * @param profiles names of the profiles that measure them, at least one
 * @param values the further values of each parameter, at least one of at least one parameter
 * @param line where the rule stands, from 1
 * @param column from 1
 */
public record FurtherValues(
    String pattern,
    List<String> profiles,
    Map<String, List<String>> values,
    long line,
    long column) {
  /** Copies the collections. */
  public FurtherValues {
    profiles = List.copyOf(profiles);
    values = Policy.inOrder(values);
  }

  /** Whether the rule is about a benchmark, whatever its parameters are. */
  boolean isAbout(BenchmarkId id) {
    return BenchmarkPattern.matches(pattern, id.with(Map.of()));
  }

  /** Whether a parameter of a benchmark has one of the further values. */
  boolean has(BenchmarkId id) {
    return id.parameters().entrySet().stream()
        .anyMatch(own -> values.getOrDefault(own.getKey(), List.of()).contains(own.getValue()));
  }

  /**
   * A benchmark once for each combination of its own values and the further ones, without itself.
   * Parameters that it lacks are left out.
   */
  List<BenchmarkId> of(BenchmarkId id) {
    List<Map<String, String>> combinations = new ArrayList<>(List.of(id.parameters()));
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      if (!id.parameters().containsKey(entry.getKey())) {
        continue;
      }
      for (Map<String, String> combination : List.copyOf(combinations)) {
        for (String value : entry.getValue()) {
          Map<String, String> further = new LinkedHashMap<>(combination);
          further.put(entry.getKey(), value);
          combinations.add(further);
        }
      }
    }
    return combinations.stream().map(id::with).distinct().filter(each -> !each.equals(id)).toList();
  }
}
