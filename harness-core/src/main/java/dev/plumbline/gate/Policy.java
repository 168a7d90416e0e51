package dev.plumbline.gate;

import dev.plumbline.model.BenchmarkId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

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
 * @param derived overheads and speed-ups to show
 * @param suites suite name to patterns of its benchmarks
 * @param categories category name to patterns of its benchmarks
 * @param claims other people's figures to show beside ours, by pattern
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
    List<Claim> claims) {

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

  /** A ladder of its own for benchmarks that match a glob. */
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

  /**
   * An absolute target.
   *
   * @param name its key in the file
   * @param pattern glob on the benchmark's full name, or on its {@link BenchmarkId#text()}
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

  /** An overhead or speed-up to show: globs on {@link BenchmarkId#text()}. */
  public record Derived(String name, DerivedResult.Kind kind, String of, String against) {}

  /** Somebody else's figure: shown, never judged. */
  public record Claim(String pattern, String text) {}

  /** Copies the collections. */
  public Policy {
    overrides = List.copyOf(overrides);
    tolerances = List.copyOf(tolerances);
    budgets = List.copyOf(budgets);
    waivers = List.copyOf(waivers);
    derived = List.copyOf(derived);
    suites = Map.copyOf(suites);
    categories = Map.copyOf(categories);
    claims = List.copyOf(claims);
  }

  /** The names of all suites. */
  public Set<String> suiteNames() {
    return suites.keySet();
  }
}
