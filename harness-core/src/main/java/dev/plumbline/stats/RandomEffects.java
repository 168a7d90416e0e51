package dev.plumbline.stats;

import java.util.Arrays;
import java.util.List;

/**
 * How much of a variance lies between groups and how much within them: the one-way model with
 * random effects, by the method of moments (Searle, Casella and McCulloch, Variance Components,
 * 1992, chapter 3).
 *
 * @param between variance of the groups' own levels, at least 0: an estimate below is none
 * @param within variance inside a group, at least 0
 * @param groups how many groups there were
 */
public record RandomEffects(double between, double within, int groups) {
  /**
   * Splits the variance of values: within is the mean square inside groups, between is (mean square
   * between groups − within) / n₀, with n₀ = (N − Σnᵢ²/N) / (a − 1) for a groups of nᵢ values.
   *
   * @param values of each group, finite; groups without any are left out
   * @return NaN in {@code within} when no group has two values, in {@code between} too then, and
   *     when there are fewer than two groups
   */
  public static RandomEffects of(List<double[]> values) {
    List<double[]> groups = values.stream().filter(group -> group.length > 0).toList();
    int count = groups.stream().mapToInt(group -> group.length).sum();
    double mean = groups.stream().flatMapToDouble(Arrays::stream).average().orElse(Double.NaN);
    double inside = 0;
    double outside = 0;
    double squares = 0;
    for (double[] group : groups) {
      double level = Arrays.stream(group).average().orElse(Double.NaN);
      outside += group.length * (level - mean) * (level - mean);
      squares += (double) group.length * group.length;
      for (double value : group) {
        inside += (value - level) * (value - level);
      }
    }
    int degrees = count - groups.size();
    double within = degrees > 0 ? inside / degrees : Double.NaN;
    if (groups.size() < 2) {
      return new RandomEffects(Double.NaN, within, groups.size());
    }
    double size = (count - squares / count) / (groups.size() - 1);
    double between = (outside / (groups.size() - 1) - within) / size;
    return new RandomEffects(
        Double.isNaN(between) ? between : Math.max(0, between), within, groups.size());
  }
}
