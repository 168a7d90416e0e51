package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.stats.Median;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Scale;
import dev.plumbline.unit.Unit;
import java.util.Optional;

/**
 * The time of one round of JMH's loop around a benchmark that does nothing, as the ruler of that
 * name measured it during a run. A benchmark that takes no more has probably lost its work to the
 * compiler (JMH's samples 08, dead code, and 10, constant folding).
 */
public final class EmptyLoop {
  /** The ruler's name in run files. */
  public static final String RULER = "empty loop";

  /** Rounds of the loop in one measuring of the ruler. */
  public static final int ROUNDS = 2_000_000;

  /** A benchmark up to so many rounds long is not told from an empty one. */
  private static final double NEAR = 1.5;

  /**
   * Below this part of a round no operation is a round of the loop: a method that does several
   * operations at once ({@code @OperationsPerInvocation}) has a share of one.
   */
  private static final double LEAST = 0.5;

  private static final Unit SECONDS = Unit.parse("s");

  /** NaN when nobody measured it. */
  private final double seconds;

  private EmptyLoop(double seconds) {
    this.seconds = seconds;
  }

  /** The median over a run's looks at the machine. */
  public static EmptyLoop of(Run run) {
    double[] rounds =
        run.samples().stream()
            .map(MachineSample::rulers)
            .filter(rulers -> rulers.containsKey(RULER))
            .mapToDouble(rulers -> rulers.get(RULER) / ROUNDS)
            .toArray();
    return new EmptyLoop(rounds.length == 0 ? Double.NaN : Median.of(rounds));
  }

  /**
   * A note, if a benchmark takes about as long as the empty loop.
   *
   * @param metric the metric; only a benchmark's own time or rate is looked at, and only in JMH's
   *     modes without a clock reading for each operation
   */
  public Optional<Note> note(BenchmarkId id, Metric metric, SideSummary measured) {
    double operation = secondsPerOperation(id, metric, measured.value());
    if (!(operation < NEAR * seconds && operation > LEAST * seconds)) {
      return Optional.empty();
    }
    String seen =
        Scale.text(operation, SECONDS)
            + " an operation, and an empty loop takes "
            + Scale.text(seconds, SECONDS)
            + " here: nothing of its work may be left";
    return Optional.of(new Note(NoteCode.AT_THE_FLOOR, id.text(), seen));
  }

  private static double secondsPerOperation(BenchmarkId id, Metric metric, double value) {
    boolean loop = id.mode() == Mode.AVERAGE_TIME || id.mode() == Mode.THROUGHPUT;
    if (!metric.primary() || !loop) {
      return Double.NaN;
    }
    Dimension dimension = metric.unit().dimension();
    if (dimension == Dimension.OPERATIONS_PER_TIME) {
      return id.threads() / value;
    }
    return dimension == Dimension.TIME_PER_OPERATION ? value : Double.NaN;
  }
}
