package dev.plumbline.compare;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.stats.Median;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** How far apart the forks of one run lie, by the numbers they are compared by. */
public final class ForkSpread {
  private ForkSpread() {}

  /**
   * Robust standard deviation between the forks of a benchmark's own score (1.4826 times the median
   * absolute deviation; Hampel 1974), as a share of their median.
   *
   * @return 0.05 for 5 %; empty when there is no score with forks, or one of them is zero, negative
   *     or no number
   */
  public static OptionalDouble of(BenchmarkResult result) {
    if (result.measurements().isEmpty()) {
      return OptionalDouble.empty();
    }
    Measurement primary = result.measurements().get(0);
    ForkNumber number = ForkNumber.of(List.of(result));
    double[] forks = SideSample.of(WarmUp.cut(primary, number), number).all();
    if (forks.length == 0 || Arrays.stream(forks).anyMatch(v -> !(v > 0) || Double.isInfinite(v))) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Median.deviation(forks) / Median.of(forks));
  }
}
