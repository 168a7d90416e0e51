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

/** Says wherein the two sides of an A/B run differ: what was asked for, and nothing else. */
final class Sides {
  private Sides() {}

  /** A note that names each difference; empty when both sides are the same in all that is known. */
  static Optional<Note> difference(RunHeader head) {
    BaseSide base = head.base().orElseThrow();
    List<String> seen = new ArrayList<>();
    if (!base.jarDigest().equals(head.jarDigest())) {
      seen.add("jar: " + base.source() + " → " + base.headSource());
    }
    environment(base.environment(), head.environment(), seen);
    if (!base.jmhArguments().equals(head.plan().jmhArguments())) {
      seen.add(
          "JMH options: "
              + String.join(" ", base.jmhArguments())
              + " → "
              + String.join(" ", head.plan().jmhArguments()));
    }
    base.varied().forEach((name, value) -> seen.add(name + ": " + value.text()));
    return seen.isEmpty()
        ? Optional.empty()
        : Optional.of(new Note(NoteCode.SIDES_DIFFER, head.source(), String.join("; ", seen)));
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
