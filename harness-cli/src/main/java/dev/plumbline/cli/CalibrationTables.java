package dev.plumbline.cli;

import static dev.plumbline.report.CalibrationText.percent;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Calibration.Advice;
import dev.plumbline.model.Calibration.FalseAlarms;
import dev.plumbline.model.Calibration.OfBenchmark;
import dev.plumbline.model.Calibration.Planted;
import dev.plumbline.report.CalibrationText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A calibration for people. */
final class CalibrationTables {
  private CalibrationTables() {}

  /** What it comes to, then how often it is wrong and right, then the noise and what it takes. */
  static String of(Calibration calibration) {
    StringBuilder text = new StringBuilder();
    text.append(CalibrationText.line(calibration)).append("\n\n");
    text.append(alarms(calibration)).append('\n');
    text.append("planted by arithmetic: the head's cost times 1.10 and so on\n");
    text.append(planted(calibration)).append('\n');
    text.append("what the number of one fork scatters by, and what comes of it at 99 %\n");
    text.append(noise(calibration));
    if (calibration.startUp().isPresent()) {
      text.append("\na fork takes ")
          .append(time(calibration.startUp().getAsDouble()))
          .append(" besides its iterations\n");
    }
    for (String each : calibration.leftOut()) {
      text.append("left out ").append(Words.clean(each)).append('\n');
    }
    return text.toString();
  }

  private static Table alarms(Calibration calibration) {
    Table table = new Table("BENCHMARK", "PAIRS", "FALSE ALARMS", "AT MOST", "ON ANY ROUNDS");
    for (OfBenchmark benchmark : calibration.benchmarks()) {
      alarms(
          table,
          name(benchmark.id()),
          Integer.toString(benchmark.pairs()),
          benchmark.falseAlarms());
    }
    alarms(table, "the suite", "", calibration.falseAlarms());
    return table;
  }

  private static void alarms(Table table, String name, String pairs, FalseAlarms alarms) {
    table.row(
        name,
        pairs,
        alarms.alarms() + " of " + alarms.replays(),
        percent(alarms.atMost()),
        percent(alarms.atMostApart()));
  }

  private static Table planted(Calibration calibration) {
    Table table =
        new Table("CHANGE", "FOUND", "MEDIAN PAIRS", "MEDIAN TIME", "BENCHMARKS FROM HERE ON");
    for (Planted planted : calibration.planted()) {
      long found =
          calibration.benchmarks().stream()
              .map(OfBenchmark::smallest)
              .filter(smallest -> same(smallest, planted.change()))
              .count();
      table.row(
          "+" + percent(planted.change()),
          percent(planted.found()),
          String.format(Locale.ROOT, "%.0f", planted.pairs()),
          time(planted.seconds()),
          found == 0 ? "" : Words.count(found, "benchmark") + " in 4 of 5");
    }
    return table;
  }

  private static boolean same(OptionalDouble smallest, double change) {
    return smallest.isPresent() && Double.compare(smallest.getAsDouble(), change) == 0;
  }

  private static Table noise(Calibration calibration) {
    Table table =
        new Table(
            "BENCHMARK",
            "ITERATIONS",
            "FORKS",
            "ROUNDS",
            "TRIALS",
            "FINDS",
            "5 % APART",
            "10 % APART",
            "IN 5 MIN");
    for (OfBenchmark benchmark : calibration.benchmarks()) {
      table.row(
          name(benchmark.id()),
          percent(benchmark.noise().iterations()),
          percent(benchmark.noise().forks()),
          percent(benchmark.noise().rounds()),
          percent(benchmark.noise().trials()),
          signed(benchmark.smallest()),
          advice(benchmark.advice(), 0.05),
          advice(benchmark.advice(), 0.10),
          signed(benchmark.visible()));
    }
    return table;
  }

  private static String signed(OptionalDouble change) {
    return change.isPresent() ? "+" + percent(change) : "";
  }

  private static String advice(List<Advice> advice, double change) {
    return advice.stream()
        .filter(each -> Double.compare(each.change(), change) == 0)
        .map(each -> each.pairs() + "x" + each.iterations() + " in " + time(each.seconds()))
        .findFirst()
        .orElse("");
  }

  private static String time(OptionalDouble seconds) {
    return seconds.isPresent() ? time(seconds.getAsDouble()) : "";
  }

  private static String time(double seconds) {
    return Words.duration(Duration.ofMillis(Math.round(1000 * seconds)));
  }

  private static String name(BenchmarkId id) {
    String name = id.shortName() + (id.parameterText().isEmpty() ? "" : " " + id.parameterText());
    return id.threads() == 1 ? name : name + " threads=" + id.threads();
  }
}
