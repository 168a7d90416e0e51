package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Sample;
import dev.plumbline.stats.LogRatio;
import dev.plumbline.stats.Median;
import dev.plumbline.stats.Settling;
import dev.plumbline.unit.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Leaves the warm-up of each fork out of a result. It is looked for in the benchmark's own score;
 * the same iterations of its other metrics are left out with it. A fork with fewer than {@value
 * Settling#LEAST_ITERATIONS} iterations is taken as it is.
 */
final class WarmUp {
  /**
   * One fork in so many that has not settled is worth a note; a single one may be a neighbour's.
   */
  private static final int WORTH_A_NOTE = 4;

  private final int[] lengths;
  private final Settling[] forks;
  private final ForkNumber number;

  private WarmUp(Measurement primary, ForkNumber number) {
    this.number = number;
    Direction direction = primary.metric().direction();
    double[][] series =
        direction == Direction.UNKNOWN ? new double[0][] : ForkLocations.series(primary.sample());
    boolean higherIsBetter = direction == Direction.HIGHER_IS_BETTER;
    lengths = Arrays.stream(series).mapToInt(fork -> fork.length).toArray();
    forks =
        Arrays.stream(series)
            .map(fork -> Settling.find(ForkLocations.costs(fork, higherIsBetter)))
            .toArray(Settling[]::new);
  }

  /**
   * The result without warm-up, with a note when forks never settled; the result itself when there
   * is nothing to leave out and nothing to note.
   *
   * @param side what to call the side in the note
   * @param number what the iterations that are left are used for
   */
  static BenchmarkResult cut(BenchmarkResult result, String side, ForkNumber number) {
    if (result.measurements().isEmpty()) {
      return result;
    }
    WarmUp warmUp = new WarmUp(result.measurements().get(0), number);
    double[] shifts = warmUp.shiftsOfUnsettled();
    boolean noted = shifts.length > 0 && shifts.length * WORTH_A_NOTE >= warmUp.forks.length;
    if (!noted && Arrays.stream(warmUp.forks).allMatch(fork -> fork.start() == 0)) {
      return result;
    }
    List<Note> notes = new ArrayList<>(result.notes());
    if (noted) {
      notes.add(warmUp.note(result.id().text(), side, shifts));
    }
    return new BenchmarkResult(
        result.id(),
        result.setup(),
        result.measurements().stream().map(warmUp::without).toList(),
        result.outcomes(),
        notes);
  }

  /** The warm-up of each fork of a benchmark, as its own score shows it. */
  static WarmUp of(Measurement primary, ForkNumber number) {
    return new WarmUp(primary, number);
  }

  /**
   * What was found in a fork of a metric.
   *
   * @param iterations how many the metric has in this fork
   * @return empty when the metric's iterations are not those of the score
   */
  Optional<Settling> found(Sample sample, int iterations, int fork) {
    return sample.forks() == forks.length && iterations == lengths[fork]
        ? Optional.of(forks[fork])
        : Optional.empty();
  }

  /** How many iterations of a fork of a metric are left out. */
  int start(Measurement measured, int iterations, int fork) {
    return measured.sample().forks() == forks.length
        ? start(iterations, fork, number(measured))
        : 0;
  }

  private double[] shiftsOfUnsettled() {
    return Arrays.stream(forks)
        .filter(fork -> fork.state() == Settling.State.CHANGING)
        .mapToDouble(Settling::shift)
        .toArray();
  }

  private Note note(String subject, String side, double[] shifts) {
    double shift = Median.of(shifts);
    return new Note(
        NoteCode.NOT_SETTLED,
        subject,
        String.format(
            Locale.ROOT,
            "%d of %d forks of the %s still changed in their last third: cost %+.0f %%",
            shifts.length,
            forks.length,
            side,
            100 * LogRatio.fraction(shift)));
  }

  /** A benchmark's own score without warm-up, in stretches. */
  static Measurement cut(Measurement primary) {
    return cut(primary, ForkNumber.STRETCHES);
  }

  /** A benchmark's own score without warm-up. */
  static Measurement cut(Measurement primary, ForkNumber number) {
    return new WarmUp(primary, number).without(primary);
  }

  private Measurement without(Measurement measurement) {
    return new Measurement(
        measurement.metric(),
        cut(measurement.sample(), number(measurement)),
        measurement.reported());
  }

  /** What is exact has no calm iterations, and all of the warm-up is taken from it. */
  private ForkNumber number(Measurement measurement) {
    return measurement.metric().exact() ? ForkNumber.STRETCHES : number;
  }

  private Sample cut(Sample sample, ForkNumber number) {
    if (sample.forks() != forks.length) {
      return sample;
    }
    if (sample instanceof Sample.Values values) {
      return Sample.Values.of(
          IntStream.range(0, forks.length)
              .mapToObj(fork -> cut(values.fork(fork), fork, number))
              .toArray(double[][]::new));
    }
    if (sample instanceof Sample.Histograms histograms) {
      List<List<Histogram>> perFork = histograms.perFork();
      return new Sample.Histograms(
          IntStream.range(0, forks.length)
              .mapToObj(
                  fork ->
                      perFork
                          .get(fork)
                          .subList(
                              start(perFork.get(fork).size(), fork, number),
                              perFork.get(fork).size()))
              .toList());
    }
    return sample;
  }

  private double[] cut(double[] iterations, int fork, ForkNumber number) {
    return Arrays.copyOfRange(
        iterations, start(iterations.length, fork, number), iterations.length);
  }

  /** Iterations can only be matched where the metric has as many of them as the score. */
  private int start(int iterations, int fork, ForkNumber number) {
    return iterations == lengths[fork] ? number.start(forks[fork].start(), iterations) : 0;
  }
}
