package dev.plumbline.cli.doctor;

import java.util.Locale;

/**
 * What one check found.
 *
 * @param check what was looked at
 * @param state the answer
 * @param seen what was seen; of what is unknown, why. May hold names that others chose: escape
 *     before showing
 * @param effect what it does to a measurement; empty when it does nothing
 * @param mend the command that mends it, never run by us; empty when there is nothing to mend
 */
public record Finding(String check, State state, String seen, String effect, String mend) {
  /** Answers of a check. */
  public enum State {
    OK,
    DISTURBS,
    UNKNOWN;

    /** The word for tables and files. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Finding ok(String check, String seen) {
    return new Finding(check, State.OK, seen, "", "");
  }

  static Finding unknown(String check, String why) {
    return new Finding(check, State.UNKNOWN, why, "", "");
  }

  static Finding disturbs(String check, String seen, String effect, String mend) {
    return new Finding(check, State.DISTURBS, seen, effect, mend);
  }
}
