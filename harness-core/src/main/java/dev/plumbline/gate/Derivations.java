package dev.plumbline.gate;

import dev.plumbline.compare.Growth;
import dev.plumbline.compare.LogCost;
import dev.plumbline.compare.RatioEstimate;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.unit.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Works out of one run what the policy asks for. */
final class Derivations {
  private final Run run;
  private final BenchmarkNames.Kept names;
  private final List<Derivation> all = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<String> unheld = new ArrayList<>();

  Derivations(List<Policy.Derived> rules, Run run, BenchmarkNames.Kept names) {
    this.run = run;
    this.names = names;
    for (Policy.Derived rule : rules) {
      if (rule.over().isPresent()) {
        overParameter(rule, rule.over().get().parameter());
      } else {
        ratios(rule, rule.against().orElseThrow());
      }
    }
  }

  /** In the order of the policy. */
  List<Derivation> all() {
    return all;
  }

  /** Why a rule gave nothing, unless none of its benchmarks was part of the run. */
  List<Note> notes() {
    return notes;
  }

  /** What a rule was to be held to and can't be, though its benchmarks were measured. */
  List<String> unheld() {
    return unheld;
  }

  private void ratios(Policy.Derived rule, String againstPattern) {
    List<BenchmarkResult> of = matching(rule.of());
    List<BenchmarkResult> against = matching(againstPattern);
    if (of.isEmpty() != against.isEmpty()) {
      String missing = of.isEmpty() ? rule.of() : againstPattern;
      note(NoteCode.UNUSED_RULE, rule, "no benchmark of this run matches " + missing);
    }
    if (of.isEmpty() || against.isEmpty()) {
      return;
    }
    for (BenchmarkResult one : of) {
      Optional<BenchmarkResult> other = counterpart(one.id(), against);
      if (other.isEmpty()) {
        String seen = "several benchmarks match " + againstPattern + " for " + one.id().text();
        note(NoteCode.UNUSED_RULE, rule, seen);
      } else if (!other.get().id().equals(one.id())) {
        ratio(rule, one, other.get());
      }
    }
  }

  private void ratio(Policy.Derived rule, BenchmarkResult one, BenchmarkResult other) {
    Optional<Measurement> cost = score(one);
    Optional<Measurement> base = score(other);
    if (cost.isEmpty() || base.isEmpty()) {
      return;
    }
    Optional<LogCost> ratio = RatioEstimate.of(cost.get(), base.get());
    if (ratio.isEmpty()) {
      impossible(rule, one.id().text() + " and " + other.id().text() + " have no ratio");
    } else {
      all.add(Derivation.ratio(rule, one.id(), other.id(), ratio.get()));
    }
  }

  private List<BenchmarkResult> matching(String text) {
    BenchmarkPattern pattern = BenchmarkPattern.of(text);
    return run.results().stream().filter(result -> pattern.matches(names.of(result.id()))).toList();
  }

  /** Absent for a benchmark that was skipped or failed: its own row says so. */
  private static Optional<Measurement> score(BenchmarkResult result) {
    return result.measurement(Metric.PRIMARY);
  }

  /** The only one there is, else the only one with the same parameters, mode and threads. */
  private static Optional<BenchmarkResult> counterpart(
      BenchmarkId id, List<BenchmarkResult> against) {
    if (against.size() == 1) {
      return Optional.of(against.get(0));
    }
    List<BenchmarkResult> alike =
        against.stream()
            .filter(
                other ->
                    other.id().parameters().equals(id.parameters())
                        && other.id().mode() == id.mode()
                        && other.id().threads() == id.threads())
            .toList();
    return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
  }

