package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import dev.plumbline.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A trace has the figures of the comparison, whatever the values are. */
final class TracingTest {
  private static final long SEED = 20261121;

  @Test
  void theValuesOfBothSidesAreThoseOfThePair() {
    Random random = new Random(SEED);
    for (int attempt = 0; attempt < 100; attempt++) {
      String unit = random.nextBoolean() ? "us/op" : "ops/ms";
      Run base = run(random, unit);
      Run head = run(random, unit);
      Pair.Compared pair = TestRuns.compared(TestRuns.compare(base, head), 0);
      Trace trace = Tracing.of(List.of(base), head, pair);

      String tried = "attempt " + attempt + " of seed " + SEED;
      assertThat(trace.base().get(0).value()).as(tried).isEqualTo(pair.base().value());
      assertThat(trace.head().orElseThrow().value()).as(tried).isEqualTo(pair.head().value());
      assertThat(used(trace.base().get(0))).as(tried).isEqualTo(pair.base().iterations());
      boolean labelled =
          Stream.concat(trace.base().stream(), trace.head().stream())
              .flatMap(side -> side.forks().stream())
              .anyMatch(TracedFork::disturbed);
      boolean noted = pair.notes().stream().anyMatch(n -> n.code() == NoteCode.DISTURBED_FORK);
      assertThat(labelled).as(tried).isEqualTo(noted);
    }
  }

