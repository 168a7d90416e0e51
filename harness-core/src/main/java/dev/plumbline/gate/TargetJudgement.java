package dev.plumbline.gate;

import java.util.Locale;

/**
 * A derived figure held against the floor and ceiling that the policy has for it.
 *
 * @param target the floor and ceiling
 * @param state the answer
 * @param rule why, one sentence with its figures
 * @param fails whether it turns the gate red
 */
public record TargetJudgement(Policy.Target target, State state, String rule, boolean fails) {
  /** Answers. */
  public enum State {
    /** The whole interval is within. */
    PASS,
    /** The whole interval is beyond. */
    FAIL,
    /** The interval lies on both sides, or there is none. */
    INCONCLUSIVE;

    /** The word for reports and files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
