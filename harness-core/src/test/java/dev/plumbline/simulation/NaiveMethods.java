package dev.plumbline.simulation;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/** What is usually done with JMH results, for comparison. Each judges one benchmark at 1 %. */
final class NaiveMethods {
  private NaiveMethods() {}

  /** Welch's t test on all iterations of all forks, as if they were independent. */
  static boolean pooledTest(double[][] base, double[][] head) {
    double[] a = pooled(base);
    double[] b = pooled(head);
    double va = variance(a) / a.length;
    double vb = variance(b) / b.length;
    double degrees = (va + vb) * (va + vb) / (va * va / (a.length - 1) + vb * vb / (b.length - 1));
    double t = Math.abs(mean(a) - mean(b)) / Math.sqrt(va + vb);
    return 2 * new TDistribution(degrees).cumulativeProbability(-t) < 0.01;
  }

  /** Whether the two 99 % intervals, as JMH makes them from pooled iterations, are disjoint. */
  static boolean disjointIntervals(double[][] base, double[][] head) {
    double[] a = pooled(base);
    double[] b = pooled(head);
    return Math.abs(mean(a) - mean(b)) > halfWidth(a) + halfWidth(b);
  }

  private static double halfWidth(double[] values) {
    double quantile = new TDistribution(values.length - 1).inverseCumulativeProbability(0.995);
    return quantile * Math.sqrt(variance(values) / values.length);
  }

  private static double[] pooled(double[][] forks) {
    return Arrays.stream(forks).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
  }
}
