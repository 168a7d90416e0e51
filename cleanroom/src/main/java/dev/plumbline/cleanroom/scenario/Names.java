package dev.plumbline.cleanroom.scenario;

/** What scenarios and steps may be called. */
final class Names {
  private static final int LONGEST = 256;

  private Names() {}

  /**
   * Refuses what can't stand in a line of a report.
   *
   * @param kind what is named
   */
  static void require(String kind, String name) {
    if (name.isBlank() || name.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a " + kind + " needs a name of 1 to " + LONGEST + " characters");
    }
    if (name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "the name of a "
              + kind
              + " holds a control character: "
              + name.replaceAll("\\p{Cntrl}", "?"));
    }
  }
}
