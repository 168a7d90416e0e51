package dev.plumbline.model;

import java.time.Instant;
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
    Optional<Blessing> blessing) {
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
}
