package dev.plumbline.cli;

import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.ListedBenchmark;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.Selection;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyCheck;
import dev.plumbline.model.BenchmarkId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the patterns of a policy against every benchmark of the jar, before anything is measured: a
 * budget with a slip in its name would pass for ever.
 */
final class PolicyFit {
  /** What a jar lists without any filter. */
  interface Listing {
    /** All benchmarks with JMH options, such as {@code -p size=10}, over their annotations. */
    List<BenchmarkId> with(List<String> jmhArguments) throws MeasuringProblem;
  }

  private final Policy policy;
  private final Listing listing;

  PolicyFit(Policy policy, Listing listing) {
    this.policy = policy;
    this.listing = listing;
  }

  /**
   * Refuses a policy with a pattern that nothing in the jar matches; where processes alone are
   * measured, the policy's own reader has seen to theirs. The policy of a folder may be about other
   * benchmarks than those of a jar that was named: when none of its patterns matches, that is said
   * and no more.
   */
  static void check(
      MeasuringOrder order, RulesOptions rules, ShowOptions show, Invocation invocation)
      throws InputProblem, MeasuringProblem {
    if (order.jar().isEmpty()) {
      return;
    }
    JarUnderTest jar = order.jar().get();
    PolicyFit fit =
        new PolicyFit(
            order.policy(),
            arguments ->
                Measuring.list(jar, Selection.of(List.of(), List.of(), arguments)).stream()
                    .map(ListedBenchmark::id)
                    .toList());
    List<InputProblem> unknown = fit.unknown(order.selection().jmhArguments());
    if (unknown.isEmpty()) {
      return;
    }
    boolean foundByChance = order.foreignJar() && rules.policy().isEmpty();
    long ofBenchmarks =
        order.policy().places().stream()
            .filter(place -> !place.pattern().startsWith("process."))
            .count();
    if (foundByChance && unknown.size() == ofBenchmarks) {
      show.aside(
          Words.clean(order.policy().source() + " names no benchmark of " + jar.name())
              + "; only its general rules hold",
          invocation);
      return;
    }
    throw first(unknown);
  }

  private static InputProblem first(List<InputProblem> unknown) {
    InputProblem first = unknown.get(0);
    return unknown.size() == 1
        ? first
        : new InputProblem(
            first.source(),
            first.line(),
            first.column(),
            first.problem() + " (and " + (unknown.size() - 1) + " more such patterns)");
  }

  /** A problem for each pattern that matches nothing, neither as annotated nor as measured. */
  List<InputProblem> unknown(List<String> jmhArguments) throws MeasuringProblem {
    if (policy.places().isEmpty()) {
      return List.of();
    }
    List<BenchmarkId> known = new ArrayList<>(listing.with(List.of()));
    List<InputProblem> repeated = PolicyCheck.repeatedValues(policy, known);
    List<InputProblem> unknown = PolicyCheck.unknownPatterns(policy, known);
    if (!unknown.isEmpty() && !jmhArguments.isEmpty()) {
      known.addAll(listing.with(jmhArguments));
      unknown = PolicyCheck.unknownPatterns(policy, known);
    }
    return Stream.concat(unknown.stream(), repeated.stream()).toList();
  }
}
