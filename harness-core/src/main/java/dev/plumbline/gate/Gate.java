package dev.plumbline.gate;

import dev.plumbline.compare.Comparison;
import dev.plumbline.compare.EmptyLoop;
import dev.plumbline.compare.Pair;
import dev.plumbline.compare.Steadiness;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Comparability;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides: a verdict for each pair, a state for each budget, one outcome for all. */
public final class Gate {
  private Gate() {}

  /**
   * Judges a comparison by a policy.
   *
   * @param comparison what was compared; without a base, only budgets are judged
   * @param head the run that was compared: for what the policy derives from it, and its own notes
   * @param policy the rules
   * @param today the day on which waivers are held to
   */
  public static Decision decide(Comparison comparison, Run head, Policy policy, LocalDate today) {
    return decide(comparison, head, policy, today, Steadiness.unknown(), false);
  }

  /** The same in the light of what was seen of the machine, with nothing derived of the base. */
  public static Decision decide(
      Comparison comparison,
      Run head,
      Policy policy,
      LocalDate today,
      Steadiness steadiness,
      boolean paired) {
    return decide(comparison, List.of(), head, policy, today, steadiness, paired);
  }

  /**
   * Judges a comparison in the light of what was seen of the machine.
   *
   * @param base the runs it was compared with, oldest first: for what the policy derives from them
   * @param steadiness whether the machine moved; what did is a note
   * @param paired whether base and head were measured side by side, so that a machine that moves
   *     moves both and verdicts stand
   */
  public static Decision decide(
      Comparison comparison,
      List<Run> base,
      Run head,
      Policy policy,
      LocalDate today,
      Steadiness steadiness,
      boolean paired) {
    BenchmarkNames.Kept names = new BenchmarkNames.Kept();
    Ladder ladder = new Ladder(policy, names);
    PairRule rule =
        new PairRule(policy, ladder, comparison.comparability(), comparison.suiteLevel());
    WaiverBook waivers = new WaiverBook(policy.waivers(), today);
    Steadiness between = paired ? Steadiness.unknown() : steadiness;
    SteadinessRule steady = new SteadinessRule(ladder, between);
    List<Ruling> rulings =
        comparison.pairs().stream().map(pair -> steady.hold(pair, rule.judge(pair))).toList();
    EmptyLoop emptyLoop = EmptyLoop.of(head);
    List<Judgement> judgements = new ArrayList<>();
    for (int i = 0; i < rulings.size(); i++) {
      Pair pair = comparison.pairs().get(i);
      judgements.add(
          judgement(pair, rulings.get(i), floor(pair, emptyLoop), policy, ladder, waivers));
    }
    List<BudgetJudgement> budgets = BudgetRule.judge(policy.budgets(), comparison.pairs(), names);
    List<Note> notes = new ArrayList<>(comparison.notes());
    Set<BenchmarkId> ids =
        comparison.pairs().stream().map(Pair::id).collect(Collectors.toUnmodifiableSet());
    notes.addAll(steadiness.notes());
    notes.addAll(waivers.unused(ids));
    boolean comparable = comparison.comparability().level() != Comparability.Level.DIFFERENT;
    DerivedRule derived =
        new DerivedRule(policy, comparable ? base : List.of(), head, between, names);
    notes.addAll(derived.notes());
    OutcomeRule outcome =
        new OutcomeRule(
            comparison, head, policy, rulings, judgements, budgets, derived, waivers.expired());
    return new Decision(
        outcome.outcome(),
        outcome.reasons(),
        policy,
        comparison,
        judgements,
        budgets,
        derived.results(),
        notes);
  }

  /** The bands that a policy has for a pair: those it was judged by. */
  public static Policy.Bands bands(Policy policy, Pair.Compared pair) {
    return new Ladder(policy, new BenchmarkNames.Kept()).bands(pair);
  }

  /** The least severity that fails the gate for a benchmark. */
  public static Severity failOn(Policy policy, BenchmarkId id) {
    return new Ladder(policy, new BenchmarkNames.Kept()).failOn(id);
  }

  /** Whether what the head measured is no more than an empty loop. */
  private static Optional<Note> floor(Pair pair, EmptyLoop emptyLoop) {
    if (pair instanceof Pair.Compared compared) {
      return emptyLoop.note(pair.id(), compared.metric(), compared.head());
    }
    return pair instanceof Pair.OnlyHead onlyHead
        ? emptyLoop.note(pair.id(), onlyHead.metric(), onlyHead.head())
        : Optional.empty();
  }

  private static Judgement judgement(
      Pair pair,
      Ruling ruling,
      Optional<Note> floor,
      Policy policy,
      Ladder ladder,
      WaiverBook waivers) {
    boolean fails =
        switch (ruling.verdict()) {
          case FAILED -> true;
          case MISSING -> policy.missingFails() && missed(pair);
          case REGRESSED ->
              ruling.severity().orElseThrow().compareTo(ladder.failOn(pair.id())) >= 0;
          case INCONCLUSIVE ->
              ruling.weight() == Ruling.Weight.GATED
                  && policy.inconclusive() == Policy.InconclusiveMeans.FAIL;
          default -> false;
        };
    Optional<Waiver> waiver =
        fails && ruling.verdict() == Verdict.REGRESSED
            ? waivers.waive(pair.id())
            : Optional.empty();
    List<Note> notes = new ArrayList<>(pair.notes());
    floor.ifPresent(notes::add);
    for (Note note : ruling.notes()) {
      if (!notes.contains(note)) {
        notes.add(note);
      }
    }
    if (ruling.weight() == Ruling.Weight.SHOWN
        && notes.stream().noneMatch(note -> note.code() == NoteCode.UNKNOWN_DIRECTION)) {
      notes.add(new Note(NoteCode.UNKNOWN_DIRECTION, pair.id().text(), ruling.rule()));
    }
    return new Judgement(
        pair,
        ruling.verdict(),
        ruling.severity(),
        ruling.rule(),
        waiver,
        fails && waiver.isEmpty(),
        notes);
  }

  /** A benchmark that vanished is missed; of its other metrics only those that are gated. */
  private static boolean missed(Pair pair) {
    return !(pair instanceof Pair.OnlyBase onlyBase)
        || onlyBase.metric().primary()
        || PairRule.gated(onlyBase.metric());
  }
}
