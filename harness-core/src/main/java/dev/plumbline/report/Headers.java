package dev.plumbline.report;

import dev.plumbline.gate.Decision;
import dev.plumbline.model.BaseSide;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.RunHeader;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who was held against whom, in words. */
final class Headers {
  /** Digits of a digest that tell two jars apart. */
  private static final int DIGITS = 8;

  private Headers() {}

  /** One run in a line: file, blessing, commit, time. */
  static String run(RunHeader header) {
    List<String> parts = new ArrayList<>();
    parts.add(header.source());
    header.blessing().ifPresent(blessing -> parts.add("baseline " + blessing.name()));
    header
        .commit()
        .ifPresent(
            commit ->
                parts.add(
                    "commit "
                        + (commit.length() > 12 ? commit.substring(0, 12) : commit)
                        + (header.dirty().orElse(false) ? " with uncommitted changes" : "")));
    header.started().ifPresent(started -> parts.add(started.toString()));
    return CleanText.oneLine(String.join(", ", parts));
  }

  /**
   * What the head is, in a line: in an A/B run its jar and when both were measured. The commit
   * would be that of the folder of the call, which says nothing of two jars.
   */
  static String head(Decision decision) {
    RunHeader head = decision.comparison().head();
    return head.base()
        .map(
            base ->
                CleanText.oneLine(
                    jar(base.headSource(), head.jarDigest(), base, head)
                        + head.started().map(at -> ", " + at).orElse("")))
        .orElseGet(() -> run(head));
  }

  /** What the base is, in a line: in an A/B run its jar, else the newest trial. */
  static Optional<String> base(Decision decision) {
    RunHeader head = decision.comparison().head();
    return head.base()
        .map(base -> CleanText.oneLine(jar(base.source(), base.jarDigest(), base, head)))
        .or(() -> newestBase(decision).map(Headers::run));
  }

  /** A jar's name, with the start of its digest where the other's has the same name. */
  private static String jar(String name, Optional<String> digest, BaseSide base, RunHeader head) {
    boolean alike =
        base.source().equals(base.headSource()) && !base.jarDigest().equals(head.jarDigest());
    return alike ? name + digest.map(Headers::shortened).orElse("") : name;
  }

  private static String shortened(String digest) {
    String digits = digest.substring(digest.indexOf(':') + 1);
    return " (" + digits.substring(0, Math.min(DIGITS, digits.length())) + ")";
  }

  /** The newest base trial, if there is a baseline. */
  static Optional<RunHeader> newestBase(Decision decision) {
    List<RunHeader> base = decision.comparison().base();
    return base.isEmpty() ? Optional.empty() : Optional.of(base.get(base.size() - 1));
  }

  /** Whether there was nothing to hold the head against. */
  static boolean noBaseline(Decision decision) {
    return decision.comparison().base().isEmpty();
  }

  /** A fact of a run's environment for people, clean; empty when it is not known. */
  static Optional<String> fact(RunHeader header, EnvironmentFact fact) {
    return header.environment().fact(fact).map(text -> fact(fact, text));
  }

  /** A fact for people: memory in GiB, everything else as it is. */
  private static String fact(EnvironmentFact fact, String text) {
    boolean memory =
        fact == EnvironmentFact.MEMORY || fact == EnvironmentFact.CONTAINER_MEMORY_LIMIT;
    if (memory && text.matches("[0-9]{1,18}")) {
      return Scale.text(Double.parseDouble(text), Unit.parse("B"));
    }
    return CleanText.oneLine(text);
  }

  /** An environment in a line: the facts that people ask for first. */
  static String environment(RunHeader header) {
    List<String> parts = new ArrayList<>();
    for (EnvironmentFact fact :
        List.of(
            EnvironmentFact.CPU_MODEL,
            EnvironmentFact.LOGICAL_CORES,
            EnvironmentFact.MEMORY,
            EnvironmentFact.OPERATING_SYSTEM,
            EnvironmentFact.JVM_NAME,
            EnvironmentFact.JVM_VERSION,
            EnvironmentFact.COLLECTOR,
            EnvironmentFact.JMH_VERSION)) {
      header
          .environment()
          .fact(fact)
          .ifPresent(
              text ->
                  parts.add(
                      switch (fact) {
                        case LOGICAL_CORES -> CleanText.oneLine(text) + " cores";
                        case JMH_VERSION -> "JMH " + CleanText.oneLine(text);
                        default -> fact(fact, text);
                      }));
    }
    return parts.isEmpty() ? "unknown" : String.join(", ", parts);
  }
}
