package dev.plumbline.cli;

import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.cli.measure.Judge;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the baseline of a run and decides, also while the run is still being measured. */
final class Verdicts {
  private final BaselineOptions against;
  private final RulesOptions rules;
  private final Invocation invocation;

  Verdicts(BaselineOptions against, RulesOptions rules, Invocation invocation) {
    this.against = against;
    this.rules = rules;
    this.invocation = invocation;
  }

  /**
   * Decides about a run, with or without a baseline; about an A/B run by its other side, unless a
   * baseline is named.
   */
  Decision on(Run run, Predicate<BenchmarkId> scope, Policy policy)
      throws CommandProblem, InputProblem, IOException {
    boolean sides = run.base().isPresent() && against.baseline().isEmpty();
    return sides
        ? new Judging(rules, invocation).sides(run, policy)
        : on(found(run), run, scope, policy);
  }

  private Baselines.Found found(Run run) throws CommandProblem, InputProblem, IOException {
    String named = against.baseline().orElse(BaselineChoice.USUAL_NAME);
    return Baselines.named(named, run, rules.baselines, invocation);
  }

  private Decision on(Baselines.Found found, Run run, Predicate<BenchmarkId> scope, Policy policy)
      throws CommandProblem {
    Policy applied = against.allowNoBaseline ? policy.allowingNoBaseline() : policy;
    Judging judging = new Judging(rules, invocation);
    return found.trials().isEmpty()
        ? judging.alone(run, found.explanation(), applied)
        : judging.against(found.trials(), run, scope, applied);
  }

  /**
   * Who judges a run while it is measured: by the baseline of its environment, which is looked for
   * once. A store that can't be read leaves nothing to judge by; what is wrong is said when the run
   * is judged at its end.
   */
  Judge meanwhile(Predicate<BenchmarkId> scope, Policy policy) {
    return new Judge() {
      private Optional<Baselines.Found> baseline = Optional.empty();

      @Override
      public boolean judges(RunHeader header) {
        return !baselineOf(new Run(header, List.of(), List.of())).trials().isEmpty();
      }

      @Override
      public Set<BenchmarkId> settled(Run soFar) {
        try {
          return on(baselineOf(soFar), soFar, scope, policy).settled();
        } catch (CommandProblem atTheEnd) {
          return Set.of();
        }
      }

      private Baselines.Found baselineOf(Run run) {
        if (baseline.isEmpty()) {
          try {
            baseline = Optional.of(found(run));
          } catch (CommandProblem | InputProblem | IOException atTheEnd) {
            baseline = Optional.of(new Baselines.Found(List.of(), ""));
          }
        }
        return baseline.get();
      }
    };
  }
}
