package dev.plumbline.benchmarks.pages;

import dev.plumbline.Plumbline;
import dev.plumbline.gate.DeclaredMetrics;
import dev.plumbline.gate.Policy;
import dev.plumbline.slo.MeasuredRun;
import dev.plumbline.slo.SloJudgement;
import dev.plumbline.slo.SloRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the trials of a baseline say of objectives and derived figures.
 *
 * @param baseline all suites of one kind of machine, its metrics as the policy declares them
 * @param runs its trials with what was decided on each, oldest first
 * @param objectives in the order of the policy; of a benchmark that several trials have, the newest
 *     counts
 */
record Judged(Baselines.Measured baseline, List<MeasuredRun> runs, List<SloJudgement> objectives) {
  /** No waiver matters to a page, so it needs no today. */
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  /** Copies the lists. */
  Judged {
    runs = List.copyOf(runs);
    objectives = List.copyOf(objectives);
  }

  /** Judges every baseline; test reports, which no baseline keeps, are never there. */
  static List<Judged> of(Policy policy, List<Baselines.Measured> baselines) {
    return baselines.stream().map(baseline -> of(policy, baseline)).toList();
  }

  private static Judged of(Policy policy, Baselines.Measured stored) {
    Policy shown = policy.judgingNothing();
    Baselines.Measured baseline =
        new Baselines.Measured(stored.letter(), DeclaredMetrics.of(policy).in(stored.trials()));
    List<MeasuredRun> runs =
        baseline.trials().stream()
            .map(run -> new MeasuredRun(run, Plumbline.judgeAlone(run, "", shown, ANY_DAY)))
            .toList();
    return new Judged(baseline, runs, SloRule.judge(policy.slos(), runs, Map.of()));
  }
}
