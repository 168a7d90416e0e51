package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which benchmarks, and the JMH options they are measured with.
 *
 * @param include regular expressions as JMH takes them: a benchmark matches if one is found
 *     anywhere in its name; empty means all
 * @param exclude regular expressions that leave a benchmark out
 * @param jmhArguments JMH options with their values, such as {@code -wi 3 -p size=10,20}; they win
 *     over those of the profile
 * @param also what else a benchmark must satisfy, such as a category
 */
public record Selection(
    List<String> include,
    List<String> exclude,
    List<String> jmhArguments,
    Predicate<BenchmarkId> also) {
  /** Copies the lists. */
  public Selection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    jmhArguments = List.copyOf(jmhArguments);
  }

  /** A selection by names alone. */
  public static Selection of(
      List<String> include, List<String> exclude, List<String> jmhArguments) {
    return new Selection(include, exclude, jmhArguments, id -> true);
  }

  /** The same with other JMH arguments. */
  Selection withJmhArguments(List<String> arguments) {
    return new Selection(include, exclude, arguments, also);
  }
}
