package dev.plumbline.codec;

import dev.plumbline.model.Histogram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the arrays of numbers that both formats share: iterations, and histograms of them. */
final class SampleFields {
  private final JsonInput input;
  private final Numbers numbers = new Numbers();
  private final Numbers counts = new Numbers();

  SampleFields(JsonInput input) {
    this.input = input;
  }

  /** The iterations of one fork: {@code [1.5, "NaN"]}. */
  double[] fork(String what) throws IOException, InputProblem {
    numbers.clear();
    input.array(what, () -> numbers.add(input.number("a value of " + what)));
    return numbers.toArray();
  }

  /** The histograms of one fork: iterations × [value, count]. */
  List<Histogram> histograms(String what) throws IOException, InputProblem {
    List<Histogram> iterations = new ArrayList<>();
    input.array(what, () -> iterations.add(histogram(what)));
    return iterations;
  }

  private Histogram histogram(String what) throws IOException, InputProblem {
    numbers.clear();
    counts.clear();
    input.array("an iteration of " + what, () -> pair(what));
    long[] whole = Arrays.stream(counts.toArray()).mapToLong(count -> (long) count).toArray();
    return ascending(numbers.toArray(), whole);
  }

  private void pair(String what) throws IOException, InputProblem {
    int[] seen = {0};
    input.array(
        "an entry of " + what,
        () -> {
          switch (seen[0]++) {
            case 0 -> numbers.add(input.number("a value of " + what));
            case 1 -> counts.add((double) input.whole("a count of " + what, 0));
            default -> throw input.problem("an entry of " + what + " is not [value, count]");
          }
        });
    if (seen[0] != 2) {
      throw input.problem("an entry of " + what + " is not [value, count]");
    }
  }

  /** Sorts by value and joins equal values; JMH writes them so already. */
  private static Histogram ascending(double[] values, long[] counts) {
    boolean sorted =
        IntStream.range(1, values.length)
            .allMatch(index -> Double.compare(values[index - 1], values[index]) < 0);
    if (sorted) {
      return Histogram.of(values, counts);
    }
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(index -> values[index]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] distinct = new double[values.length];
    long[] joined = new long[values.length];
    int size = 0;
    for (int index : order) {
      if (size == 0 || Double.compare(distinct[size - 1], values[index]) != 0) {
        distinct[size++] = values[index];
      }
      joined[size - 1] += counts[index];
    }
    return Histogram.of(Arrays.copyOf(distinct, size), Arrays.copyOf(joined, size));
  }
}
