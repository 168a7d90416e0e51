package dev.plumbline.cli.measure;

import dev.plumbline.plan.ForkLength;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How much is measured, as defaults under the user's own options.
 *
 * @param name {@code smoke}, {@code quick}, {@code full}, {@code nightly} or {@code jmh}
 * @param rounds forks of each benchmark when nothing says that fewer or more will do, at least 1
 * @param most the most forks of a benchmark in a run that stops by itself, at least {@code rounds}
 * @param length where the length of forks starts when it is found by measuring; empty when {@code
 *     jmhArguments} or annotations settle it
 * @param jmhArguments JMH options of each fork; they override annotations. How long forks are by
 *     them holds where {@code length} does not
 * @param timeBudget after which no further fork is started, if there is such a time
 */
public record Profile(
    String name,
    int rounds,
    int most,
    Optional<ForkLength> length,
    List<String> jmhArguments,
    Optional<Duration> timeBudget) {

  /** Does it run at all: one fork of one short iteration. */
  public static final Profile SMOKE =
      new Profile(
          "smoke",
          1,
          1,
          Optional.empty(),
          List.of("-wi", "1", "-w", "100ms", "-i", "1", "-r", "100ms"),
          Optional.empty());

  /** What fits into five minutes. */
  public static final Profile QUICK =
      new Profile(
          "quick",
          5,
          20,
          Optional.of(ForkLength.FIRST),
          List.of("-wi", "3", "-w", "200ms", "-i", "5", "-r", "200ms", "-prof", "gc"),
          Optional.of(Duration.ofMinutes(5)));

  /** Smaller changes: what fits into fifteen minutes. */
  public static final Profile FULL =
      new Profile(
          "full",
          10,
          40,
          Optional.of(ForkLength.FIRST),
          List.of("-wi", "5", "-w", "400ms", "-i", "5", "-r", "400ms", "-prof", "gc"),
          Optional.of(Duration.ofMinutes(15)));

  /** As full, with twice the forks and the time for them. */
  public static final Profile NIGHTLY =
      new Profile(
          "nightly",
          20,
          60,
          Optional.of(ForkLength.FIRST),
          List.of("-wi", "5", "-w", "500ms", "-i", "10", "-r", "500ms", "-prof", "gc"),
          Optional.of(Duration.ofHours(6)));

  /** Each benchmark's own annotations decide about iterations. */
  public static final Profile JMH =
      new Profile("jmh", 5, 20, Optional.empty(), List.of(), Optional.empty());

  /** What a profile is called in a run whose forks are as long as annotations say. */
  private static final String ANNOTATED = "annotated";

  /** Every profile, the shortest first. */
  public static final List<Profile> ALL = List.of(SMOKE, QUICK, FULL, NIGHTLY, JMH);

  /** Copies the list. */
  public Profile {
    if (rounds < 1 || most < rounds) {
      throw new IllegalArgumentException(
          "rounds of profile " + name + " is " + rounds + ", at most " + most);
    }
    jmhArguments = List.copyOf(jmhArguments);
  }

  /** The profile of a name, if there is one. */
  public static Optional<Profile> named(String name) {
    return ALL.stream().filter(profile -> profile.name.equals(name)).findFirst();
  }

  /** The profile that a run recorded, with that profile's own rounds and time. */
  static Optional<Profile> recorded(String name) {
    return name.equals(ANNOTATED) ? Optional.of(QUICK.asAnnotated()) : named(name);
  }

  /** The same with another number of forks of each benchmark: JMH's {@code -f}. */
  public Profile withRounds(int forks) {
    return new Profile(name, forks, forks, length, jmhArguments, timeBudget);
  }

  /**
   * The same with forks as long as each benchmark's own annotations make them; under a name of its
   * own, so that a run says how its forks came to their length.
   */
  public Profile asAnnotated() {
    return new Profile(
        ANNOTATED, rounds, most, Optional.empty(), List.of("-prof", "gc"), timeBudget);
  }

  /** The same with another time budget. */
  public Profile within(Duration budget) {
    return new Profile(name, rounds, most, length, jmhArguments, Optional.of(budget));
  }
}
