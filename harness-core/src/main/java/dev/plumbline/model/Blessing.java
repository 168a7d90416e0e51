package dev.plumbline.model;

import java.time.Instant;

/**
 * Who made a run a baseline, when and why.
 *
 * @param name name of the baseline, {@code main} unless the user said otherwise
 * @param by who blessed it
 * @param at when
 * @param reason why; may be empty unless it was forced
 * @param forced whether a refusal was overridden
 */
public record Blessing(String name, String by, Instant at, String reason, boolean forced) {

  /** The same, given against a refusal. */
  public Blessing asForced() {
    return new Blessing(name, by, at, reason, true);
  }
}
