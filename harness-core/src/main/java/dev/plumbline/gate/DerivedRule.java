package dev.plumbline.gate;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.LogCost;
import dev.plumbline.compare.Steadiness;
import dev.plumbline.model.Note;
import dev.plumbline.model.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges what the policy derives: against the base where that has it, and against its targets. */
final class DerivedRule {
  private final Policy policy;
  private final Steadiness steadiness;
  private final Derivations derivations;
  private final List<DerivedResult> results = new ArrayList<>();
  private final List<String> unheld = new ArrayList<>();

  /**
   * Judges.
   *
   * @param base trials of the base, oldest first; empty when there is none that can be compared
   * @param steadiness of the machine between base and head
   */
  DerivedRule(
      Policy policy, List<Run> base, Run head, Steadiness steadiness, BenchmarkNames.Kept names) {
    this.policy = policy;
    this.steadiness = steadiness;
    derivations = new Derivations(policy.derived(), head, names);
    unheld.addAll(derivations.unheld());
    List<List<Derivation>> trials =
        base.stream().map(run -> new Derivations(policy.derived(), run, names).all()).toList();
    List<List<Derivation>> before =
        derivations.all().stream().map(own -> sameIn(trials, own)).toList();
    List<Optional<LogCost.Change>> changes = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      changes.add(change(before.get(i), derivations.all().get(i)));
    }
    int compared = (int) changes.stream().filter(Optional::isPresent).count();
    for (int i = 0; i < changes.size(); i++) {
      Derivation own = derivations.all().get(i);
      if (own.rule().gate() && !before.get(i).isEmpty() && changes.get(i).isEmpty()) {
        unheld.add(name(own) + " can't be held against the base: a side has no interval over 0");
      }
      results.add(result(own, changes.get(i), compared));
    }
  }

  List<DerivedResult> results() {
    return results;
  }

  /** Why a rule gave nothing. */
  List<Note> notes() {
    return derivations.notes();
  }

  /** What was to be held to something and can't be: never a silent pass. */
  List<String> unheld() {
    return unheld;
  }

  static String name(DerivedResult result) {
    return "derived " + result.name() + " of " + result.of().text();
  }

  private static String name(Derivation derivation) {
    return "derived " + derivation.rule().name() + " of " + derivation.of().text();
  }

  private static List<Derivation> sameIn(List<List<Derivation>> trials, Derivation own) {
    return trials.stream().flatMap(trial -> trial.stream().filter(own::sameAs).limit(1)).toList();
  }

  private static Optional<LogCost.Change> change(List<Derivation> base, Derivation head) {
    List<LogCost> costs = base.stream().flatMap(each -> each.cost().stream()).toList();
    return head.cost().flatMap(cost -> LogCost.change(costs, cost));
  }

  private DerivedResult result(Derivation own, Optional<LogCost.Change> change, int compared) {
    Policy.Derived rule = own.rule();
    return new DerivedResult(
        rule.name(),
        rule.kind(),
        own.of(),
        own.against(),
        rule.over().map(Policy.Over::parameter),
        own.ratio(),
        own.value(),
        own.growth(),
        change.map(found -> judged(own, found, compared)),
        rule.target().map(target -> TargetRule.judge(rule.kind(), own.value(), target, policy)));
  }

  private DerivedChange judged(Derivation own, LogCost.Change change, int compared) {
    Policy.Derived rule = own.rule();
    // As many figures are held against the base, as often luck could call one changed (Bonferroni).
    double adjusted = Math.min(1, change.pValue() * compared);
    Ruling ruling = held(own, change.effect(), adjusted);
    boolean fails =
        rule.gate()
            && (ruling.severity().filter(s -> s.compareTo(policy.failOn()) >= 0).isPresent()
                || (ruling.verdict() == Verdict.INCONCLUSIVE
                    && policy.inconclusive() == Policy.InconclusiveMeans.FAIL));
    return new DerivedChange(
        figure(rule.kind(), change.base()),
        change.effect(),
        adjusted,
        ruling.verdict(),
        ruling.severity(),
        ruling.rule(),
        fails);
  }

  private static double figure(DerivedResult.Kind kind, double cost) {
    return switch (kind) {
      case OVERHEAD -> cost - 1;
      case SPEED_UP, EFFICIENCY -> 1 / cost;
      case SCALING -> cost;
    };
  }

  private Ruling held(Derivation own, Effect effect, double adjusted) {
    Ruling ruling = ruling(effect, adjusted);
    Optional<Steadiness.Shift> shift =
        own.rule().over().isEmpty()
            ? Optional.empty() // Both sides of a ratio were measured by the same machine.
            : steadiness.shift(own.of().threads());
    if (shift.isEmpty() || ruling.verdict() == Verdict.INCONCLUSIVE) {
      return ruling;
    }
    double log = shift.get().log();
    Effect wider =
        new Effect(
            effect.point(),
            (1 + effect.low()) * Math.exp(-log) - 1,
            (1 + effect.high()) * Math.exp(log) - 1,
            effect.level());
    return ruling(wider, adjusted).verdict() == ruling.verdict()
        ? ruling
        : Ruling.of(
            Verdict.INCONCLUSIVE,
            "the machine is not steady: "
                + shift.get().seen()
                + "; otherwise "
                + ruling.verdict().words()
                + ", as "
                + ruling.rule());
  }

  private Ruling ruling(Effect effect, double adjusted) {
    Policy.Bands bands = policy.bands();
    String seen = Figures.effect(effect);
    boolean worse = effect.low() > bands.notice();
    boolean better = effect.high() < -bands.improvement();
    if ((worse || better) && adjusted > policy.suiteLevel()) {
      return Ruling.of(
          Verdict.INCONCLUSIVE,
          seen
              + " lies beyond the band, but its adjusted p "
              + Figures.number(adjusted)
              + " is over "
              + Figures.number(policy.suiteLevel()));
    }
    if (worse) {
      return Ruling.regressed(
          Ladder.severity(bands, effect.point()),
          seen + " lies beyond +" + Figures.share(bands.notice()));
    }
    if (better) {
      return Ruling.of(
          Verdict.IMPROVED, seen + " lies beyond -" + Figures.share(bands.improvement()));
    }
    return effect.low() > -bands.improvement() && effect.high() < bands.notice()
        ? Ruling.of(Verdict.UNCHANGED, seen + " lies within the band")
        : Ruling.of(Verdict.INCONCLUSIVE, seen + " crosses an edge of the band");
  }
}
