package dev.plumbline.cli.measure;

import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process tells of itself, on lines {@code plumbline-metric NAME VALUE UNIT} among the last
 * that it prints: the parts of its time, for example. They are metrics of it like any other.
 */
final class ReportedFigures {
  private static final Pattern LINE =
      Pattern.compile(
          "plumbline-metric ([a-z][a-z0-9._-]{0,63}) ([0-9]{1,18}(?:\\.[0-9]{1,18})?) (\\S{1,20})");

  private static final int MOST = 40;

  /** What is measured from outside, and told by nobody else. */
  private static final Set<String> OURS =
      Set.of(
          Metric.PRIMARY,
          Metric.CPU_TIME,
          Metric.CPU_USER,
          Metric.CPU_SYSTEM,
          Metric.CPU_SHARE,
          Metric.PEAK_MEMORY);

  private ReportedFigures() {}

  /** The figures in an output, each name once, the first forty. */
  static List<Measurement> in(String output) {
    List<Measurement> figures = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(OURS);
    Matcher line = LINE.matcher("");
    for (String text : output.lines().toList()) {
      if (figures.size() < MOST && line.reset(text).matches() && names.add(line.group(1))) {
        figures.add(
            new Measurement(
                Metric.of(line.group(1), Unit.parse(line.group(3))),
                Sample.Values.of(new double[][] {{Double.parseDouble(line.group(2))}}),
                Optional.empty()));
      }
    }
    return figures;
  }
}
