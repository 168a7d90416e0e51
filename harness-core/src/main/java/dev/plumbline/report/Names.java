package dev.plumbline.report;

import dev.plumbline.gate.BudgetJudgement;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.DerivedResult;
import dev.plumbline.gate.Judgement;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Metric;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The shortest name of each benchmark that is unique within one decision: class, method, parameters
 * and threads; the mode and the package only where two would look the same.
 */
final class Names {
  private final Map<BenchmarkId, String> names = new HashMap<>();

  private Names() {}

  static Names of(Decision decision) {
    Set<BenchmarkId> ids = new LinkedHashSet<>();
    for (Judgement judgement : decision.judgements()) {
      ids.add(judgement.id());
    }
    for (BudgetJudgement budget : decision.budgets()) {
      budget.id().ifPresent(ids::add);
    }
    for (DerivedResult derived : decision.derived()) {
      ids.add(derived.of());
      derived.against().ifPresent(ids::add);
    }
    Names names = new Names();
    Set<BenchmarkId> open = ids;
    for (int length = 0; length < 3 && !open.isEmpty(); length++) {
      open = names.nameUnique(open, length);
    }
    return names;
  }

  /** Names those that are unique at this length and gives back the others. */
  private Set<BenchmarkId> nameUnique(Set<BenchmarkId> ids, int length) {
    Map<String, Integer> seen = new HashMap<>();
    Map<BenchmarkId, String> candidates = new HashMap<>();
    for (BenchmarkId id : ids) {
      String name = CleanText.oneLine(candidate(id, length));
      candidates.put(id, name);
      seen.merge(name, 1, Integer::sum);
    }
    Set<BenchmarkId> others = new HashSet<>();
    candidates.forEach(
        (id, name) -> {
          if (length == 2 || seen.get(name) == 1) {
            names.put(id, name);
          } else {
            others.add(id);
          }
        });
    return others;
  }

  private static String candidate(BenchmarkId id, int length) {
    if (length == 2) {
      return id.text();
    }
    StringBuilder name = new StringBuilder(id.shortName());
    if (length == 1) {
      name.append(':').append(id.mode().shortName());
    }
    if (!id.parameters().isEmpty()) {
      name.append(' ').append(id.parameterText());
    }
    if (id.threads() != 1) {
      name.append(" threads=").append(id.threads());
    }
    return name.toString();
  }

  /** The name of a benchmark; its whole text if it is not part of the decision. */
  String of(BenchmarkId id) {
    String name = names.get(id);
    return name == null ? CleanText.oneLine(id.text()) : name;
  }

  /** The name of a benchmark and, unless it is the benchmark's own score, of the metric. */
  String of(BenchmarkId id, Optional<Metric> metric) {
    String name = of(id);
    return metric
        .filter(m -> !m.primary())
        .map(m -> name + " · " + CleanText.oneLine(m.name()))
        .orElse(name);
  }
}
