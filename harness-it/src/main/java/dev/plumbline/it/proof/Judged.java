package dev.plumbline.it.proof;

/**
 * What became of one benchmark in one suite run of the proof.
 *
 * @param extra what the suite run planted, in percent; 0 when both sides were equal throughout
 * @param suite number of the suite run with this {@code extra}, from 0
 * @param workload the benchmark
 * @param planted whether {@code extra} was added to this one; the others were equal
 * @param called what it was called
 * @param pairs how many pairs of forks that took
 * @param seconds what measuring them took, A and B together
 */
public record Judged(
    int extra,
    int suite,
    String workload,
    boolean planted,
    Called called,
    int pairs,
    double seconds) {
  /** Whether it is called different though both sides are equal. */
  boolean falseAlarm() {
    return !planted && called.changed();
  }

  /** Whether what was planted was found. */
  boolean found() {
    return planted && called == Called.REGRESSED;
  }
}
