package dev.plumbline.gate;

import dev.plumbline.model.ProcessBenchmark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** A policy while it is being put together; {@link #policy()} is the finished one. */
final class PolicyDraft {
  String source;
  String preset;
  Policy.Bands bands;
  List<Policy.BandOverride> overrides;
  List<Policy.Tolerance> tolerances;
  Severity failOn;
  Policy.InconclusiveMeans inconclusive;
  boolean missingFails;
  double suiteLevel;
  List<Policy.Budget> budgets;
  List<Waiver> waivers;
  List<Policy.Derived> derived;
  Map<String, List<String>> suites;
  Map<String, List<String>> categories;
  Map<String, List<String>> profiles;
  List<FurtherValues> parameters;
  List<Policy.Claim> claims;
  Policy.ExactBand exact;
  Policy.NoBaselineMeans noBaseline;
  int minimumForks;
  OptionalDouble maximumSpread;
  List<ProcessBenchmark> processes;
  List<Slo> slos;
  List<MetricRule> metrics;
  List<RulePlace> places;

  /** Starts from the built-in rules. */
  PolicyDraft(String source, String preset, Policy.Bands bands) {
    this.source = source;
    this.preset = preset;
    this.bands = bands;
    overrides = new ArrayList<>();
    tolerances = new ArrayList<>();
    failOn = Severity.NOTICE;
    inconclusive = Policy.InconclusiveMeans.PASS;
    missingFails = true;
    suiteLevel = 0.01;
    budgets = new ArrayList<>();
    waivers = new ArrayList<>();
    derived = new ArrayList<>();
    suites = new LinkedHashMap<>();
    categories = new LinkedHashMap<>();
    profiles = new LinkedHashMap<>();
    parameters = new ArrayList<>();
    claims = new ArrayList<>();
    exact = new Policy.ExactBand(0.01, 1);
    noBaseline = Policy.NoBaselineMeans.CANNOT_JUDGE;
    minimumForks = 1;
    maximumSpread = OptionalDouble.empty();
    processes = new ArrayList<>();
    slos = new ArrayList<>();
    metrics = new ArrayList<>();
    places = new ArrayList<>();
  }

  /** Starts from a finished policy. */
  PolicyDraft(Policy from) {
    this(from.source(), from.preset(), from.bands());
    overrides.addAll(from.overrides());
    tolerances.addAll(from.tolerances());
    failOn = from.failOn();
    inconclusive = from.inconclusive();
    missingFails = from.missingFails();
    suiteLevel = from.suiteLevel();
    budgets.addAll(from.budgets());
    waivers.addAll(from.waivers());
    derived.addAll(from.derived());
    suites.putAll(from.suites());
    categories.putAll(from.categories());
    profiles.putAll(from.profiles());
    parameters.addAll(from.parameters());
    claims.addAll(from.claims());
    exact = from.exact();
    noBaseline = from.noBaseline();
    minimumForks = from.minimumForks();
    maximumSpread = from.maximumSpread();
    processes.addAll(from.processes());
    slos.addAll(from.slos());
    metrics.addAll(from.metrics());
    places.addAll(from.places());
  }

  Policy policy() {
    return new Policy(
        source,
        preset,
        bands,
        overrides,
        tolerances,
        failOn,
        inconclusive,
        missingFails,
        suiteLevel,
        budgets,
        waivers,
        derived,
        suites,
        categories,
        profiles,
        parameters,
        claims,
        exact,
        noBaseline,
        minimumForks,
        maximumSpread,
        processes,
        slos,
        metrics,
        places);
  }
}
