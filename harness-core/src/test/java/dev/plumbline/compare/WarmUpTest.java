package dev.plumbline.compare;

import static dev.plumbline.compare.TestRuns.compare;
import static dev.plumbline.compare.TestRuns.compared;
import static dev.plumbline.compare.TestRuns.id;
import static dev.plumbline.compare.TestRuns.result;
import static dev.plumbline.compare.TestRuns.run;
import static dev.plumbline.compare.TestRuns.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Sample;
import dev.plumbline.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarmUpTest {
  private static final Metric TIME = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
  private static final Metric RATE = Metric.of(Metric.PRIMARY, Unit.parse("ops/s"));
  private static final Metric BYTES = Metric.of(Metric.ALLOCATION, Unit.parse("B/op"));

  /** A fork of {@code cold} iterations at one value, then {@code warm} at another. */
  private static double[] fork(double coldValue, int cold, double warmValue, int warm) {
    double[] iterations = new double[cold + warm];
    Arrays.fill(iterations, warmValue);
    Arrays.fill(iterations, 0, cold, coldValue);
    return iterations;
  }

  private static Measurement values(Metric metric, double[]... forks) {
    return new Measurement(metric, Sample.Values.of(forks), Optional.empty());
  }

  @Test
  void theColdIterationsOfAForkAreLeftOutOfAllItsMetrics() {
    BenchmarkResult cold =
        result(
            id("cold"),
            values(TIME, fork(900, 7, 100, 33), fork(800, 9, 100, 31)),
            values(BYTES, fork(64, 7, 24, 33), fork(64, 9, 24, 31)));

    Comparison comparison = compare(run(cold), run(cold));

    assertThat(compared(comparison, 0).head().value()).isCloseTo(100e-9, within(1e-15));
    assertThat(compared(comparison, 0).head().iterations()).isEqualTo(64);
    assertThat(compared(comparison, 1).head().value()).isCloseTo(24, within(1e-9));
    assertThat(compared(comparison, 1).base().iterations()).isEqualTo(64);
  }

  @Test
  void aMetricWithAnotherNumberOfIterationsIsTakenAsItIs() {
    BenchmarkResult result =
        result(
            id("odd"),
            values(TIME, fork(900, 7, 100, 33), fork(800, 9, 100, 31)),
            values(BYTES, fork(64, 1, 24, 3), fork(64, 1, 24, 3)));

    assertThat(compared(compare(run(result), run(result)), 1).head().iterations()).isEqualTo(8);
  }

  @Test
  void forWhatIsBetterWhenHigherTheWarmUpIsTheLowPart() {
    BenchmarkResult rate =
        result(id("rate"), values(RATE, fork(10, 7, 100, 33), fork(12, 9, 100, 31)));

    Pair.Compared pair = compared(compare(run(rate), run(rate)), 0);

    assertThat(pair.head().value()).isCloseTo(100, within(1e-9));
    assertThat(pair.head().iterations()).isEqualTo(64);
  }

  @Test
  void aNeighbourThatSlowsHalfTheIterationsDoesNotMoveAFork() {
    double[] disturbed = fork(100, 20, 250, 4);
    double[] long40 = Arrays.copyOf(disturbed, 40);
    Arrays.fill(long40, 24, 40, 100);
    Arrays.fill(long40, 2, 14, 180);
    BenchmarkResult busy = result(id("busy"), values(TIME, long40, fork(100, 0, 100, 40)));

    assertThat(compared(compare(run(busy), run(busy)), 0).head().value())
        .isCloseTo(100e-9, within(1e-15));
  }

  @Test
  void aFileWithFewIterationsIsComparedAsItIs() {
    double[] nine = {900, 100, 101, 102, 103, 104, 105, 106, 107};
    BenchmarkResult few = result(id("few"), values(TIME, nine, nine));

    assertThat(WarmUp.cut(few, "head", ForkNumber.STRETCHES)).isSameAs(few);
    // The midmean of the nine: (0.75·101 … 0.75·106 around 102 … 105) / 4.5.
    assertThat(compared(compare(run(few), run(few)), 0).head().value())
        .isCloseTo(104e-9, within(1e-15));
  }

  @Test
  void histogramsLoseTheirColdIterations() {
    Histogram cold = Histogram.of(new double[] {900}, new long[] {50});
    Histogram warm = Histogram.of(new double[] {100}, new long[] {50});
    List<Histogram> fork = new ArrayList<>(Collections.nCopies(5, cold));
    fork.addAll(Collections.nCopies(35, warm));
    Measurement sampled =
        new Measurement(TIME, new Sample.Histograms(List.of(fork, fork)), Optional.empty());

    BenchmarkResult cut = WarmUp.cut(result(id("sampled"), sampled), "head", ForkNumber.STRETCHES);

    assertThat(cut.measurements().get(0).sample().iterations()).isEqualTo(70);
  }

  @Test
  void forksThatNeverSettledAreNotedWithWhatWasSeen() {
    double[] late = fork(150, 30, 100, 10);
    double[] steady = fork(100, 0, 100, 40);
    BenchmarkResult unsettled = result(id("late"), values(TIME, late, steady, late, steady));

    List<Note> notes = WarmUp.cut(unsettled, "head", ForkNumber.STRETCHES).notes();

    assertThat(notes).extracting(Note::code).containsExactly(NoteCode.NOT_SETTLED);
    assertThat(notes.get(0).seen())
        .isEqualTo("2 of 4 forks of the head still changed in their last third: cost -33 %");
    assertThat(compared(compare(run(unsettled), run(unsettled)), 0).notes())
        .extracting(Note::code)
        .contains(NoteCode.NOT_SETTLED);
  }

  @Test
  void aSingleUnsettledForkOfManyIsNotNoted() {
    double[] late = fork(150, 30, 100, 10);
    double[] steady = fork(100, 0, 100, 40);
    BenchmarkResult one = result(id("one"), values(TIME, late, steady, steady, steady, steady));

    assertThat(WarmUp.cut(one, "head", ForkNumber.STRETCHES).notes()).isEmpty();
  }

  @Test
  void summariesAndEmptyResultsStayAsTheyAre() {
    BenchmarkResult empty = result(id("empty"));
    BenchmarkResult single = result(id("single"), score(3, 4));

    assertThat(WarmUp.cut(empty, "base", ForkNumber.STRETCHES)).isSameAs(empty);
    assertThat(WarmUp.cut(single, "base", ForkNumber.STRETCHES)).isSameAs(single);
  }
}
