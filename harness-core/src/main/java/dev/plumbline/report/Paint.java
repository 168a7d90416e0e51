package dev.plumbline.report;

import dev.plumbline.gate.Outcome;
import dev.plumbline.gate.Verdict;

/** Colours of a terminal, or none. Colour never says what words do not say too. */
enum Paint {
  RED("31;1"),
  GREEN("32"),
  YELLOW("33"),
  CYAN("36"),
  BOLD("1"),
  DIM("2"),
  PLAIN("");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  /** The text in this colour if colour is wanted. */
  String on(String text, boolean colour) {
    return !colour || code.isEmpty() || text.isEmpty()
        ? text
        : "\u001b[" + code + "m" + text + "\u001b[0m";
  }

  static Paint of(Verdict verdict) {
    return switch (verdict) {
      case FAILED, REGRESSED, MISSING -> RED;
      case NOT_COMPARABLE, INCONCLUSIVE -> YELLOW;
      case IMPROVED -> GREEN;
      case NEW -> CYAN;
      case SKIPPED, UNCHANGED -> PLAIN;
    };
  }

  static Paint of(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> GREEN;
      case CANNOT_JUDGE -> YELLOW;
      case FAILED, MEASURING_FAILED -> RED;
    };
  }
}
