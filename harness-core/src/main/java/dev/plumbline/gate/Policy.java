package dev.plumbline.gate;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ProcessBenchmark;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of judging, as data, echoed in every report.
 *
 * @param source where it was read from, or {@code built-in}
 * @param preset name of the preset it started from: {@code default, clnrm, vm, renacer}
 * @param bands the ladder for every benchmark that no override names
 * @param overrides ladders by pattern; the last that matches wins
 * @param tolerances bands by the size of the base value; empty when not used
 * @param failOn the least severity that fails the gate
 * @param inconclusive what an inconclusive verdict means for the outcome
 * @param missingFails whether a benchmark of the baseline that is missing fails the gate
 * @param suiteLevel suite-wide error level, in (0, 0.5)
 * @param budgets absolute targets
 * @param waivers leave to be slower for a while
 * @param derived what to work out from several benchmarks: overheads, speed-ups and so on
 * @param suites suite name to patterns of its benchmarks
 * @param categories category name to patterns of its benchmarks
 * @param profiles profile name to patterns of what it measures when nobody names benchmarks; a
 *     profile that is not there measures all
 * @param parameters values of parameters that some profiles measure besides the declared ones
 * @param claims other people's figures to show beside ours, by pattern
 * @param exact the band of exact metrics, such as bytes per operation
 * @param noBaseline what it means for the outcome that there is no baseline
 * @param minimumForks forks that both sides need before a verdict is given, at least 1
 * @param maximumSpread spread between forks, as a fraction of the value, beyond which no verdict is
 *     given; empty when there is no such limit
 * @param processes commands that are measured as benchmarks when somebody names them
 * @param slos targets that {@code slo} holds runs and test reports to
 * @param metrics units and directions of metrics that runs say too little of; the last that matches
 *     wins
 * @param places where each pattern of the policy was written; empty for a built-in policy
 */
