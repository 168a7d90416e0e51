package dev.plumbline.cleanroom.metric;

/**
 * How often a container was made and how often one was found again.
 *
 * @param created containers whose factory succeeded
 * @param reused requests that a living container answered
 */
public record ContainerStatistics(long created, long reused) {

  /**
   * The share of requests that reuse answered.
   *
   * @return a fraction from 0 to 1; 0 when there was no request
   */
  public double reuseShare() {
    long requests = created + reused;
    return requests == 0 ? 0 : (double) reused / requests;
  }
}
