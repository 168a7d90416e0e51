package dev.plumbline.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A service level objective: where a figure comes from, and what it should be.
 *
 * @param id its key in the file
 * @param source where the figure comes from
 * @param unitText the unit the target was written in
 * @param target in the base unit
 * @param critical in the base unit, worse than the target; empty when it is the target itself
 * @param rows the rows of the list of benchmarks that it answers
 */
public record Slo(
    String id,
    Source source,
    String unitText,
    double target,
    OptionalDouble critical,
    List<String> rows) {
  /** Copies the rows. */
  public Slo {
    rows = List.copyOf(rows);
  }

  /** Where a figure comes from. */
  public sealed interface Source permits OfBenchmark, OfTests {}

  /**
   * A metric of the benchmarks that match a pattern; the worst of them counts.
   *
   * @param pattern see {@link BenchmarkPattern}
   * @param metric name of the metric
   * @param statistic what is taken of its values
   */
  public record OfBenchmark(String pattern, String metric, Statistic statistic) implements Source {}

  /**
   * The time that tests took, from the reports that Maven's Surefire leaves behind.
   *
   * @param folders globs of folders with reports, relative to the policy's folder; at least one
   * @param figure what is taken of them
   */
  public record OfTests(List<String> folders, TestFigure figure) implements Source {
    /** Copies the list. */
    public OfTests {
      folders = List.copyOf(folders);
    }
  }

  /** What is taken of the values of a metric. */
  public enum Statistic {
    /** The value that reports show: of the forks the one in the middle. */
    MEDIAN(0.5, 1),
    /** Nine of ten are at least as good; needs ten values. */
    P90(0.9, 10),
    /** 19 of 20 are at least as good; needs twenty values. */
    P95(0.95, 20),
    /** 99 of 100 are at least as good; needs a hundred values. */
    P99(0.99, 100),
    /** The worst value. */
    WORST(1, 1);

    private final double share;
    private final int fewest;

    Statistic(double share, int fewest) {
      this.share = share;
      this.fewest = fewest;
    }

    /** The share of values that are at least as good. */
    public double share() {
      return share;
    }

    /** With fewer values it says nothing. */
    public int fewest() {
      return fewest;
    }

    /** The word in files and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What is taken of test reports. */
  public enum TestFigure {
    /** The time of all test classes together. */
    TOTAL,
    /** The time of the slowest test. */
    SLOWEST;

    /** The word in files and reports. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The words of all statistics. */
  static List<String> statistics() {
    return Arrays.stream(Statistic.values()).map(Statistic::word).toList();
  }

  /** The words of all figures of tests. */
  static List<String> testFigures() {
    return Arrays.stream(TestFigure.values()).map(TestFigure::word).toList();
  }

  /** Its source, if that is a benchmark. */
  public Optional<OfBenchmark> ofBenchmark() {
    return source instanceof OfBenchmark benchmark ? Optional.of(benchmark) : Optional.empty();
  }

  /** Its source, if that is tests. */
  public Optional<OfTests> ofTests() {
    return source instanceof OfTests tests ? Optional.of(tests) : Optional.empty();
  }
}
