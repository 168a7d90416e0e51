package dev.plumbline.benchmarks.pages;

import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The list of machines that a page has values from. */
final class MeasuredOn {
  private MeasuredOn() {}

  /** A line for each machine, or that there is none. */
  static String text(List<Baselines.Measured> baselines) {
    if (baselines.isEmpty()) {
      return "\nNot measured yet on a blessed baseline.\n";
    }
    StringBuilder text = new StringBuilder("\n");
    for (Baselines.Measured baseline : baselines) {
      text.append("- **")
          .append(baseline.letter())
          .append("**: ")
          .append(environment(baseline.newest().header().environment()))
          .append("; ")
          .append(
              baseline.trials().stream()
                  .map(MeasuredOn::trial)
                  .distinct()
                  .collect(Collectors.joining("; ")))
          .append('\n');
    }
    return text.toString();
  }

  private static String trial(Run run) {
    RunHeader header = run.header();
    String day =
        header
            .started()
            .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate().toString())
            .orElse("on an unknown day");
    return "measured "
        + day
        + header
            .commit()
            .map(commit -> " at commit " + commit.substring(0, Math.min(12, commit.length())))
            .orElse("")
        + (header.dirty().orElse(false) ? " with uncommitted changes" : "");
  }

  private static String environment(Environment environment) {
    List<String> parts = new ArrayList<>();
    fact(environment, EnvironmentFact.CPU_MODEL, "", parts);
    fact(environment, EnvironmentFact.LOGICAL_CORES, " cores", parts);
    environment
        .fact(EnvironmentFact.MEMORY)
        .filter(bytes -> bytes.matches("[0-9]{1,18}"))
        .ifPresent(b -> parts.add(Scale.text(Double.parseDouble(b), Unit.parse("B"))));
    fact(environment, EnvironmentFact.OPERATING_SYSTEM, "", parts);
    fact(environment, EnvironmentFact.JVM_NAME, "", parts);
    fact(environment, EnvironmentFact.JVM_VERSION, "", parts);
    fact(environment, EnvironmentFact.COLLECTOR, "", parts);
    return String.join(", ", parts);
  }

  private static void fact(
      Environment environment, EnvironmentFact fact, String unit, List<String> parts) {
    environment.fact(fact).ifPresent(text -> parts.add(Markdown.text(text) + unit));
  }
}
