package dev.plumbline.cli.measure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How much is measured, as defaults under the user's own options.
 *
 * @param name {@code smoke}, {@code quick}, {@code full}, {@code nightly} or {@code jmh}
 * @param rounds forks of each benchmark, at least 1
 * @param jmhArguments JMH options of each fork; they override annotations
 * @param timeBudget after which no further fork is started, if there is such a time
 */
public record Profile(
    String name, int rounds, List<String> jmhArguments, Optional<Duration> timeBudget) {

  /** Does it run at all: one fork of one short iteration. */
  public static final Profile SMOKE =
      new Profile(
          "smoke",
          1,
          List.of("-wi", "1", "-w", "100ms", "-i", "1", "-r", "100ms"),
          Optional.empty());

  /** What fits into five minutes, at most five short forks of each benchmark. */
  public static final Profile QUICK =
      new Profile(
          "quick",
          5,
          List.of("-wi", "3", "-w", "200ms", "-i", "5", "-r", "200ms", "-prof", "gc"),
          Optional.of(Duration.ofMinutes(5)));

  /** Smaller changes: ten forks, warmed for longer. */
  public static final Profile FULL =
      new Profile(
          "full",
          10,
          List.of("-wi", "5", "-w", "400ms", "-i", "5", "-r", "400ms", "-prof", "gc"),
          Optional.of(Duration.ofHours(1)));

  /** As full, with twice the forks. */
  public static final Profile NIGHTLY =
      new Profile(
          "nightly",
          20,
          List.of("-wi", "5", "-w", "500ms", "-i", "10", "-r", "500ms", "-prof", "gc"),
          Optional.of(Duration.ofHours(6)));

  /** Each benchmark's own annotations decide about iterations. */
  public static final Profile JMH = new Profile("jmh", 5, List.of(), Optional.empty());

  /** Every profile, the shortest first. */
  public static final List<Profile> ALL = List.of(SMOKE, QUICK, FULL, NIGHTLY, JMH);

  /** Copies the list. */
  public Profile {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds of profile " + name + " is " + rounds);
    }
    jmhArguments = List.copyOf(jmhArguments);
  }

  /** The profile of a name, if there is one. */
  public static Optional<Profile> named(String name) {
    return ALL.stream().filter(profile -> profile.name.equals(name)).findFirst();
  }

  /** The same with another number of forks of each benchmark: JMH's {@code -f}. */
  public Profile withRounds(int forks) {
    return new Profile(name, forks, jmhArguments, timeBudget);
  }

  /** The same with another time budget. */
  public Profile within(Duration budget) {
    return new Profile(name, rounds, jmhArguments, Optional.of(budget));
  }
}