  @Test
  void forksSlowerThanTheFastOnesAreLabelledWhereTheFastOnesAreCompared() {
    Run first = apart(100, 131, 100.4, 99.8, 118, 100.2, 99.9);
    Run second = apart(101, 100.6, 149, 100.8, 100.9, 124, 101.1);
    Run head = apart(110.5, 154, 110.1, 110.9, 123, 110.3, 111, 146);
    List<Run> base = List.of(first, second);
    Pair.Compared pair = TestRuns.compared(TestRuns.compare(base, head), 0);
    Trace trace = Tracing.of(base, head, pair);

    assertThat(pair.notes())
        .filteredOn(note -> note.code() == NoteCode.DISTURBED_FORK)
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.seen())
                    .startsWith("4 of 14 forks of the base and 3 of 8 of the head slower"));
    assertThat(pair.base().value()).isCloseTo(100.5e-9, within(0.1e-9));
    assertThat(pair.estimate().orElseThrow().effect().point()).isCloseTo(0.1, within(0.005));
    assertThat(trace.base()).extracting(TracingTest::labelled).containsExactly(2L, 2L);
    assertThat(labelled(trace.head().orElseThrow())).isEqualTo(3);
    assertThat(trace.base().get(1).value()).isCloseTo(100.9e-9, within(0.1e-9));
    assertThat(trace.head().orElseThrow().value()).isEqualTo(pair.head().value());
    assertThat(trace.betweenTrials().orElseThrow()).isCloseTo(0.006, within(0.001));
  }

  private static long labelled(TracedSide side) {
    return side.forks().stream().filter(TracedFork::disturbed).count();
  }

  /** Forks of nanoseconds, each of which came out the same in all its iterations. */
  private static Run apart(double... forks) {
    double[][] values = new double[forks.length][];
    for (int fork = 0; fork < forks.length; fork++) {
      values[fork] = new double[] {forks[fork], forks[fork], forks[fork]};
    }
    Measurement score =
        new Measurement(
            Metric.of(Metric.PRIMARY, Unit.parse("ns/op")),
            Sample.Values.of(values),
            Optional.empty());
    return TestRuns.run(TestRuns.result(TestRuns.id("m"), score));
  }

  private static int used(TracedSide side) {
    return side.forks().stream().mapToInt(fork -> fork.iterations().size() - fork.cut()).sum();
  }

  private static Run run(Random random, String unit) {
    double[][] forks = new double[3 + random.nextInt(5)][];
    for (int fork = 0; fork < forks.length; fork++) {
      double level = random.nextInt(6) == 0 ? 3 : 1;
      int warmUp = random.nextInt(8);
      forks[fork] =
          IntStream.range(0, 5 + random.nextInt(30))
              .mapToDouble(
                  i -> level * (i < warmUp ? 2 : 1) * Math.exp(0.02 * random.nextGaussian()))
              .toArray();
    }
    Measurement score =
        new Measurement(
            Metric.of(Metric.PRIMARY, Unit.parse(unit)), Sample.Values.of(forks), Optional.empty());
    return TestRuns.run(TestRuns.result(TestRuns.id("m"), score));
  }

  @Test
  void aQuantileIsTracedToTheOperationsOfEachFork() {
    Histogram histogram = Histogram.of(new double[] {1, 2, 9}, new long[] {500, 400, 100});
    Measurement sampled =
        new Measurement(
            Metric.of(Metric.PRIMARY, Unit.parse("ns/op")),
            new Sample.Histograms(
                List.of(List.of(histogram), List.of(histogram), List.of(histogram))),
            Optional.empty());
    Run run = TestRuns.run(TestRuns.result(TestRuns.id("m"), sampled));
    Pair pair =
        TestRuns.compare(run, run).pairs().stream()
            .filter(p -> ((Pair.Compared) p).metric().name().equals("p50"))
            .findFirst()
            .orElseThrow();

    TracedSide side = Tracing.of(List.of(run), run, pair).head().orElseThrow();

    assertThat(side.taken()).isEqualTo(TracedSide.Taken.QUANTILE);
    assertThat(side.value()).isCloseTo(((Pair.Compared) pair).head().value(), within(0.0));
    assertThat(side.forks())
        .hasSize(3)
        .allMatch(fork -> fork.value() == side.forks().get(0).value());
  }

  @Test
  void aScoreAloneHasNoForks() {
    Measurement summary =
        new Measurement(
            Metric.of(Metric.PRIMARY, Unit.parse("ns/op")),
            new Sample.Summary(5, java.util.OptionalDouble.empty(), 3, 15),
            Optional.empty());
    Run run = TestRuns.run(TestRuns.result(TestRuns.id("m"), summary));
    Pair pair = TestRuns.compare(run, run).pairs().get(0);

    TracedSide side = Tracing.of(List.of(run), run, pair).head().orElseThrow();

    assertThat(side.taken()).isEqualTo(TracedSide.Taken.SCORE);
    assertThat(side.forks()).isEmpty();
    assertThat(side.value()).isEqualTo(5e-9);
  }

  @Test
  void aForkThatChangesLateIsTracedAsNotSettled() {
    double[] late = IntStream.range(0, 40).mapToDouble(i -> i < 31 ? 2 : 1).toArray();
    double[] steady = IntStream.range(0, 40).mapToDouble(i -> 2).toArray();
    Measurement score =
        new Measurement(
            Metric.of(Metric.PRIMARY, Unit.parse("ns/op")),
            Sample.Values.of(new double[][] {late, steady, steady}),
            Optional.empty());
    Run run = TestRuns.run(TestRuns.result(TestRuns.id("m"), score));
    Pair pair = TestRuns.compare(run, run).pairs().get(0);

    List<TracedFork> forks = Tracing.of(List.of(run), run, pair).head().orElseThrow().forks();

    assertThat(forks.get(0).course()).isEqualTo(TracedFork.Course.NOT_SETTLED);
    assertThat(forks.get(0).shift()).isCloseTo(-0.5, within(0.01));
    assertThat(forks.get(1).course()).isEqualTo(TracedFork.Course.STEADY);
  }

  @Test
  void whereForksFallInTwoStatesTheTraceHasTheEffectThatWasJudged() {
    double[] base = {100, 140.2, 100.3, 139.8, 100.1, 140.1, 99.9, 140.4};
    double[] head = {102, 102.3, 142.9, 142.6, 102.2, 101.9, 143.1, 143.0};
    Run run = SidesRuns.one(List.of(), base, head);
    Pair.Compared pair = (Pair.Compared) Comparing.sides(run, 0.01).pairs().get(0);

    TracedRounds rounds = Tracing.ofSides(run, pair).rounds().orElseThrow();

    assertThat(rounds.taken()).isEqualTo(TracedRounds.Taken.STATES);
    assertThat(rounds.mean())
        .isCloseTo(pair.estimate().orElseThrow().effect().point(), within(1e-12))
        .isCloseTo(0.02, within(0.003));
  }
}
