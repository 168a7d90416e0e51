package dev.plumbline.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Where the steady state begins in the iterations of one fork that was measured from its cold start
 * on.
 *
 * <p>As in Barrett et al. (Virtual Machine Warmup Blows Hot and Cold, OOPSLA 2017) and Traini et
 * al. (Towards effective assessment of steady state performance in Java software, Empir. Softw.
 * Eng. 28, 2023) the series is cut into segments, and the last one and those equivalent to it are
 * the steady state, if they last long enough. Unlike there, slower segments in between do not end
 * it: on a shared machine they are a neighbour's.
 *
 * @param start the first iteration of the steady state; where there is none, the first of the last
 *     third, so that there is something to take a number from
 * @param state what was found
 * @param shift the change to the last level from the one before, as a log ratio, positive where it
 *     became slower; 0 where one level holds throughout
 */
public record Settling(int start, State state, double shift) {
  /** A shorter series is taken as it is given. */
  public static final int LEAST_ITERATIONS = 10;

  /** Levels nearer than this log ratio are equivalent. */
  static final double TOLERANCE = 0.02;

  /**
   * Nor are levels different that lie within so many standard errors. It takes more than for
   * independent values, as iterations of one fork wander together.
   */
  private static final double LEAST_ERRORS = 5;

  /** More iterations are joined to so many blocks: the cost is the square of this. */
  private static final int MOST_BLOCKS = 400;

  /** Noise is not taken for less than this, so that a series without any has no levels. */
  private static final double LEAST_NOISE = 0.002;

  /** A stretch shorter than this is no state. */
  private static final int LEAST_STRETCH = 3;

  /** What a series shows. */
  public enum State {
    /** It has a steady state. */
    SETTLED,
    /** It changed too late to tell. */
    CHANGING,
    /** Too short to look at, or with values that have no logarithm: to be taken as it is. */
    UNKNOWN
  }

  /**
   * Looks for the steady state.
   *
   * <p>A change to slower in the last fifth is not seen: it looks like a neighbour's burst.
   *
   * @param costs one for each iteration, in order, lower is faster, in any unit; fewer than {@value
   *     #LEAST_ITERATIONS}, or one that is not positive and finite, give {@link State#UNKNOWN}.
   *     Time O(n²) up to n = 400 and O(n) beyond
   */
  public static Settling find(double[] costs) {
    int count = costs.length;
    if (count < LEAST_ITERATIONS
        || !Arrays.stream(costs).allMatch(cost -> cost > 0 && Double.isFinite(cost))) {
      return new Settling(0, State.UNKNOWN, 0);
    }
    int block = (count + MOST_BLOCKS - 1) / MOST_BLOCKS;
    Settling found = ofLogs(blocks(costs, block));
    return new Settling(found.start * block, found.state, found.shift);
  }

  private static Settling ofLogs(double[] logs) {
    int count = logs.length;
    double noise = Math.max(LEAST_NOISE, noise(logs));
    List<Segments.Segment> segments = Segments.find(logs, noise);
    int target = lowestOfLastFifth(segments, count);
    Segments.Segment steady = segments.get(target);
    int first = target;
    double before = steady.level();
    for (int index = target - 1; index >= 0; index--) {
      Segments.Segment earlier = segments.get(index);
      if (equivalent(earlier, steady, noise)) {
        first = index;
        continue;
      }
      before = before == steady.level() ? earlier.level() : before;
      if (earlier.level() < steady.level() && earlier.length() >= LEAST_STRETCH) {
        // Nothing makes iterations faster by accident: other code ran then.
        break;
      }
    }
    int length =
        segments.stream()
            .skip(first)
            .filter(segment -> equivalent(segment, steady, noise))
            .mapToInt(Segments.Segment::length)
            .sum();
    int third = (count + 2) / 3;
    int from = segments.get(first).from();
    double shift = steady.level() - before;
    return length < third
        ? new Settling(Math.min(from, count - third), State.CHANGING, shift)
        : new Settling(warm(logs, from, steady.level(), noise), State.SETTLED, shift);
  }

  /** The first iteration at the level, from where on a segment has it: its outliers are warm-up. */
  private static int warm(double[] logs, int from, double level, double noise) {
    double edge = level + Math.max(TOLERANCE, Segments.SLOW_BOUND * noise);
    int start = from;
    while (start < logs.length - 1 && logs[start] > edge) {
      start++;
    }
    return start;
  }

  /** The lowest of the segments that reach into the last fifth: what is slower may be a burst. */
  private static int lowestOfLastFifth(List<Segments.Segment> segments, int count) {
    int lowest = segments.size() - 1;
    for (int index = segments.size() - 1; index >= 0; index--) {
      Segments.Segment segment = segments.get(index);
      if (segment.to() < count - count / 5) {
        break;
      }
      boolean lower =
          segment.level() < segments.get(lowest).level() && segment.length() >= LEAST_STRETCH;
      if (lower || segments.get(lowest).length() < LEAST_STRETCH) {
        lowest = index;
      }
    }
    return lowest;
  }

  private static boolean equivalent(Segments.Segment one, Segments.Segment other, double noise) {
    double error = noise * Math.sqrt(1.0 / one.near() + 1.0 / other.near());
    return Math.abs(one.level() - other.level()) <= Math.max(TOLERANCE, LEAST_ERRORS * error);
  }

  /**
   * Standard deviation of one value about its level: the first quartile of the distances between
   * values at most four apart, scaled for normal noise. It is the Qn of Rousseeuw and Croux
   * (Alternatives to the Median Absolute Deviation, J. Am. Statist. Assoc. 88, 1993), kept local so
   * that levels do not count as noise; half the values can be disturbed.
   */
  private static double noise(double[] logs) {
    double[] distances = new double[4 * logs.length - 10];
    int next = 0;
    for (int lag = 1; lag <= 4; lag++) {
      for (int index = lag; index < logs.length; index++) {
        distances[next++] = Math.abs(logs[index] - logs[index - lag]);
      }
    }
    Arrays.sort(distances);
    return 2.2191 * distances[distances.length / 4];
  }

  private static double[] blocks(double[] costs, int block) {
    double[] logs = new double[(costs.length + block - 1) / block];
    for (int index = 0; index < logs.length; index++) {
      int from = index * block;
      double[] part = Arrays.copyOfRange(costs, from, Math.min(costs.length, from + block));
      logs[index] = Math.log(Median.of(part));
    }
    return logs;
  }
}
