package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Note;
import dev.plumbline.model.Side;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What became of one metric of one benchmark when two runs were held against each other. */
public sealed interface Pair {
  /** Which benchmark. */
  BenchmarkId id();

  /** Doubts about this pair. */
  List<Note> notes();

  /**
   * Both sides have values of one kind of unit.
   *
   * @param metric the head's metric; sample-mode quantiles are metrics of their own ({@code p50,
   *     p90, p99})
   * @param estimate what was estimated; empty when it can't be (summary only, zero, NaN)
   */
  record Compared(
      BenchmarkId id,
      Metric metric,
      SideSummary base,
      SideSummary head,
      Optional<Estimate> estimate,
      List<Note> notes)
      implements Pair {}

  /** Only the head has it: new. */
  record OnlyHead(BenchmarkId id, Metric metric, SideSummary head, List<Note> notes)
      implements Pair {}

  /** Only the base has it, and the head should have had it: missing. */
  record OnlyBase(BenchmarkId id, Metric metric, SideSummary base, List<Note> notes)
      implements Pair {}

  /**
   * Only one side of an A/B run lists it, so there was nothing to measure it against.
   *
   * @param side which side: the head's is new, the base's is missing
   */
  record Unmeasured(BenchmarkId id, Side side, List<Note> notes) implements Pair {}

  /** Both sides of an A/B run reach the same code with it, so nothing was measured. */
  record Identical(BenchmarkId id, List<Note> notes) implements Pair {}

  /**
   * Both have it, but a mode, unit, thread count or parameter changed; {@code reason} says what.
   */
  record Incomparable(BenchmarkId id, String reason, List<Note> notes) implements Pair {}

  /**
   * The head tried and has no trustworthy values: at least one fork failed, or all were skipped.
   *
   * @param state FAILED or SKIPPED
   * @param reason why, one line
   * @param outputTail the end of what the fork printed; may be empty
   */
  record NotMeasured(
      BenchmarkId id, ForkState state, String reason, String outputTail, List<Note> notes)
      implements Pair {}

  /**
   * The head planned it and ended before its first fork: out of time, or stopped. It did not
   * vanish.
   */
  record NotReached(BenchmarkId id, String reason, List<Note> notes) implements Pair {
    /** All that a run file tells of why. */
    static final String REASON =
        "not measured: the run ended before its first fork (time budget, or stopped)";
  }

  /**
   * The estimate of a pair.
   *
   * @param effect ratio less one with its interval, positive worse (by the metric's direction;
   *     lower is better when it is unknown)
   * @param pValue of "no change at all", two-sided, in [0, 1]
   * @param adjustedPValue the same after Benjamini–Hochberg over the suite, in [0, 1]
   * @param detectable the smallest worsening this pair of samples would find in 4 of 5 tries with
   *     the default ±5 % band, as a fraction; empty when unknown
   * @param forksNeeded forks a side that should settle an open verdict; empty when unknown or
   *     settled
   * @param looks what was seen each time the run might have stopped, and now; empty for a run that
   *     was to be looked at once
   */
  record Estimate(
      Effect effect,
      double pValue,
      double adjustedPValue,
      OptionalDouble detectable,
      OptionalInt forksNeeded,
      List<Look> looks) {
    /** Copies the list. */
    public Estimate {
      looks = List.copyOf(looks);
    }

    /** The estimate of a run that was to be looked at once. */
    public Estimate(
        Effect effect,
        double pValue,
        double adjustedPValue,
        OptionalDouble detectable,
        OptionalInt forksNeeded) {
      this(effect, pValue, adjustedPValue, detectable, forksNeeded, List.of());
    }
  }

  /**
   * What was seen at one look.
   *
   * @param forks forks a side that were there (pairs, in an A/B run)
   * @param effect the effect from these alone, at the level a look has
   * @param fresh forks (or pairs) that came after this look
   * @param freshPoint the effect from the forks after this look alone; NaN when there are none
   */
  record Look(int forks, Effect effect, int fresh, double freshPoint) {}
}