  private void overParameter(Policy.Derived rule, String parameter) {
    List<BenchmarkResult> of = matching(rule.of());
    List<ParameterGroup> groups = ParameterGroup.of(of, parameter);
    if (!of.isEmpty() && groups.isEmpty()) {
      String seen = of.get(0).id().text() + " has no parameter " + parameter;
      note(NoteCode.UNUSED_RULE, rule, seen);
    }
    for (ParameterGroup group : groups) {
      if (!group.unreadable().isEmpty()) {
        String values = String.join(", ", group.unreadable());
        impossible(rule, parameter + " of " + group.id().text() + " is no number: " + values);
      } else if (rule.kind() == DerivedResult.Kind.SCALING) {
        scaling(rule, parameter, group);
      } else {
        efficiency(rule, parameter, group);
      }
    }
  }

  private void scaling(Policy.Derived rule, String parameter, ParameterGroup group) {
    SortedMap<Double, Measurement> times = new TreeMap<>();
    group.byValue().forEach((x, result) -> score(result).ifPresent(m -> times.put(x, m)));
    Optional<Growth> growth = Growth.of(times);
    if (growth.isPresent()) {
      all.add(Derivation.scaling(rule, group.id(), growth.get()));
    } else if (times.size() >= Growth.LEAST_POINTS) {
      impossible(rule, group.id().text() + " has no times that a line could go through");
    } else {
      tooFew(rule, parameter, group, "and a line needs 3");
    }
  }

  private void efficiency(Policy.Derived rule, String parameter, ParameterGroup group) {
    List<Map.Entry<Double, BenchmarkResult>> measured =
        group.byValue().entrySet().stream()
            .filter(entry -> score(entry.getValue()).isPresent())
            .toList();
    if (measured.size() < 2) {
      tooFew(rule, parameter, group, "and an efficiency needs 2");
      return;
    }
    Map.Entry<Double, BenchmarkResult> least = measured.get(0);
    if (least.getKey() <= 0) {
      String seen = parameter + " of " + group.id().text() + " is not over 0";
      impossible(rule, seen);
      return;
    }
    for (Map.Entry<Double, BenchmarkResult> entry : measured.subList(1, measured.size())) {
      efficiency(rule, group, least, entry);
    }
  }

  private void efficiency(
      Policy.Derived rule,
      ParameterGroup group,
      Map.Entry<Double, BenchmarkResult> least,
      Map.Entry<Double, BenchmarkResult> entry) {
    Measurement own = score(entry.getValue()).orElseThrow();
    Measurement first = score(least.getValue()).orElseThrow();
    BenchmarkId of = entry.getValue().id();
    BenchmarkId against = least.getValue().id();
    Optional<LogCost> cost = RatioEstimate.of(own, first);
    if (cost.isEmpty()) {
      impossible(rule, of.text() + " and " + against.text() + " have no ratio");
      return;
    }
    double ratio = entry.getKey() / least.getKey();
    // JMH's threads each do operations of their own, so a time per operation already stands for so
    // many times the work, and a rate counts them all.
    boolean rate = own.metric().direction() == Direction.HIGHER_IS_BETTER;
    boolean growing = group.jmhThreads() ? !rate : rule.growing();
    LogCost perWorker = growing ? cost.get() : cost.get().times(ratio);
    all.add(Derivation.efficiency(rule, of, against, ratio, perWorker));
  }

  /** Said only where nothing was skipped or failed: that has lines of its own. */
  private void tooFew(Policy.Derived rule, String parameter, ParameterGroup group, String needed) {
    int count = group.byValue().size();
    if (group.byValue().values().stream().allMatch(result -> score(result).isPresent())) {
      String values = count + (count == 1 ? " value of " : " values of ") + parameter;
      note(NoteCode.NOT_DERIVED, rule, group.id().text() + ": " + values + ", " + needed);
    }
  }

  private void impossible(Policy.Derived rule, String seen) {
    note(NoteCode.NOT_DERIVED, rule, seen);
    if (rule.target().isPresent() || rule.gate()) {
      unheld.add("derived " + rule.name() + " can't be held: " + seen);
    }
  }

  private void note(NoteCode code, Policy.Derived rule, String seen) {
    notes.add(new Note(code, "derived." + rule.name(), seen));
  }
}
