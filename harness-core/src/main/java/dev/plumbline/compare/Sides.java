package dev.plumbline.compare;

import dev.plumbline.model.BaseSide;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.RunHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says wherein the two sides of an A/B run differ: what was asked for, and nothing else. */
final class Sides {
  private Sides() {}

  /** A note that names each difference; empty when both sides are the same in all that is known. */
  static Optional<Note> difference(RunHeader head) {
    BaseSide base = head.base().orElseThrow();
    List<String> seen = new ArrayList<>();
    if (!base.jarDigest().equals(head.jarDigest())) {
      seen.add(
          base.source().equals(base.headSource())
              ? "two jars, both called " + base.source()
              : "jar: " + base.source() + " → " + base.headSource());
    }
    environment(base.environment(), head.environment(), seen);
    String before = alone(base.jmhArguments(), head.plan().jmhArguments(), base.varied().keySet());
    String after = alone(head.plan().jmhArguments(), base.jmhArguments(), base.varied().keySet());
    if (!before.equals(after)) {
      seen.add("JMH options: " + before + " → " + after);
    }
    base.varied().forEach((name, value) -> seen.add(name + ": " + value.text()));
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(NoteCode.SIDES_DIFFER, head.source(), String.join("; ", seen)));
  }

  /**
   * The options of one side that the other lacks, but for parameters that are named by themselves.
   */
  private static String alone(List<String> side, List<String> other, Set<String> varied) {
    List<String> alone = options(side);
    options(other).forEach(alone::remove);
    alone.removeIf(
        option -> varied.stream().anyMatch(name -> option.startsWith("-p " + name + "=")));
    return alone.isEmpty() ? "none" : String.join(" ", alone);
  }

  /** Each option with its value as one text. */
  private static List<String> options(List<String> arguments) {
    List<String> options = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      options.add(String.join(" ", arguments.subList(i, Math.min(i + 2, arguments.size()))));
    }
    return options;
  }

  private static void environment(Environment base, Environment head, List<String> seen) {
    for (EnvironmentFact fact : EnvironmentFact.values()) {
      Optional<String> before = base.fact(fact);
      Optional<String> after = head.fact(fact);
      if (!before.equals(after)) {
        seen.add(fact.label() + ": " + before.orElse("unknown") + " → " + after.orElse("unknown"));
      }
    }
  }
}