public record Policy(
    String source,
    String preset,
    Bands bands,
    List<BandOverride> overrides,
    List<Tolerance> tolerances,
    Severity failOn,
    InconclusiveMeans inconclusive,
    boolean missingFails,
    double suiteLevel,
    List<Budget> budgets,
    List<Waiver> waivers,
    List<Derived> derived,
    Map<String, List<String>> suites,
    Map<String, List<String>> categories,
    Map<String, List<String>> profiles,
    List<FurtherValues> parameters,
    List<Claim> claims,
    ExactBand exact,
    NoBaselineMeans noBaseline,
    int minimumForks,
    OptionalDouble maximumSpread,
    List<ProcessBenchmark> processes,
    List<Slo> slos,
    List<MetricRule> metrics,
    List<RulePlace> places) {

  /**
   * The ladder of sizes, as fractions.
   *
   * @param notice the band: smaller changes do not matter
   * @param warning at least the notice band
   * @param critical at least warning
   * @param blocker at least critical; empty when there is none
   * @param improvement a change this much better is an improvement; usually the notice band
   */
  public record Bands(
      double notice, double warning, double critical, OptionalDouble blocker, double improvement) {}

  /**
   * The band of exact metrics: a change counts when it is beyond both.
   *
   * @param fraction share of the base value, at least 0
   * @param bytes absolute change in bytes, for metrics measured in bytes; at least 0
   */
  public record ExactBand(double fraction, double bytes) {}

  /** A ladder of its own for benchmarks that match a pattern. */
  public record BandOverride(String pattern, Optional<Bands> bands, Optional<Severity> failOn) {}

  /**
   * A notice band for base values (seconds per operation) up to a size; {@code upTo} is infinity
   * for the last.
   */
  public record Tolerance(double upTo, double band) {}

  /** What inconclusive means for the outcome. */
  public enum InconclusiveMeans {
    /** It passes, with its note. */
    PASS,
    /** The outcome is "cannot judge". */
    CANNOT_JUDGE,
    /** The gate fails. */
    FAIL
  }

  /** What a run without a baseline means for the outcome. */
  public enum NoBaselineMeans {
    /** The outcome is "cannot judge". */
    CANNOT_JUDGE,
    /** It passes, if its budgets do. */
    PASS
  }

  /**
   * An absolute target.
   *
   * @param name its key in the file
   * @param pattern which benchmarks: see {@link BenchmarkPattern}
   * @param metric name of the metric; {@code score} unless it says otherwise
   * @param unitText the unit it was written in
   * @param target in base units
   * @param critical in base units; empty when not set
   */
  public record Budget(
      String name,
      String pattern,
      String metric,
      String unitText,
      double target,
      OptionalDouble critical) {}

  /**
   * What to work out from several benchmarks of a run.
   *
   * @param name its key in the file
   * @param kind overhead, speed-up, efficiency or scaling
   * @param of which benchmarks: see {@link BenchmarkPattern}
   * @param against what they are held against; for an overhead and a speed-up alone
   * @param over the parameter that varies; for an efficiency and a scaling alone
   * @param growing of an efficiency: whether an operation has as much more work as the parameter is
   *     larger, and not the same work for more workers
   * @param target what it must be at least or at most; empty when it is only shown
   * @param gate whether the gate fails when it regressed against the base
   */
  public record Derived(
      String name,
      DerivedResult.Kind kind,
      String of,
      Optional<String> against,
      Optional<Over> over,
      boolean growing,
      Optional<Target> target,
      boolean gate) {

    /** The same without anything to hold it to. */
    Derived onlyShown() {
      return new Derived(name, kind, of, against, over, growing, Optional.empty(), false);
    }
  }

  /**
   * A parameter of benchmarks, and where the policy names it.
   *
   * @param parameter its name; {@code threads} is JMH's own number of threads where no benchmark
   *     has such a parameter
   * @param line line from 1
   * @param column column from 1
   */
  public record Over(String parameter, long line, long column) {}

  /**
   * A floor, a ceiling or both for a derived figure: an overhead or an efficiency as a fraction, a
   * speed-up as a factor, the time per item of a scaling in seconds.
   */
  public record Target(OptionalDouble atLeast, OptionalDouble atMost) {}

  /** Somebody else's figure: shown, never judged. */
  public record Claim(String pattern, String text) {}

  /** Copies the collections. */
  public Policy {
    overrides = List.copyOf(overrides);
    tolerances = List.copyOf(tolerances);
    budgets = List.copyOf(budgets);
    waivers = List.copyOf(waivers);
    derived = List.copyOf(derived);
    suites = inOrder(suites);
    categories = inOrder(categories);
    profiles = inOrder(profiles);
    parameters = List.copyOf(parameters);
    claims = List.copyOf(claims);
    processes = List.copyOf(processes);
    slos = List.copyOf(slos);
    metrics = List.copyOf(metrics);
    places = List.copyOf(places);
  }

  /** The same policy, except that a run without a baseline passes if its budgets do. */
  public Policy allowingNoBaseline() {
    PolicyDraft draft = new PolicyDraft(this);
    draft.noBaseline = NoBaselineMeans.PASS;
    return draft.policy();
  }

  /** The same policy at another suite-wide error level, in (0, 0.5). */
  public Policy atSuiteLevel(double level) {
    PolicyDraft draft = new PolicyDraft(this);
    draft.suiteLevel = level;
    return draft.policy();
  }

  /**
   * The same policy without anything to hold a run to: no budgets, no waivers, no baseline wanted,
   * no doubt that counts. For showing a run.
   */
  public Policy judgingNothing() {
    PolicyDraft draft = new PolicyDraft(this);
    draft.budgets.clear();
    draft.waivers.clear();
    draft.derived.replaceAll(Derived::onlyShown);
    draft.noBaseline = NoBaselineMeans.PASS;
    draft.inconclusive = InconclusiveMeans.PASS;
    return draft.policy();
  }

  static Map<String, List<String>> inOrder(Map<String, List<String>> groups) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    groups.forEach((name, patterns) -> copy.put(name, List.copyOf(patterns)));
    return Collections.unmodifiableMap(copy);
  }

  /** The names of all suites. */
  public Set<String> suiteNames() {
    return suites.keySet();
  }

  /** The first suite that a benchmark belongs to; empty when it belongs to none. */
  public Optional<String> suiteOf(BenchmarkId id) {
    return groupsOf(suites, id).findFirst();
  }

  /** The categories of a benchmark, in the order of the file: declared, never guessed. */
  public List<String> categoriesOf(BenchmarkId id) {
    Stream<String> own =
        processes.stream()
            .filter(process -> process.id().equals(id))
            .flatMap(process -> process.category().stream());
    return Stream.concat(groupsOf(categories, id), own).distinct().toList();
  }

  /** The names of all categories, those of processes last. */
  public Set<String> categoryNames() {
    Set<String> names = new LinkedHashSet<>(categories.keySet());
    processes.forEach(process -> process.category().ifPresent(names::add));
    return names;
  }

  /** Whether a profile measures a benchmark when nobody names benchmarks. */
  public boolean measuredBy(String profile, BenchmarkId id) {
    return !profiles.containsKey(profile)
        || groupsOf(Map.of(profile, profiles.get(profile)), id).findFirst().isPresent();
  }

  /** A benchmark with the further values of its parameters that a profile measures, if any. */
  public List<BenchmarkId> further(String profile, BenchmarkId id) {
    return parameters.stream()
        .filter(rule -> rule.profiles().contains(profile) && rule.isAbout(id))
        .flatMap(rule -> rule.of(id).stream())
        .distinct()
        .toList();
  }

  /** Whether a benchmark has a further value of a parameter that only other profiles measure. */
  public boolean leftToOthers(String profile, BenchmarkId id) {
    List<FurtherValues> having =
        parameters.stream().filter(rule -> rule.has(id) && rule.isAbout(id)).toList();
    return !having.isEmpty()
        && having.stream().noneMatch(rule -> rule.profiles().contains(profile));
  }

  private static Stream<String> groupsOf(Map<String, List<String>> groups, BenchmarkId id) {
    return groups.entrySet().stream()
        .filter(
            group ->
                group.getValue().stream()
                    .anyMatch(pattern -> BenchmarkPattern.matches(pattern, id)))
        .map(Map.Entry::getKey);
  }
}
