package dev.plumbline.compare;

import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.MachineFact;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whether the machine was the same while the head was measured, and the same as when the base was.
 * Where nobody looked at the machine, nothing is said. {@code docs/method.md} has the reasons of
 * the thresholds.
 */
public final class Steadiness {
  private static final Steadiness UNKNOWN =
      new Steadiness("", List.of(), 0, OptionalDouble.empty(), OptionalDouble.empty());

  /** Less is what any machine does beside what is measured, and what reports show as 0.0 cores. */
  private static final double LEAST_CROWDING = 0.02;

  private final String subject;
  private final List<Movement> movements;
  private final double cores;
  private final OptionalDouble othersInBase;
  private final OptionalDouble othersInHead;

  private Steadiness(
      String subject,
      List<Movement> movements,
      double cores,
      OptionalDouble othersInBase,
      OptionalDouble othersInHead) {
    this.subject = subject;
    this.movements = List.copyOf(movements);
    this.cores = cores;
    this.othersInBase = othersInBase;
    this.othersInHead = othersInHead;
  }

  /**
   * By how much times may be off because the machine moved.
   *
   * @param log the logarithm of a ratio, over zero
   * @param seen what moved, one line
   */
  public record Shift(double log, String seen) {}

  /** Nobody looked. */
  public static Steadiness unknown() {
    return UNKNOWN;
  }

  /**
   * Holds the looks at the machine against each other.
   *
   * @param baseTrials runs of the base; those during which nobody looked are left out
   * @param head the run that is judged
   */
  public static Steadiness of(List<Run> baseTrials, Run head) {
    List<MachineSample> base =
        baseTrials.stream().flatMap(trial -> trial.samples().stream()).toList();
    List<MachineSample> samples = head.samples();
    List<Movement> movements = new ArrayList<>(RulerMovements.of(base, samples));
    movements.addAll(FactMovements.of(base, samples));
    return new Steadiness(
        head.header().source(),
        movements,
        cores(head),
        FactMovements.mean(base, MachineFact.OTHER_PROCESSES),
        FactMovements.mean(samples, MachineFact.OTHER_PROCESSES));
  }

  private static double cores(Run head) {
    String cores = head.header().environment().facts().get(EnvironmentFact.LOGICAL_CORES);
    return cores != null && cores.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(cores) : 0;
  }

  /** A note for each thing that moved; none when the machine was steady or nobody looked. */
  public List<Note> notes() {
    return movements.stream()
        .map(movement -> new Note(NoteCode.NOT_STEADY, subject, movement.seen()))
        .toList();
  }

  /**
   * By how much the time of a benchmark may be off: the worst of what moved.
   *
   * @param threads of the benchmark: neighbours slow it down where it and they want more cores than
   *     there are
   * @return empty when nothing moved that times turn on
   */
  public Optional<Shift> shift(int threads) {
    List<Shift> shifts = new ArrayList<>();
    movements.stream()
        .filter(movement -> movement.off() > 0)
        .forEach(movement -> shifts.add(new Shift(movement.off(), movement.seen())));
    crowding(threads).ifPresent(shifts::add);
    return shifts.stream().max(Comparator.comparingDouble(Shift::log));
  }

  private Optional<Shift> crowding(int threads) {
    if (cores == 0 || othersInHead.isEmpty()) {
      return Optional.empty();
    }
    double others = othersInHead.getAsDouble();
    double before = othersInBase.orElse(0);
    double log = Math.abs(crowding(threads, others) - crowding(threads, before));
    String seen =
        String.format(
            Locale.ROOT,
            "other processes took %.1f of %.0f cores%s",
            others,
            cores,
            othersInBase.isEmpty()
                ? ""
                : String.format(Locale.ROOT, ", in the baseline %.1f", before));
    return log >= LEAST_CROWDING ? Optional.of(new Shift(log, seen)) : Optional.empty();
  }

  /** Threads that want to run share the cores evenly, so each is slowed by demand over cores. */
  private double crowding(int threads, double others) {
    return Math.max(0, Math.log((threads + others) / cores));
  }
}
