package dev.plumbline.compare;

import dev.plumbline.model.MachineFact;
import dev.plumbline.model.MachineSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the machine's own facts say. */
final class FactMovements {
  /** Over this in a round a fact is noted; below it is what an idle machine shows. */
  private enum Noted {
    STEAL(MachineFact.STEAL, 0.02),
    QUOTA(MachineFact.QUOTA_THROTTLED, 0.01),
    HOT(MachineFact.THERMAL_THROTTLES, 0),
    SWAP_IN(MachineFact.SWAP_IN, 256),
    SWAP_OUT(MachineFact.SWAP_OUT, 256),
    OTHERS(MachineFact.OTHER_PROCESSES, 0.1);

    private final MachineFact fact;
    private final double most;

    Noted(MachineFact fact, double most) {
      this.fact = fact;
      this.most = most;
    }
  }

  private FactMovements() {}

  static List<Movement> of(List<MachineSample> base, List<MachineSample> head) {
    List<Movement> movements = new ArrayList<>();
    for (Noted noted : Noted.values()) {
      seen(noted, head)
          .ifPresent(seen -> movements.add(new Movement(seen, off(noted, base, head))));
    }
    return movements;
  }

  private static Optional<String> seen(Noted noted, List<MachineSample> head) {
    List<MachineSample> over =
        head.stream()
            .filter(sample -> sample.facts().getOrDefault(noted.fact, 0.0) > noted.most)
            .toList();
    double worst =
        over.stream().mapToDouble(sample -> sample.facts().get(noted.fact)).max().orElse(0);
    return over.isEmpty()
        ? Optional.empty()
        : Optional.of(
            noted.fact.label() + " up to " + figure(noted.fact, worst) + rounds(over, head));
  }

  private static String rounds(List<MachineSample> over, List<MachineSample> all) {
    int first = over.get(0).round();
    int last = over.get(over.size() - 1).round();
    String where =
        first == last
            ? " in round " + first
            : " in " + over.size() + " of " + all.size() + " looks, rounds " + first + "–" + last;
    return over.size() == all.size() && first != last ? " in every round" : where;
  }

  private static String figure(MachineFact fact, double value) {
    return fact.unit().equals("share")
        ? String.format(Locale.ROOT, "%.1f %%", 100 * value)
        : String.format(Locale.ROOT, value < 10 ? "%.1f %s" : "%.0f %s", value, fact.unit());
  }

  /** Time that was taken away makes everything longer by its share of the rest. */
  private static double off(Noted noted, List<MachineSample> base, List<MachineSample> head) {
    if (noted != Noted.STEAL && noted != Noted.QUOTA) {
      return 0;
    }
    return Math.abs(stretch(mean(head, noted.fact)) - stretch(mean(base, noted.fact)));
  }

  private static double stretch(OptionalDouble share) {
    return -Math.log1p(-Math.min(0.9, share.orElse(0)));
  }

  static OptionalDouble mean(List<MachineSample> samples, MachineFact fact) {
    return samples.stream()
        .filter(sample -> sample.facts().containsKey(fact))
        .mapToDouble(sample -> sample.facts().get(fact))
        .average();
  }
}
