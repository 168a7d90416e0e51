package dev.plumbline.cli;

import dev.plumbline.baseline.BaselineChoice;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.util.function.Predicate;

/** Finds the baseline of a run and decides. */
final class Verdicts {
  private final BaselineOptions against;
  private final RulesOptions rules;
  private final Invocation invocation;

  Verdicts(BaselineOptions against, RulesOptions rules, Invocation invocation) {
    this.against = against;
    this.rules = rules;
    this.invocation = invocation;
  }

  /** Decides about a run, with or without a baseline. */
  Decision on(Run run, Predicate<BenchmarkId> scope, Policy policy)
      throws CommandProblem, InputProblem, IOException {
    Policy applied = against.allowNoBaseline ? policy.allowingNoBaseline() : policy;
    String named = against.baseline().orElse(BaselineChoice.USUAL_NAME);
    Judging judging = new Judging(rules, invocation);
    Baselines.Found found = Baselines.named(named, run, rules.baselines, invocation);
    return found.trials().isEmpty()
        ? judging.alone(run, found.explanation(), applied)
        : judging.against(found.trials(), run, scope, applied);
  }
}
