package dev.plumbline.report;

import dev.plumbline.compare.Effect;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Severity;
import dev.plumbline.gate.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reader must see first: verdicts in order of importance, within them the largest change. A
 * metric that is only shown comes last.
 */
final class Importance {
  private static final List<Verdict> ORDER =
      List.of(
          Verdict.FAILED,
          Verdict.REGRESSED,
          Verdict.MISSING,
          Verdict.NOT_COMPARABLE,
          Verdict.INCONCLUSIVE,
          Verdict.IMPROVED,
          Verdict.NEW,
          Verdict.SKIPPED,
          Verdict.UNCHANGED);

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private Importance() {}

  /** A verdict with the severity of a regression. */
  record Group(Verdict verdict, Optional<Severity> severity, boolean shownOnly) {
    static Group of(Judgement judgement) {
      return new Group(judgement.verdict(), judgement.severity(), quiet(judgement));
    }

    /** The words of the verdict and the severity. */
    String words() {
      return shownOnly
          ? "shown only"
          : severity.map(s -> verdict.words() + " (" + s.word() + ")").orElse(verdict.words());
    }

    /** Whether broken budgets are more important than this. */
    boolean afterBrokenBudgets() {
      return shownOnly || rank(verdict) > rank(Verdict.MISSING);
    }
  }

  private record Weighed(Judgement judgement, int rank, int severity, double size) {}

  /** An inconclusive verdict that no policy could have gated is not a doubt, only a figure. */
  private static boolean quiet(Judgement judgement) {
    return judgement.verdict() == Verdict.INCONCLUSIVE && Wording.shownOnly(judgement);
  }

  private static int rank(Verdict verdict) {
    return ORDER.indexOf(verdict);
  }

  /** All judgements, the most important first; equals stay in the order of the decision. */
  static List<Judgement> sorted(Decision decision) {
    List<Weighed> weighed = new ArrayList<>(decision.judgements().size());
    for (Judgement judgement : decision.judgements()) {
      weighed.add(
          new Weighed(
              judgement,
              quiet(judgement) ? ORDER.size() : rank(judgement.verdict()),
              judgement.severity().map(SEVERITIES::indexOf).orElse(-1),
              size(judgement)));
    }
    weighed.sort(
        Comparator.comparingInt(Weighed::rank)
            .thenComparing(Comparator.comparingInt(Weighed::severity).reversed())
            .thenComparing(Comparator.comparingDouble(Weighed::size).reversed()));
    return weighed.stream().map(Weighed::judgement).toList();
  }

  /** The sorted judgements by group, in the same order. */
  static Map<Group, List<Judgement>> groups(List<Judgement> sorted) {
    Map<Group, List<Judgement>> groups = new LinkedHashMap<>();
    for (Judgement judgement : sorted) {
      groups.computeIfAbsent(Group.of(judgement), group -> new ArrayList<>()).add(judgement);
    }
    return groups;
  }

  private static double size(Judgement judgement) {
    return switch (judgement.verdict()) {
      case REGRESSED, IMPROVED, INCONCLUSIVE ->
          Facts.of(judgement.pair()).effect().map(Effect::point).map(Math::abs).orElse(-1.0);
      default -> 0;
    };
  }
}
