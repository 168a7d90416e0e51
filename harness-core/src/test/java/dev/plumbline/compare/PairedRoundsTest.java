package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Side;
import dev.plumbline.stats.PairedSeries;
import dev.plumbline.unit.Unit;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PairedRoundsTest {
  private static final BenchmarkId ID = TestRuns.id("one");

  private static BenchmarkResult side(ForkOutcome... outcomes) {
    return TestRuns.ended(ID, outcomes);
  }

  private static BenchmarkResult rounds(Side side, int... rounds) {
    return side(
        java.util.Arrays.stream(rounds)
            .mapToObj(round -> SidesRuns.ok(side, round))
            .toArray(ForkOutcome[]::new));
  }

  @Test
  void forksOfOneRoundArePairsInTheOrderOfTheirRounds() {
    PairedRounds rounds = new PairedRounds(rounds(Side.BASE, 2, 1, 3), rounds(Side.HEAD, 3, 2, 1));
    PairedSeries series =
        rounds
            .series(new double[] {20, 10, 30}, new double[] {31, 22, 13}, Optional.empty())
            .orElseThrow();
    assertThat(rounds.incomplete()).isZero();
    assertThat(series.size()).isEqualTo(3);
    assertThat(series.logRatio(0)).isEqualTo(3);
    assertThat(series.logRatio(1)).isEqualTo(2);
    assertThat(series.logRatio(2)).isEqualTo(1);
    assertThat(series.headFirst(0)).isTrue();
    assertThat(series.headFirst(1)).isFalse();
  }

  @Test
  void aForkWithoutAPartnerIsLeftOutAndCounted() {
    PairedRounds rounds =
        new PairedRounds(rounds(Side.BASE, 1, 2, 4), rounds(Side.HEAD, 1, 3, 4, 5));
    PairedSeries series =
        rounds
            .series(new double[] {10, 20, 40}, new double[] {11, 33, 44, 55}, Optional.empty())
            .orElseThrow();
    assertThat(rounds.incomplete()).isEqualTo(3);
    assertThat(series.size()).isEqualTo(2);
    assertThat(series.logRatio(0)).isEqualTo(1);
    assertThat(series.logRatio(1)).isEqualTo(4);
  }

  @Test
  void aFailedForkHasNoValueAndNoPartner() {
    PairedRounds rounds =
        new PairedRounds(
            side(
                SidesRuns.ok(Side.BASE, 1),
                SidesRuns.failed(Side.BASE, 2),
                SidesRuns.ok(Side.BASE, 3)),
            rounds(Side.HEAD, 1, 2, 3));
    PairedSeries series =
        rounds
            .series(new double[] {10, 30}, new double[] {11, 22, 33}, Optional.empty())
            .orElseThrow();
    assertThat(rounds.incomplete()).isEqualTo(1);
    assertThat(series.size()).isEqualTo(2);
    assertThat(series.logRatio(1)).isEqualTo(3);
  }

  @Test
  void aMetricThatAForkLacksHasNoPairs() {
    PairedRounds rounds = new PairedRounds(rounds(Side.BASE, 1, 2), rounds(Side.HEAD, 1, 2));
    assertThat(rounds.series(new double[] {1}, new double[] {1, 2}, Optional.empty())).isEmpty();
    assertThat(rounds.series(new double[] {1, 2}, new double[] {1}, Optional.empty())).isEmpty();
  }

  @Test
  void sidesWithoutACommonRoundHaveNoPairs() {
    PairedRounds rounds = new PairedRounds(rounds(Side.BASE, 1), rounds(Side.HEAD, 2));
    assertThat(rounds.incomplete()).isEqualTo(2);
    assertThat(
            rounds
                .series(new double[] {1}, new double[] {1}, Optional.empty())
                .orElseThrow()
                .size())
        .isZero();
  }

  private static Measurement iterations(double... costs) {
    return new Measurement(
        Metric.of(Metric.PRIMARY, Unit.parse("us/op")),
        Sample.Values.of(new double[][] {costs}),
        Optional.empty());
  }

  /** A neighbour comes for the second half; the head always takes a tenth more. */
  private static double[] turns(double factor) {
    double[] costs = new double[20];
    Arrays.setAll(costs, turn -> (turn < 10 ? 100 : 300) * factor);
    return costs;
  }

  @Test
  void forksThatTookTurnsAreComparedTurnByTurn() {
    PairedRounds rounds =
        new PairedRounds(
            side(SidesRuns.ok(Side.BASE, 1).takingTurns()),
            side(SidesRuns.ok(Side.HEAD, 1).takingTurns()));
    Optional<Turns> turns = Turns.of(iterations(turns(1)), iterations(turns(1.1)));

    PairedSeries series =
        rounds.series(new double[] {4.6}, new double[] {5.8}, turns).orElseThrow();

    assertThat(series.logRatio(0)).isCloseTo(Math.log(1.1), within(1e-9));
    assertThat(rounds.inTurns(1)).isTrue();
  }

  @Test
  void forksThatRanApartAreComparedByTheirNumbersThoughTheyHaveIterations() {
    PairedRounds rounds =
        new PairedRounds(
            side(SidesRuns.ok(Side.BASE, 1).takingTurns()), side(SidesRuns.ok(Side.HEAD, 1)));
    Optional<Turns> turns = Turns.of(iterations(turns(1)), iterations(turns(1.1)));

    PairedSeries series =
        rounds.series(new double[] {4.6}, new double[] {5.8}, turns).orElseThrow();

    assertThat(series.logRatio(0)).isCloseTo(1.2, within(1e-9));
    assertThat(rounds.inTurns(1)).isFalse();
  }

  @Test
  void moreOperationsInATurnAreBetterWhereMoreIsBetter() {
    Metric throughput = Metric.of(Metric.PRIMARY, Unit.parse("ops/us"));
    Measurement base =
        new Measurement(throughput, Sample.Values.of(new double[][] {turns(1)}), Optional.empty());
    Measurement head =
        new Measurement(
            throughput, Sample.Values.of(new double[][] {turns(1.25)}), Optional.empty());

    assertThat(Turns.of(base, head).orElseThrow().ratio(0, 0).orElseThrow().typical())
        .isCloseTo(-Math.log(1.25), within(1e-9));
  }
}
