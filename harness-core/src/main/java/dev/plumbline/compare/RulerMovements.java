package dev.plumbline.compare;

import dev.plumbline.model.MachineSample;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the rulers say: within the head, and between the base and the head. */
final class RulerMovements {
  /**
   * The rulers that every benchmark leans on and that repeat well beside neighbours. The others are
   * shown: a scheduler that is slower tells little of a sort.
   */
  static final Set<String> JUDGING = Set.of("cpu", "memory");

  /**
   * Of those, the ones that come out alike in two JVMs. How fast the chase through memory goes
   * depends on which pages a JVM was given.
   */
  static final Set<String> JUDGING_BETWEEN_RUNS = Set.of("cpu");

  /** The standard deviation of the cpu ruler's median between JVMs: see docs/method.md. */
  private static final double BETWEEN_JVMS = 0.008;

  /** Fewer rounds than this on a side have no scatter to hold a difference against. */
  private static final int FEWEST = 3;

  private static final double STANDARD_ERRORS = 4;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RulerMovements() {}

  static List<Movement> of(List<MachineSample> base, List<MachineSample> head) {
    Set<String> names = new TreeSet<>();
    head.forEach(sample -> names.addAll(sample.rulers().keySet()));
    // How a loop came out of the compiler in this JVM says nothing of the machine.
    names.remove(EmptyLoop.RULER);
    List<Movement> movements = new ArrayList<>();
    for (String name : names) {
      RulerSeries after = RulerSeries.of(head, name);
      Optional<RulerSeries.Step> step = after.step();
      step.ifPresent(found -> movements.add(within(name, found)));
      between(name, RulerSeries.of(base, name), after).ifPresent(movements::add);
    }
    return movements;
  }

  /** Forks count alike, so their mean is off by the step times the share on its shorter side. */
  private static Movement within(String name, RulerSeries.Step step) {
    String seen =
        name
            + " ruler "
            + speed(step.size())
            + " from round "
            + step.from().round()
            + " on ("
            + TIME.format(step.from().at())
            + " UTC)";
    return new Movement(seen, JUDGING.contains(name) ? Math.abs(step.size()) * step.minority() : 0);
  }

  private static Optional<Movement> between(String name, RulerSeries base, RulerSeries head) {
    if (base.size() < FEWEST || head.size() < FEWEST) {
      return Optional.empty();
    }
    double moved = head.median() - base.median();
    double error =
        Math.hypot(
            Math.hypot(base.standardError(), head.standardError()),
            Math.hypot(BETWEEN_JVMS, BETWEEN_JVMS));
    if (Math.abs(moved) < STANDARD_ERRORS * error) {
      return Optional.empty();
    }
    String seen =
        String.format(
            Locale.ROOT,
            "%s ruler %s than in the baseline (±%.1f %%)",
            name,
            speed(moved),
            100 * Math.expm1(STANDARD_ERRORS * error));
    return Optional.of(
        new Movement(seen, JUDGING_BETWEEN_RUNS.contains(name) ? Math.abs(moved) : 0));
  }

  private static String speed(double log) {
    return String.format(
        Locale.ROOT, "%.0f %% %s", 100 * Math.expm1(Math.abs(log)), log > 0 ? "slower" : "faster");
  }
}
