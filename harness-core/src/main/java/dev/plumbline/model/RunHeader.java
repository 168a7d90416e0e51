package dev.plumbline.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The first line of a run: where, when and on what it was measured.
 *
 * @param id unique id of the run; the file name for a foreign file
 * @param source what the run was read from, for messages ({@code before.json})
 * @param started when it began, if known
 * @param commit the commit measured, if known
 * @param dirty whether the work tree had uncommitted changes, if known
 * @param jarDigest {@code sha256:…} of the measured jar, if known
 * @param seed the seed of the order of forks, if known
 * @param environment machine and JVM
 * @param plan what was to be measured
 * @param blessing who made it a baseline, if somebody did
 * @param base the other side of an A/B run; empty for every other run
 */
public record RunHeader(
    String id,
    String source,
    Optional<Instant> started,
    Optional<String> commit,
    Optional<Boolean> dirty,
    Optional<String> jarDigest,
    Optional<Long> seed,
    Environment environment,
    Plan plan,
    Optional<Blessing> blessing,
    Optional<BaseSide> base) {

  /** The header of a run that is no A/B run. */
  public RunHeader(
      String id,
      String source,
      Optional<Instant> started,
      Optional<String> commit,
      Optional<Boolean> dirty,
      Optional<String> jarDigest,
      Optional<Long> seed,
      Environment environment,
      Plan plan,
      Optional<Blessing> blessing) {
    this(
        id,
        source,
        started,
        commit,
        dirty,
        jarDigest,
        seed,
        environment,
        plan,
        blessing,
        Optional.empty());
  }

  /** The same with a blessing. */
  public RunHeader blessedBy(Blessing by) {
    return new RunHeader(
        id,
        source,
        started,
        commit,
        dirty,
        jarDigest,
        seed,
        environment,
        plan,
        Optional.of(by),
        base);
  }

  /** The same with another plan. */
  public RunHeader planning(Plan other) {
    return new RunHeader(
        id, source, started, commit, dirty, jarDigest, seed, environment, other, blessing, base);
  }

  /** The head's side of an A/B run as a run of its own; every other run's header as it is. */
  public RunHeader alone() {
    return new RunHeader(
        id, source, started, commit, dirty, jarDigest, seed, environment, plan, blessing);
  }

  /** The header of the base's side of an A/B run; empty for every other run. */
  public Optional<RunHeader> baseHeader() {
    return base.map(
        side ->
            new RunHeader(
                id,
                side.source(),
                started,
                Optional.empty(),
                Optional.empty(),
                side.jarDigest(),
                seed,
                side.environment(),
                new Plan(
                    plan.profile(),
                    plan.rounds(),
                    plan.looks(),
                    plan.include(),
                    plan.exclude(),
                    side.jmhArguments(),
                    side.benchmarks(),
                    plan.ownRounds()),
                Optional.empty()));
  }

  /** The same under another source. */
  public RunHeader from(String other) {
    return new RunHeader(
        id, other, started, commit, dirty, jarDigest, seed, environment, plan, blessing, base);
  }

  /** The header of a file that says nothing of where it was measured. */
  public static RunHeader foreign(String source, Environment environment) {
    return new RunHeader(
        source,
        source,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        environment,
        Plan.unknown(),
        Optional.empty());
  }

  /**
   * The benchmarks that were to have forks: all that were listed, except those of an A/B run that
   * the base lacks or that reach the same code on both sides.
   */
  public List<BenchmarkId> toMeasure() {
    return plan.benchmarks().stream()
        .filter(
            id ->
                base.isEmpty()
                    || (base.get().benchmarks().contains(id)
                        && !base.get().identical().contains(id)))
        .toList();
  }
}
