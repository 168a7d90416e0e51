package dev.plumbline.cleanroom.scenario.determinism;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * What one run has of its own: an id, a clock, a seed.
 *
 * <p>The seed of step i is the (i + 1)th number of SplitMix64 (Steele, Lea, Flood: Fast splittable
 * pseudorandom number generators, OOPSLA 2014) from the run's seed, so it depends neither on the
 * order in which steps run nor on what another step draws.
 *
 * @param id the run's id
 * @param clock the run's clock
 * @param seed where its random numbers come from
 * @param repeatable whether another run will have the same
 */
public record RunIdentity(String id, Clock clock, long seed, boolean repeatable) {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** The identity of a new run. */
  public static RunIdentity of(Determinism determinism) {
    if (determinism instanceof Determinism.Seeded seeded) {
      return new RunIdentity(
          HexFormat.of().toHexDigits(mix(seeded.seed())),
          Clock.fixed(seeded.now(), ZoneOffset.UTC),
          seeded.seed(),
          true);
    }
    return new RunIdentity(
        UUID.randomUUID().toString(),
        Clock.systemUTC(),
        ThreadLocalRandom.current().nextLong(),
        false);
  }

  /** The id of a step, numbered from 0. */
  public String stepId(int index) {
    return id + "-" + (index + 1);
  }

  /** The random numbers of a step, from their beginning. */
  public RandomGenerator random(int index) {
    return new SplittableRandom(stepSeed(index));
  }

  /**
   * What a command is told of a run that can be had again; {@code SOURCE_DATE_EPOCH} is a custom.
   */
  public Map<String, String> commandVariables(int index) {
    return repeatable
        ? Map.of(
            "CLEANROOM_SEED", Long.toString(stepSeed(index)),
            "SOURCE_DATE_EPOCH", Long.toString(clock.instant().getEpochSecond()))
        : Map.of();
  }

  private long stepSeed(int index) {
    return mix(seed + (index + 1) * GOLDEN_GAMMA);
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
