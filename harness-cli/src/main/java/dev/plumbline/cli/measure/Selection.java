package dev.plumbline.cli.measure;

import dev.plumbline.model.BenchmarkId;
import java.util.List;
import java.util.function.BiFunction;
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
 * @param furtherBy of a benchmark as it was listed, the same with further values of its parameters,
 *     which are measured besides; by the name of the profile
 * @param profile whose further values are measured
 */
public record Selection(
    List<String> include,
    List<String> exclude,
    List<String> jmhArguments,
    Predicate<BenchmarkId> also,
    BiFunction<String, BenchmarkId, List<BenchmarkId>> furtherBy,
    String profile) {
  /** Copies the lists. */
  public Selection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
    jmhArguments = List.copyOf(jmhArguments);
  }

  /** A selection by names alone. */
  public static Selection of(
      List<String> include, List<String> exclude, List<String> jmhArguments) {
    return new Selection(include, exclude, jmhArguments, id -> true, (name, id) -> List.of(), "");
  }

  /** The same with other JMH arguments. */
  public Selection withJmhArguments(List<String> arguments) {
    return new Selection(include, exclude, arguments, also, furtherBy, profile);
  }

  /** The same with other names, and none that are left out. */
  public Selection withNames(List<String> names) {
    return new Selection(names, List.of(), jmhArguments, also, furtherBy, profile);
  }

  /**
   * The selection of a run that goes on: what it was planned with, and not what is asked now.
   *
   * @param by name of the profile that it began with
   */
  Selection planned(List<String> names, List<String> excluded, String by) {
    return new Selection(names, excluded, jmhArguments, id -> true, furtherBy, by);
  }

  /** A benchmark with the further values that are measured besides; without itself. */
  List<BenchmarkId> further(BenchmarkId id) {
    return furtherBy.apply(profile, id);
  }
}
