package dev.plumbline.it.proof;

/**
 * The forks of two sides of a workload from one round.
 *
 * @param base the side that is compared with
 * @param head the side that is judged
 */
public record TapePair(TapeFork base, TapeFork head) {
  /** What measuring both took. */
  public double seconds() {
    return base.seconds() + head.seconds();
  }

  /** Whether the head went first. */
  public boolean headFirst() {
    return head.order() < base.order();
  }
}
