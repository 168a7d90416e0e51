package dev.plumbline.compare;

import static dev.plumbline.compare.TestRuns.compare;
import static dev.plumbline.compare.TestRuns.compared;
import static dev.plumbline.compare.TestRuns.id;
import static dev.plumbline.compare.TestRuns.measurement;
import static dev.plumbline.compare.TestRuns.result;
import static dev.plumbline.compare.TestRuns.run;
import static dev.plumbline.compare.TestRuns.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Blessing;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTest {
  private static final Metric BYTES = Metric.of(Metric.ALLOCATION, Unit.parse("B/op"));

  @ParameterizedTest
  @CsvSource({
    "24, 32, 0.3333333333333333",
    "24, 24, 0",
    "24, 0, -1",
    "0, 24, 24",
    "0.001, 24, 23.999",
    "0, 0.9, 0",
    "1e-6, 0.3, 0",
    "0.5, 1.2, 0",
    "24, 24.6, 0.025"
  })
  void bytesAreComparedExactlyAndRelatedToAtLeastOne(double before, double after, double point) {
    Pair.Compared pair = allocations(new double[] {before, before}, new double[] {after, after});

    Pair.Estimate estimate = pair.estimate().orElseThrow();
    assertThat(estimate.effect().point()).isCloseTo(point, within(1e-9));
    assertThat(estimate.effect().low()).isEqualTo(estimate.effect().high());
    assertThat(estimate.effect().level()).isEqualTo(1);
    assertThat(estimate.pValue()).isEqualTo(point == 0 ? 1 : 0);
  }

  @Test
  void bytesThatDifferFromForkToForkAreComparedLikeTimes() {
    Pair.Compared pair = allocations(new double[] {100, 120, 110}, new double[] {112, 104, 125});

    assertThat(pair.metric().exact()).isFalse();
    assertThat(pair.estimate().orElseThrow().effect().level()).isEqualTo(0.99);
  }

  @Test
  void forksThatDifferByLessThanAByteAreEqual() {
    Pair.Compared pair =
        allocations(new double[] {0.0001, 0.004, 0.0002}, new double[] {0.004, 0.0001, 0.9});

    assertThat(pair.estimate().orElseThrow().effect()).isEqualTo(new Effect(0, 0, 0, 1));
  }

  @Test
  void forksNearZeroThatDisagreeAreComparedByBytesAndNotByRatios() {
    Pair.Compared pair = allocations(new double[] {0, 0.0001, 0}, new double[] {0, 0, 16});

    assertThat(pair.metric().exact()).isFalse();
    assertThat(pair.head().value()).isCloseTo(16 / 3.0, within(1e-9));
    Effect effect = pair.estimate().orElseThrow().effect();
    assertThat(effect.point()).isCloseTo(16 / 3.0, within(1e-3));
    assertThat(effect.low()).isBetween(-0.001, 0.0);
    assertThat(effect.high()).isBetween(16.0, 100.0);
    assertThat(pair.notes())
        .extracting("code")
        .doesNotContain(NoteCode.ZERO_OR_NOT_A_NUMBER, NoteCode.DISTURBED_FORK);
  }

  @Test
  void aSideThatAllocatesInEveryForkIsFoundThoughItsForksDisagree() {
    Effect effect =
        allocations(new double[] {0, 0, 0, 0, 0}, new double[] {24, 27, 25, 31, 24})
            .estimate()
            .orElseThrow()
            .effect();

    assertThat(effect.low()).isGreaterThan(15);
    assertThat(effect.high()).isLessThan(40);
  }

  @Test
  void noBytesAreNeverLessThanNothing() {
    Effect effect =
        allocations(new double[] {0, 16, 16}, new double[] {16, 0, 0})
            .estimate()
            .orElseThrow()
            .effect();

    assertThat(effect.low()).isEqualTo(-1);
    assertThat(effect.point()).isCloseTo(-0.5, within(1e-9));
  }

  @Test
  void bytesThatJmhItselfLeavesInShortIterationsAreNoChange() {
    // 0.2 ms an operation: an iteration of 50 ms has 250 of them, so 8192 bytes are 33 for each.
    Pair.Estimate noise = allocations(200_000, "50 ms", 28, 32.5);
    Pair.Estimate more = allocations(200_000, "50 ms", 28, 68);
    Pair.Estimate longer = allocations(200_000, "10 s", 28, 32.5);

    assertThat(noise.effect()).isEqualTo(new Effect(0, 0, 0, 1));
    assertThat(more.effect().point()).isCloseTo(40 / 32.768, within(1e-9));
    assertThat(longer.effect().point()).isCloseTo(4.5 / 28, within(1e-9));
  }

  @Test
  void aSlowerSideHasMoreOfJmhsBytesAndIsNotCalledWorseForIt() {
    // 10 operations an iteration in the base and 5 in the head.
    BenchmarkResult base = timed(5_000_000, "50 ms", 1_000);
    BenchmarkResult head = timed(10_000_000, "50 ms", 1_800);

    assertThat(compared(compare(run(base), run(head)), 1).estimate().orElseThrow().effect().point())
        .isZero();
  }

  private static Pair.Estimate allocations(
      double nanoseconds, String iteration, double before, double after) {
    return compared(
            compare(
                run(timed(nanoseconds, iteration, before)),
                run(timed(nanoseconds, iteration, after))),
            1)
        .estimate()
        .orElseThrow();
  }

  private static BenchmarkResult timed(double nanoseconds, String iteration, double bytes) {
    return new BenchmarkResult(
        id("m"),
        new Setup(List.of(), Map.of("measurementTime", iteration)),
        List.of(score(nanoseconds, nanoseconds), measurement(BYTES, bytes, bytes)),
        List.of(),
        List.of());
  }

  private static Pair.Compared allocations(double[] before, double[] after) {
    return compared(
        compare(
            run(result(id("m"), score(1, 1, 1), measurement(BYTES, before))),
            run(result(id("m"), score(1, 1, 1), measurement(BYTES, after)))),
        1);
  }

  @Test
  void secondaryMetricsOfUnknownDirectionAreLeftOutWithOneNote() {
    Metric count = Metric.of("gc.count", Unit.parse("counts"));
    Run both =
        run(
            result(id("a"), score(1, 2), measurement(count, 3, 4)),
            result(id("b"), score(1, 2), measurement(count, 3, 4)));

    Comparison comparison = compare(both, both);

    assertThat(comparison.pairs()).hasSize(2);
    assertThat(comparison.notes())
        .filteredOn(note -> note.code() == NoteCode.UNKNOWN_DIRECTION)
        .singleElement()
        .extracting("seen")
        .isEqualTo("gc.count: not compared in up to 2 benchmarks");
  }

  @Test
  void aProfilerOnOneSideOnlyIsSaidOnceAndIsNoMissingBenchmark() {
    Comparison comparison =
        compare(
            run(result(id("m"), score(1, 2), measurement(BYTES, 8, 8))),
            run(result(id("m"), score(1, 2))));

    assertThat(comparison.pairs()).hasSize(1);
    assertThat(comparison.notes()).extracting("code").containsExactly(NoteCode.SETUP_CHANGED);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void aScoreThatIsNoPositiveNumberHasNoEstimate(double value) {
    Comparison comparison =
        compare(run(result(id("m"), score(1, 2, 3))), run(result(id("m"), score(1, value, 3))));

    assertThat(compared(comparison, 0).estimate()).isEmpty();
    assertThat(compared(comparison, 0).notes())
        .extracting("code")
        .contains(NoteCode.ZERO_OR_NOT_A_NUMBER);
  }

  @Test
  void aSummaryIsShownAndNeverJudged() {
    Metric time = Metric.of(Metric.PRIMARY, Unit.parse("us/op"));
    Measurement summary =
        new Measurement(
            time, new Sample.Summary(2, OptionalDouble.of(0.1), 5, 25), Optional.empty());

    Pair.Compared pair =
        compared(compare(run(result(id("m"), summary)), run(result(id("m"), score(1, 2)))), 0);

    assertThat(pair.estimate()).isEmpty();
    assertThat(pair.base().value()).isCloseTo(2e-6, within(1e-18));
    assertThat(pair.notes()).extracting("code").containsExactly(NoteCode.SUMMARY_ONLY);
  }

  @Test
  void histogramsGiveTheQuantilesThatHaveEnoughOperations() {
    Run base = run(result(id("m"), sampled(1, 500)));
    Run head = run(result(id("m"), sampled(1.5, 500)));

    Comparison comparison = compare(base, head);

    assertThat(comparison.pairs())
        .extracting(pair -> ((Pair.Compared) pair).metric().name())
        .containsExactly("score", "p50", "p90");
    assertThat(compared(comparison, 2).base().value()).isCloseTo(450e-9, within(1e-12));
    assertThat(compared(comparison, 2).estimate().orElseThrow().effect().point())
        .isCloseTo(0.5, within(1e-9));
    assertThat(
            compare(run(result(id("m"), sampled(1, 1000))), run(result(id("m"), sampled(1, 1000))))
                .pairs())
        .hasSize(4);
  }

  /** Three forks of one iteration with operations of 1, 2, … nanoseconds, times a factor. */
  private static Measurement sampled(double factor, int operations) {
    double[] values = new double[operations];
    long[] counts = new long[operations];
    for (int i = 0; i < operations; i++) {
      values[i] = factor * (i + 1);
      counts[i] = 1;
    }
    List<Histogram> fork = List.of(Histogram.of(values, counts));
    return new Measurement(
        Metric.of(Metric.PRIMARY, Unit.parse("ns/op")),
        new Sample.Histograms(Collections.nCopies(3, fork)),
        Optional.empty());
  }

  @Test
  void aDisturbedForkIsLabelledAndDoesNotRule() {
    Pair.Compared pair =
        compared(
            compare(
                run(result(id("m"), score(100, 101, 99, 100, 100))),
                run(result(id("m"), score(100, 700, 99, 101, 100)))),
            0);

    assertThat(pair.notes()).extracting("code").contains(NoteCode.DISTURBED_FORK);
    assertThat(pair.head().forks()).isEqualTo(5);
    assertThat(pair.estimate().orElseThrow().effect().high()).isLessThan(0.05);
  }

  @Test
  void severalTrialsAreHeldAgainstTheHeadTogether() {
    Comparison comparison =
        compare(
            List.of(
                run(result(id("m"), score(100, 101, 99))),
                run(result(id("m"), score(104, 105, 103)))),
            run(result(id("m"), score(102, 103, 101))));

    Pair.Compared pair = compared(comparison, 0);
    assertThat(pair.base().trials()).isEqualTo(2);
    assertThat(pair.base().forks()).isEqualTo(6);
    assertThat(pair.base().value()).isCloseTo(101.97e-9, within(0.02e-9));
    assertThat(comparison.base()).hasSize(2);
  }

  @Test
  void aBaselineOfOneTrialSaysSoOnce() {
    RunHeader plain = RunHeader.foreign("base.jsonl", Environment.unknown());
    RunHeader blessed =
        new RunHeader(
            plain.id(),
            plain.source(),
            plain.started(),
            plain.commit(),
            plain.dirty(),
            plain.jarDigest(),
            plain.seed(),
            plain.environment(),
            plain.plan(),
            Optional.of(new Blessing("main", "ann", Instant.EPOCH, "first", false)));
    Run head = run(result(id("m"), score(1, 2)), result(id("n"), score(1, 2)));
    Run base = new Run(blessed, head.results(), List.of());

    assertThat(compare(base, head).notes()).extracting("code").containsExactly(NoteCode.ONE_TRIAL);
    assertThat(compare(List.of(base, base), head).notes()).isEmpty();
    assertThat(compare(head, head).notes()).isEmpty();
  }

  @Test
  void aFamilyOfManyTestsAdjustsEachOfThem() {
    Run base = run(result(id("a"), score(100, 101, 99)), result(id("b"), score(100, 101, 99)));
    Run head = run(result(id("a"), score(100, 101, 99)), result(id("b"), score(109, 110, 108)));

    Pair.Estimate changed = compared(compare(base, head), 1).estimate().orElseThrow();

    assertThat(changed.adjustedPValue()).isCloseTo(2 * changed.pValue(), within(1e-15));
    assertThat(changed.detectable().orElseThrow()).isBetween(0.05, 0.2);
  }
}
