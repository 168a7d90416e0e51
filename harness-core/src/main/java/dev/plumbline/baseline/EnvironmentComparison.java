package dev.plumbline.baseline;

import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether two environments can be held against each other, fact by fact. */
public final class EnvironmentComparison {
  /** Memory that differs by less is the same memory: firmware and kernel keep varying shares. */
  private static final double SAME_MEMORY = 0.05;

  private EnvironmentComparison() {}

  /**
   * Compares every fact that both sides know. A fact that only one side knows is no difference; see
   * {@link #unknown}.
   */
  public static Comparability between(Environment base, Environment head) {
    List<String> weighty = new ArrayList<>();
    List<String> light = new ArrayList<>();
    for (EnvironmentFact fact : EnvironmentFact.values()) {
      Optional<String> was = base.fact(fact);
      Optional<String> is = head.fact(fact);
      if (was.isEmpty() || is.isEmpty() || same(fact, was.get(), is.get())) {
        continue;
      }
      String difference = fact.label() + ": " + was.get() + " → " + is.get();
      switch (fact.weight()) {
        case DIFFERENT -> weighty.add(difference);
        case DRIFT -> light.add(difference);
        case INFORMATION -> {}
      }
    }
    List<String> differences = new ArrayList<>(weighty);
    differences.addAll(light);
    if (!weighty.isEmpty()) {
      return new Comparability(Comparability.Level.DIFFERENT, differences);
    }
    return light.isEmpty()
        ? Comparability.same()
        : new Comparability(Comparability.Level.DRIFTED, differences);
  }

  /**
   * A note when facts that decide comparability are not known on both sides, so that "same" is only
   * as good as what was recorded; empty when all are known.
   */
  public static Optional<Note> unknown(Environment base, Environment head) {
    String facts =
        Arrays.stream(EnvironmentFact.values())
            .filter(fact -> fact.weight() == EnvironmentFact.Weight.DIFFERENT)
            .filter(
                fact -> !limit(fact) || base.fact(fact).isPresent() || head.fact(fact).isPresent())
            .filter(fact -> base.fact(fact).isEmpty() || head.fact(fact).isEmpty())
            .map(fact -> fact.label() + " (" + where(base, head, fact) + ")")
            .collect(Collectors.joining(", "));
    return facts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Note(NoteCode.ENVIRONMENT_UNKNOWN, "environment", "not recorded: " + facts));
  }

  /** A limit that neither side has is not a thing unknown. */
  private static boolean limit(EnvironmentFact fact) {
    return fact == EnvironmentFact.CONTAINER_CPU_LIMIT
        || fact == EnvironmentFact.CONTAINER_MEMORY_LIMIT;
  }

  private static String where(Environment base, Environment head, EnvironmentFact fact) {
    if (base.fact(fact).isPresent()) {
      return "this run";
    }
    return head.fact(fact).isPresent() ? "baseline" : "both sides";
  }

  private static boolean same(EnvironmentFact fact, String was, String is) {
    if (was.strip().equals(is.strip())) {
      return true;
    }
    if (fact != EnvironmentFact.MEMORY) {
      return false;
    }
    try {
      double a = Double.parseDouble(was);
      double b = Double.parseDouble(is);
      return Math.abs(a - b) <= SAME_MEMORY * Math.max(a, b);
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
