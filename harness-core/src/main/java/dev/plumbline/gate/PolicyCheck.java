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
    for (String profile : ProfileNames.ALL) {
      all.forEach(id -> known.addAll(policy.further(profile, id)));
    }
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
    for (FurtherValues rule : policy.parameters()) {
      List<BenchmarkId> of = all.stream().filter(rule::isAbout).toList();
      for (String parameter : rule.values().keySet()) {
        if (of.stream().noneMatch(id -> id.parameters().containsKey(parameter))) {
          Policy.Over over = new Policy.Over(parameter, rule.line(), rule.column());
          unknown(policy, "parameters", over, of).ifPresent(problems::add);
        }
      }
    }
    for (Policy.Derived rule : policy.derived()) {
      List<BenchmarkId> of = all.stream().filter(BenchmarkPattern.of(rule.of())::matches).toList();
      rule.over()
          .filter(over -> of.stream().noneMatch(id -> ParameterGroup.has(id, over.parameter())))
          .flatMap(over -> unknown(policy, "derived." + rule.name(), over, of))
          .ifPresent(problems::add);
    }
    return problems;
  }

  /**
   * A problem for each rule of further values that has one which a benchmark declares itself: it
   * would be measured by every profile and yet be left to some.
   *
   * @param declared every benchmark as its annotations make it
   */
  public static List<InputProblem> repeatedValues(Policy policy, Collection<BenchmarkId> declared) {
    List<InputProblem> problems = new ArrayList<>();
    for (FurtherValues rule : policy.parameters()) {
      declared.stream()
          .filter(id -> rule.isAbout(id) && rule.has(id))
          .findFirst()
          .map(
              id ->
                  new InputProblem(
                      policy.source(),
                      rule.line(),
                      rule.column(),
                      "\""
                          + rule.pattern()
                          + "\" in parameters has a value that "
                          + id.shortName()
                          + " has without it: "
                          + id.parameterText()))
          .ifPresent(problems::add);
    }
    return problems;
  }

  /** A parameter that none of the benchmarks of a rule has; nothing where there are none. */
  private static Optional<InputProblem> unknown(
      Policy policy, String rule, Policy.Over over, List<BenchmarkId> of) {
    if (of.isEmpty()) {
      return Optional.empty();
    }
    Set<String> known = new LinkedHashSet<>();
    of.forEach(id -> known.addAll(id.parameters().keySet()));
    return Optional.of(
        new InputProblem(
            policy.source(),
            over.line(),
            over.column(),
            "\""
                + over.parameter()
                + "\" in "
                + rule
                + " is no parameter of "
                + of.get(0).shortName()
                + NearestWord.hint(over.parameter(), known)));
  }
}
