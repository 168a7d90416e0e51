package dev.plumbline.gate;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.RatioEstimate;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Overheads and speed-ups between benchmarks of one run, as the policy asks for them. */
final class DerivedRule {
  private final List<DerivedResult> results = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  private final BenchmarkNames.Kept names;

  DerivedRule(List<Policy.Derived> rules, Run head, BenchmarkNames.Kept names) {
    this.names = names;
    for (Policy.Derived rule : rules) {
      derive(rule, head);
    }
  }

  List<DerivedResult> results() {
    return results;
  }

  /** Why a rule gave nothing, unless neither of its sides was part of the run. */
  List<Note> notes() {
    return notes;
  }

  private void derive(Policy.Derived rule, Run head) {
    List<BenchmarkResult> of = matching(rule.of(), head);
    List<BenchmarkResult> against = matching(rule.against(), head);
    if (of.isEmpty() != against.isEmpty()) {
      unused(
          rule, "no benchmark of this run matches " + (of.isEmpty() ? rule.of() : rule.against()));
    }
    if (of.isEmpty() || against.isEmpty()) {
      return;
    }
    for (BenchmarkResult one : of) {
      Optional<BenchmarkResult> other = counterpart(one.id(), against);
      if (other.isEmpty()) {
        unused(rule, "several benchmarks match " + rule.against() + " for " + one.id().text());
        continue;
      }
      if (other.get().id().equals(one.id())) {
        continue;
      }
      Optional<Effect> effect = effect(one, other.get());
      if (effect.isEmpty()) {
        unused(rule, one.id().text() + " and " + other.get().id().text() + " have no ratio");
      } else {
        Effect value =
            rule.kind() == DerivedResult.Kind.OVERHEAD ? effect.get() : speedUp(effect.get());
        results.add(new DerivedResult(rule.name(), rule.kind(), one.id(), other.get().id(), value));
      }
    }
  }

  private List<BenchmarkResult> matching(String text, Run head) {
    BenchmarkPattern pattern = BenchmarkPattern.of(text);
    return head.results().stream()
        .filter(result -> pattern.matches(names.of(result.id())))
        .toList();
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

  private static Optional<Effect> effect(BenchmarkResult of, BenchmarkResult against) {
    return of.measurement(Metric.PRIMARY)
        .flatMap(
            one ->
                against.measurement(Metric.PRIMARY).flatMap(other -> RatioEstimate.of(one, other)));
  }

  /** A cost of 1 + e relative to the other is a speed of 1 ÷ (1 + e); the ends change places. */
  private static Effect speedUp(Effect cost) {
    return new Effect(
        1 / (1 + cost.point()), 1 / (1 + cost.high()), 1 / (1 + cost.low()), cost.level());
  }

  private void unused(Policy.Derived rule, String seen) {
    notes.add(new Note(NoteCode.UNUSED_RULE, "derived." + rule.name(), seen));
  }
}
