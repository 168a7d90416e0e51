package dev.plumbline.benchmarks.pages;

import dev.plumbline.gate.BenchmarkPattern;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.Slo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Classes of benchmarks of which nobody said beforehand what they should measure. */
final class WithoutExpectation {
  /** Why, by simple name. */
  static final Map<String, String> REASONS =
      Map.of(
          "AllocationSampling",
          "the answer is a list of places that allocate, not a figure",
          "FailureAnalysis",
          "the original never times it, and what is expected is that planted kinds of failures are"
              + " found, which a test holds",
          "FeedbackDrafting",
          "the answer is which stage takes the time; the original sleeps",
          "LongDocuments",
          "the time of so many windows, of each of which EmbeddingLatency has an expectation",
          "PoolExhaustion",
          "the price of a policy that one chooses; the original publishes none",
          "Tokenising",
          "a share of what EmbeddingLatency has an expectation of",
          "Yielding",
          "the time of the system's scheduler; the original publishes none");

  private WithoutExpectation() {}

  /**
   * Whether the policy says something of one of a class's cases: a budget, an objective, a derived
   * figure or somebody's claim.
   */
  static boolean expected(Policy policy, SuiteClass type) {
    List<BenchmarkPattern> patterns =
        Stream.of(
                policy.budgets().stream().map(Policy.Budget::pattern),
                policy.claims().stream().map(Policy.Claim::pattern),
                policy.derived().stream().map(Policy.Derived::of),
                policy.derived().stream().flatMap(rule -> rule.against().stream()),
                policy.slos().stream()
                    .flatMap(slo -> slo.ofBenchmark().stream())
                    .map(Slo.OfBenchmark::pattern))
            .flatMap(each -> each)
            .map(BenchmarkPattern::of)
            .toList();
    return type.benchmarks().stream()
        .flatMap(benchmark -> benchmark.cases().stream())
        .anyMatch(id -> patterns.stream().anyMatch(pattern -> pattern.matches(id)));
  }
}
