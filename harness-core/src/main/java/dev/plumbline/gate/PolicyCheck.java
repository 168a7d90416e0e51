package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.BenchmarkId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the patterns of a policy against all benchmarks there are. */
public final class PolicyCheck {
  private PolicyCheck() {}

  /**
   * A problem for each pattern that matches no benchmark, and for each parameter that none of the
   * benchmarks of its rule has, with the nearest name. To be asked only when every benchmark is
   * known: a filtered run rightly lacks most of them.
   *
   * @param policy rules, read from a file; a built-in policy has no patterns
   * @param all every benchmark there is, besides the processes that the policy itself declares
   * @return patterns in the order of the file, then parameters; empty when all is known
   */
  public static List<InputProblem> unknownPatterns(Policy policy, Collection<BenchmarkId> all) {
    List<BenchmarkId> known = new ArrayList<>(all);
    policy.processes().forEach(process -> known.add(process.id()));
    Set<String> names = new LinkedHashSet<>();
    for (BenchmarkId id : known) {
      names.add(id.benchmark());
      names.add(id.shortName());
      names.addAll(List.of(id.shortName().split("\\.")));
    }
    List<InputProblem> problems = new ArrayList<>();
    List<RulePlace> places =
        policy.places().stream()
            .sorted(Comparator.comparingLong(RulePlace::line).thenComparingLong(RulePlace::column))
            .toList();
    for (RulePlace place : places) {
      BenchmarkPattern pattern = BenchmarkPattern.of(place.pattern());
      if (known.stream().noneMatch(pattern::matches)) {
        problems.add(
            new InputProblem(
                policy.source(),
                place.line(),
                place.column(),
                "\""
                    + place.pattern()
                    + "\" in "
                    + place.rule()
                    + " matches no benchmark"
                    + NearestWord.hint(place.pattern(), names)));
      }
    }
    for (Policy.Derived rule : policy.derived()) {
      rule.over().flatMap(over -> unknown(policy, rule, over, all)).ifPresent(problems::add);
    }
    return problems;
  }

  /** A parameter that none of the benchmarks has that it should vary in. */
  private static Optional<InputProblem> unknown(
      Policy policy, Policy.Derived rule, Policy.Over over, Collection<BenchmarkId> all) {
    BenchmarkPattern pattern = BenchmarkPattern.of(rule.of());
    List<BenchmarkId> matching = all.stream().filter(pattern::matches).toList();
    if (matching.isEmpty()
        || matching.stream().anyMatch(id -> ParameterGroup.has(id, over.parameter()))) {
      return Optional.empty();
    }
    Set<String> known = new LinkedHashSet<>();
    matching.forEach(id -> known.addAll(id.parameters().keySet()));
    return Optional.of(
        new InputProblem(
            policy.source(),
            over.line(),
            over.column(),
            "\""
                + over.parameter()
                + "\" in derived."
                + rule.name()
                + " is no parameter of "
                + matching.get(0).shortName()
                + NearestWord.hint(over.parameter(), known)));
  }
}
