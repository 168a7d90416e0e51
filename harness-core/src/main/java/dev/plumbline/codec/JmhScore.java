package dev.plumbline.codec;

import dev.plumbline.model.Histogram;
import dev.plumbline.model.Percentiles;
import dev.plumbline.model.Reported;
import dev.plumbline.model.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The figures that JMH prints about a sample, for viewers of its format. They pool all iterations
 * of all forks, as JMH does; Plumbline never judges by them.
 */
final class JmhScore {
  private static final double CONFIDENCE = 0.999;
  private static final List<String> RANKS =
      List.of("0.0", "50.0", "90.0", "95.0", "99.0", "99.9", "99.99", "99.999", "99.9999", "100.0");

  private JmhScore() {}

  /**
   * Mean, half of the two-sided 99.9 % t interval (NaN below three values, as in JMH), and
   * percentiles by linear interpolation at position p (n + 1).
   */
  static Reported of(Sample sample) {
    if (sample instanceof Sample.Summary summary) {
      double error = summary.error().orElse(Double.NaN);
      return reported(summary.score(), error, Percentiles.none());
    }
    NavigableMap<Double, Long> counts = counts(sample);
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    double mean = mean(counts, total);
    double error = Double.NaN;
    if (total > 2) {
      double quantile =
          new TDistribution(total - 1).inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2);
      error = quantile * Math.sqrt(variance(counts, mean, total) / total);
    }
    double[] percentiles =
        RANKS.stream()
            .mapToDouble(rank -> percentile(counts, total, Double.parseDouble(rank) / 100))
            .toArray();
    return reported(mean, error, Percentiles.of(RANKS, percentiles));
  }

  private static Reported reported(double score, double error, Percentiles percentiles) {
    return new Reported("", score, error, score - error, score + error, percentiles);
  }

  private static NavigableMap<Double, Long> counts(Sample sample) {
    NavigableMap<Double, Long> counts = new TreeMap<>();
    if (sample instanceof Sample.Values values) {
      for (int fork = 0; fork < values.forks(); fork++) {
        Arrays.stream(values.fork(fork)).forEach(value -> counts.merge(value, 1L, Long::sum));
      }
    } else if (sample instanceof Sample.Histograms histograms) {
      for (List<Histogram> fork : histograms.perFork()) {
        for (Histogram histogram : fork) {
          for (int index = 0; index < histogram.size(); index++) {
            counts.merge(histogram.value(index), histogram.count(index), Long::sum);
          }
        }
      }
    }
    return counts;
  }

  private static double mean(NavigableMap<Double, Long> counts, long total) {
    double sum = 0;
    for (Map.Entry<Double, Long> entry : counts.entrySet()) {
      sum += entry.getKey() * entry.getValue();
    }
    return sum / total;
  }

  private static double variance(NavigableMap<Double, Long> counts, double mean, long total) {
    double squares = 0;
    for (Map.Entry<Double, Long> entry : counts.entrySet()) {
      double distance = entry.getKey() - mean;
      squares += distance * distance * entry.getValue();
    }
    return squares / (total - 1);
  }

  private static double percentile(NavigableMap<Double, Long> counts, long total, double fraction) {
    if (total == 0) {
      return Double.NaN;
    }
    double position = fraction * (total + 1);
    long below = (long) Math.floor(Math.min(Math.max(position, 1), (double) total));
    double lower = at(counts, below);
    double upper = at(counts, Math.min(total, below + 1));
    boolean outside = position < 1 || position >= (double) total;
    return outside ? lower : lower + (position - (double) below) * (upper - lower);
  }

  /** The value at a position from 1 in ascending order. */
  private static double at(NavigableMap<Double, Long> counts, long position) {
    long passed = 0;
    for (Map.Entry<Double, Long> entry : counts.entrySet()) {
      passed += entry.getValue();
      if (passed >= position) {
        return entry.getKey();
      }
    }
    return counts.lastKey();
  }
}
