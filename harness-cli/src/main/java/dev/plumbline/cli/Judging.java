package dev.plumbline.cli;

import dev.plumbline.Plumbline;
import dev.plumbline.cli.files.PolicyFiles;
import dev.plumbline.codec.InputProblem;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Policy;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Decides as the options say. */
final class Judging {
  private final RulesOptions rules;
  private final Invocation invocation;

  Judging(RulesOptions rules, Invocation invocation) {
    this.rules = rules;
    this.invocation = invocation;
  }

  /**
   * The rules for a run: those named, else those of the folder, else those the program brings along
   * for its own benchmarks, else the built-in ones.
   */
  Policy policy(Run head) throws InputProblem, IOException {
    Optional<Policy> given = given();
    return given.isPresent()
        ? given.get()
        : PolicyFiles.ownOrBuiltIn(head.results().stream().map(BenchmarkResult::id).toList());
  }

  /** The rules named, else those of the folder. */
  Optional<Policy> given() throws InputProblem, IOException {
    if (rules.policy().isPresent()) {
      String named = rules.policy().get();
      return Optional.of(PolicyFiles.read(invocation.path(named), named));
    }
    return PolicyFiles.inFolder(invocation.surroundings().folder());
  }

  /**
   * Compares and decides.
   *
   * @param base trials, oldest first, at least one
   * @param scope which benchmarks the head was meant to have
   */
  Decision against(List<Run> base, Run head, Predicate<BenchmarkId> scope, Policy policy)
      throws CommandProblem {
    Comparability found = Plumbline.comparability(base, head);
    boolean anyway = rules.acrossEnvironments && found.level() == Comparability.Level.DIFFERENT;
    Comparability taken =
        anyway ? new Comparability(Comparability.Level.DRIFTED, found.differences()) : found;
    return Plumbline.judge(base, head, scope, taken, levelled(policy), today());
  }

  /** Decides about an A/B run, one side against the other. */
  Decision sides(Run run, Policy policy) throws CommandProblem {
    return Plumbline.judgeSides(run, levelled(policy), today());
  }

  /** Decides without a baseline; {@code why} says what came nearest to being one. */
  Decision alone(Run head, String why, Policy policy) throws CommandProblem {
    return Plumbline.judgeAlone(head, why, levelled(policy), today());
  }

  /** A run by itself, held to nothing: only failed benchmarks count. */
  Decision shown(Run run, Policy policy) throws CommandProblem {
    return alone(run, "", policy.judgingNothing());
  }

  /** The policy at the suite level that an option may set. */
  Policy levelled(Policy policy) throws CommandProblem {
    OptionalDouble level = rules.suiteLevel();
    return level.isPresent() ? policy.atSuiteLevel(level.getAsDouble()) : policy;
  }

  private LocalDate today() {
    return LocalDate.now(invocation.surroundings().clock());
  }
}
