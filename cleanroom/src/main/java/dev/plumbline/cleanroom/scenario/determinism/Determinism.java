package dev.plumbline.cleanroom.scenario.determinism;

import java.time.Instant;
import java.util.Objects;

/** Whether a run can be had again as it was. */
public sealed interface Determinism {

  /** Ids, random numbers and the clock are new in each run. */
  record Free() implements Determinism {}

  /**
   * Ids and random numbers come from a seed, and the clock stands still. Commands are told both, in
   * the variables {@code CLEANROOM_SEED} and {@code SOURCE_DATE_EPOCH}.
   *
   * @param seed any number
   * @param now what the clock shows
   */
  record Seeded(long seed, Instant now) implements Determinism {
    /** Refuses a missing time. */
    public Seeded {
      Objects.requireNonNull(now, "now");
    }
  }
}
