package dev.plumbline.report;

import dev.plumbline.compare.TracedSide;
import dev.plumbline.model.BaseSide;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Metric;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first step of an explanation: which code, on which JVM, how. */
final class ExplainedSides {
  private static final int TRIALS = 20;

  private final Explanation explained;
  private final TerminalPage page;

  ExplainedSides(Explanation explained, TerminalPage page) {
    this.explained = explained;
    this.page = page;
  }

  void print() {
    RunHeader head = explained.head();
    if (head.base().isPresent()) {
      BaseSide base = head.base().get();
      row("base", jar(base.source(), base.jarDigest()));
      row("head", jar(base.headSource(), head.jarDigest()));
      row("run", Headers.run(head) + ": both sides, fork by fork");
    } else {
      List<RunHeader> trials = explained.decision().comparison().base();
      for (RunHeader trial : trials.subList(0, Math.min(TRIALS, trials.size()))) {
        row("base", Headers.run(trial));
      }
      if (trials.size() > TRIALS) {
        row("", "… and " + (trials.size() - TRIALS) + " more trials");
      }
      row("head", Headers.run(head));
    }
    row("on", Headers.environment(head));
    jvms(head);
    Optional<Setup> setup =
        explained
            .trace()
            .head()
            .or(() -> explained.trace().base().stream().findFirst())
            .map(TracedSide::setup);
    setup.map(ExplainedSides::iterations).filter(s -> !s.isEmpty()).ifPresent(s -> row("fork", s));
    explained.metric().ifPresent(metric -> row("metric", metric(metric)));
  }

  private static String jar(String source, Optional<String> digest) {
    return CleanText.oneLine(
        source
            + digest.map(d -> " (" + d.substring(0, Math.min(19, d.length())) + "…)").orElse(""));
  }

  /** The JVM and its flags of each side, where they are not the same. */
  private void jvms(RunHeader head) {
    Optional<RunHeader> base = head.baseHeader().or(() -> Headers.newestBase(explained.decision()));
    String ofHead = jvm(head, explained.trace().head());
    String ofBase =
        base.map(header -> jvm(header, explained.trace().base().stream().reduce((a, b) -> b)))
            .orElse(ofHead);
    if (ofBase.equals(ofHead)) {
      row("JVM", ofHead);
    } else {
      row("JVMs", "base: " + ofBase);
      row("", "head: " + ofHead);
    }
  }

  private static String jvm(RunHeader header, Optional<TracedSide> side) {
    List<String> parts = new ArrayList<>();
    Headers.fact(header, EnvironmentFact.JVM_NAME).ifPresent(parts::add);
    Headers.fact(header, EnvironmentFact.JVM_VERSION).ifPresent(parts::add);
    side.map(s -> String.join(" ", s.setup().jvmArguments()))
        .filter(flags -> !flags.isBlank())
        .ifPresent(flags -> parts.add("flags " + CleanText.oneLine(flags)));
    return parts.isEmpty() ? "unknown" : String.join(", ", parts);
  }

  private static String iterations(Setup setup) {
    String count = setup.facts().get("measurementIterations");
    String time = setup.facts().get("measurementTime");
    if (count == null) {
      return "";
    }
    String warmUp = setup.facts().getOrDefault("warmupIterations", "0");
    return CleanText.oneLine(
        count
            + " iterations"
            + (time == null ? "" : " of " + time)
            + (warmUp.equals("0")
                ? " from a cold start"
                : " after " + warmUp + " of JMH's warm-up"));
  }

  private static String metric(Metric metric) {
    return CleanText.oneLine(metric.name() + " in " + metric.unit().text())
        + ", "
        + (metric.direction() == Direction.UNKNOWN
            ? "nobody said which way is better"
            : metric.direction().word() + " is better");
  }

  private void row(String name, String text) {
    page.paragraph("  " + DisplayWidth.padRight(name, 8), text, Paint.PLAIN);
  }
}
