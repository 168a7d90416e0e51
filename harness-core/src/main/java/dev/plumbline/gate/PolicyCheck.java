package dev.plumbline.gate;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.model.BenchmarkId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Holds the patterns of a policy against all benchmarks there are. */
public final class PolicyCheck {
  private PolicyCheck() {}

  /**
   * A problem for each pattern that matches no benchmark, with the nearest name. To be asked only
   * when every benchmark is known: a filtered run rightly lacks most of them.
   *
   * @param policy rules, read from a file; a built-in policy has no patterns
   * @param all every benchmark there is
   * @return in the order of the file; empty when every pattern matches something
   */
  public static List<InputProblem> unknownPatterns(Policy policy, Collection<BenchmarkId> all) {
    Set<String> names = new LinkedHashSet<>();
    for (BenchmarkId id : all) {
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
      if (all.stream().noneMatch(pattern::matches)) {
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
    return problems;
  }
}
