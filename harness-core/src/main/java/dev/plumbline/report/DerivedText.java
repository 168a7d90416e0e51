package dev.plumbline.report;

import dev.plumbline.gate.Decision;
import dev.plumbline.gate.DerivedResult;
import java.util.List;

/** Derived figures in words, for a text that is no report. */
public final class DerivedText {
  /**
   * One figure.
   *
   * @param result what it is of
   * @param text the figure with its interval and what it was worked out from, one clean line
   */
  public record Line(DerivedResult result, String text) {}

  private DerivedText() {}

  /** A line for each derived figure of a decision, in its order. */
  public static List<Line> lines(Decision decision) {
    Names names = Names.of(decision);
    return decision.derived().stream()
        .map(derived -> new Line(derived, DerivedWording.figure(derived, names)))
        .toList();
  }
}
