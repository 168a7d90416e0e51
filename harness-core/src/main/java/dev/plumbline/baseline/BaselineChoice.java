package dev.plumbline.baseline;

import dev.plumbline.model.Comparability;
import dev.plumbline.model.Environment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of the stored baselines a run is held against: those of its own environment and a name, and
 * no others. What comes close is named and never used.
 *
 * @param key the environment key of the run
 * @param name the name that was asked for
 * @param chosen the baseline of each suite, in order of the suites; empty when none fits
 * @param comparability of the chosen ones and the run: the worst of them; same when none fits
 * @param explanation when none fits, why not and what comes nearest, in one sentence; else empty
 */
public record BaselineChoice(
    String key,
    String name,
    List<StoredBaseline> chosen,
    Comparability comparability,
    String explanation) {
  /** The name of a baseline when nobody says otherwise. */
  public static final String USUAL_NAME = "main";

  /** Copies the list. */
  public BaselineChoice {
    chosen = List.copyOf(chosen);
  }

  /**
   * Chooses.
   *
   * @param head the environment of the run
   * @param name the name of the wanted baseline
   * @param stored every baseline there is
   */
  public static BaselineChoice of(
      Environment head, String name, Collection<StoredBaseline> stored) {
    String key = EnvironmentKey.of(head);
    List<StoredBaseline> here =
        stored.stream().filter(baseline -> baseline.key().equals(key)).toList();
    List<StoredBaseline> chosen =
        here.stream()
            .filter(baseline -> baseline.name().equals(name))
            .sorted(Comparator.comparing(StoredBaseline::suite))
            .toList();
    if (!chosen.isEmpty()) {
      return new BaselineChoice(key, name, chosen, worst(head, chosen), "");
    }
    return new BaselineChoice(
        key, name, List.of(), Comparability.same(), explanation(head, key, name, here, stored));
  }

  private static Comparability worst(Environment head, List<StoredBaseline> chosen) {
    return chosen.stream()
        .map(baseline -> EnvironmentComparison.between(baseline.environment(), head))
        .max(Comparator.comparing(Comparability::level))
        .orElseThrow();
  }

  private static String explanation(
      Environment head,
      String key,
      String name,
      List<StoredBaseline> here,
      Collection<StoredBaseline> stored) {
    if (!here.isEmpty()) {
      String names =
          here.stream()
              .map(StoredBaseline::name)
              .distinct()
              .sorted()
              .collect(Collectors.joining(", "));
      return "no baseline \"" + name + "\" of this environment (" + key + "); there is: " + names;
    }
    Optional<StoredBaseline> nearest =
        stored.stream()
            .min(
                Comparator.comparingInt((StoredBaseline b) -> b.name().equals(name) ? 0 : 1)
                    .thenComparingInt(b -> between(b, head).differences().size())
                    .thenComparing(StoredBaseline::key));
    String none = "no baseline of this environment (" + key + ")";
    return nearest
        .map(baseline -> none + "; nearest: " + baseline.key() + describe(baseline, head))
        .orElse(none + ", nor of any other");
  }

  private static Comparability between(StoredBaseline baseline, Environment head) {
    return EnvironmentComparison.between(baseline.environment(), head);
  }

  private static String describe(StoredBaseline baseline, Environment head) {
    List<String> differences = between(baseline, head).differences();
    return differences.isEmpty()
        ? ", of which other facts are recorded"
        : " differs in " + String.join("; ", differences);
  }
}
