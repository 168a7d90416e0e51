package dev.plumbline.report;

import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Metric;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The benchmarks of one category whose scores are in units of one kind, with the two ends.
 *
 * @param name of the category in the policy
 * @param members every measured benchmark of the category with such a unit, the fastest first
 */
record Category(String name, List<Member> members) {

  /**
   * One benchmark's own score.
   *
   * @param value of the head in base units
   */
  record Member(BenchmarkId id, Metric metric, double value) {}

  private record Kind(String category, Dimension dimension, String unit) {}

  /**
   * The categories that the policy names and a score was measured in, in the policy's order; one
   * for each kind of unit, because only equal units can be ranked.
   */
  static List<Category> of(Decision decision) {
    Map<String, Map<Kind, List<Member>>> byName = new LinkedHashMap<>();
    decision.policy().categoryNames().forEach(n -> byName.put(n, new LinkedHashMap<>()));
    for (Judgement judgement : decision.judgements()) {
      Optional<Member> member = member(judgement);
      if (member.isPresent()) {
        Metric metric = member.get().metric();
        for (String name : decision.policy().categoriesOf(judgement.id())) {
          Kind kind = new Kind(name, metric.unit().dimension(), Wording.baseUnit(metric));
          byName.get(name).computeIfAbsent(kind, k -> new ArrayList<>()).add(member.get());
        }
      }
    }
    List<Category> categories = new ArrayList<>();
    byName.forEach(
        (name, kinds) ->
            kinds.values().forEach(members -> categories.add(new Category(name, ranked(members)))));
    return categories;
  }

  private static Optional<Member> member(Judgement judgement) {
    Facts facts = Facts.of(judgement.pair());
    return facts
        .metric()
        .filter(metric -> metric.primary() && metric.direction() != Direction.UNKNOWN)
        .flatMap(
            metric ->
                facts
                    .head()
                    .filter(side -> Double.isFinite(side.value()))
                    .map(side -> new Member(judgement.id(), metric, side.value())));
  }

  private static List<Member> ranked(List<Member> members) {
    Comparator<Member> fewestFirst = Comparator.comparingDouble(Member::value);
    boolean more = members.get(0).metric().direction() == Direction.HIGHER_IS_BETTER;
    return members.stream().sorted(more ? fewestFirst.reversed() : fewestFirst).toList();
  }

  /** The best score. */
  Member fastest() {
    return members.get(0);
  }

  /** The worst score; the same as the best when there is only one. */
  Member slowest() {
    return members.get(members.size() - 1);
  }
}
