package dev.plumbline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyFile;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.model.Side;
import dev.plumbline.unit.Unit;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is wanted, claimed and measured of a case stands in one row. */
final class CaseRowsTest {
  private static final BenchmarkId FILL =
      new BenchmarkId("a.Registry.fill", Mode.AVERAGE_TIME, Map.of(), 1);

  private static Measurement forks(String name, String unit, double... forks) {
    double[][] values =
        Arrays.stream(forks).mapToObj(fork -> new double[] {fork}).toArray(double[][]::new);
    Metric metric = Metric.of(name, Unit.parse(unit));
    return new Measurement(metric, Sample.Values.of(values), Optional.empty());
  }

  private static List<String> row(String policy, BenchmarkResult result) throws Exception {
    Policy read = PolicyFile.read(new StringReader(policy), "plumbline.yml");
    Run run = new Run(RunHeader.foreign("run", Environment.unknown()), List.of(result), List.of());
    List<List<String>> rows =
        new CaseRows(read, List.of(new Baselines.Measured("A", List.of(run))))
            .of(
                new SuiteClass.Benchmark(
                    FILL.benchmark(), "Fills.", Set.of("CL-26"), List.of(result.id())));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0)).hasSameSizeAs(CaseRows.TITLES);
    return rows.get(0);
  }

  private static String cell(List<String> row, String title) {
    return row.get(CaseRows.TITLES.indexOf(title));
  }

  private static BenchmarkResult result(BenchmarkId id, Measurement... measurements) {
    return new BenchmarkResult(
        id, new Setup(List.of(), Map.of()), List.of(measurements), List.of(), List.of());
  }

  @Test
  void anAnswerInBytesStandsBesideTheTimeAndItsClaimAndBudget() throws Exception {
    List<String> row =
        row(
            """
            metrics:
              - {metric: hitPercent, unit: "%", better: higher, exact: true}
              - {metric: bytesPerEntry, unit: B, better: lower, exact: true}
            budgets:
              entry: {pattern: Registry.fill*, metric: bytesPerEntry, target: 400B}
              hits: {pattern: Registry.fill*, metric: hitPercent, target: 90 %}
            claims:
              - {pattern: Registry.fill*, text: others claim 300 bytes}
            """,
            result(
                FILL,
                forks("score", "us/op", 10, 10, 10),
                forks("bytesPerEntry", "#", 362.72, 362.72, 362.72),
                forks("hitPercent", "#", 0, 0, 0),
                forks("other", "#", 1, 2, 3),
                forks(Metric.ALLOCATION, "B/op", 2048, 2048, 2048)));
    assertThat(cell(row, "measured")).isEqualTo("10.00 µs/op");
    assertThat(cell(row, "others say")).isEqualTo("others claim 300 bytes");
    assertThat(cell(row, "budget")).isEqualTo("bytesPerEntry ≤ 400 B; hitPercent ≥ 90 %");
    assertThat(cell(row, "besides"))
        .isEqualTo("`hitPercent` 0 %; `bytesPerEntry` 362.7 B; 2 KiB/op allocated");
  }

  @Test
  void sampledOperationsHaveTheirPercentiles() throws Exception {
    double[] values = LongStream.rangeClosed(1, 500).asDoubleStream().toArray();
    long[] counts = new long[values.length];
    Arrays.fill(counts, 1);
    Histogram all = Histogram.of(values, counts);
    Measurement score =
        new Measurement(
            Metric.of(Metric.PRIMARY, Unit.parse("us/op")),
            new Sample.Histograms(List.of(List.of(all), List.of(all))),
            Optional.empty());
    BenchmarkId id = new BenchmarkId(FILL.benchmark(), Mode.SAMPLE_TIME, Map.of(), 1);
    assertThat(cell(row("", result(id, score)), "besides"))
        .isEqualTo("p50 250.0 µs/op; p95 475.0 µs/op");
  }

  @Test
  void withoutADeclarationACounterStaysAway() throws Exception {
    List<String> row =
        row("", result(FILL, forks("score", "us/op", 10, 10), forks("bytes", "#", 3, 3)));
    assertThat(cell(row, "besides")).isEmpty();
  }

  @Test
  void whatWasSkippedOrNotMeasuredHasARowOfTheSameLength() throws Exception {
    BenchmarkResult skipped =
        new BenchmarkResult(
            FILL,
            new Setup(List.of(), Map.of()),
            List.of(),
            List.of(new ForkOutcome(1, Side.HEAD, 1, ForkState.SKIPPED, "no engine", "")),
            List.of());
    assertThat(cell(row("", skipped), "measured")).isEqualTo("SKIPPED: no engine");
    assertThat(cell(row("", skipped), "on")).isEqualTo("A");
    List<List<String>> never =
        new CaseRows(PolicyFile.read(new StringReader(""), "p"), List.of())
            .of(new SuiteClass.Benchmark(FILL.benchmark(), "", Set.of(), List.of(FILL)));
    assertThat(never.get(0)).hasSameSizeAs(CaseRows.TITLES);
  }
}
