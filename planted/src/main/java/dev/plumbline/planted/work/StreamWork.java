package dev.plumbline.planted.work;

import java.util.List;
import java.util.stream.IntStream;

/** A unit is to filter, map and sum up a list of 200 numbers by a stream. */
public final class StreamWork implements Work {
  private final List<Integer> numbers = IntStream.range(1000, 1200).boxed().toList();

  @Override
  public long unit(long carried) {
    return numbers.stream()
        .filter(number -> number % 3 != 0)
        .mapToLong(number -> (carried ^ number) * 31)
        .sum();
  }
}
