package dev.plumbline.gate;

import dev.plumbline.compare.Pair;
import dev.plumbline.compare.SideSummary;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.unit.Dimension;
import dev.plumbline.unit.Direction;

/** The verdict on a metric that is nearly the same in every fork, such as bytes per operation. */
final class ExactRule {
  /**
   * How many spreads between forks a change must exceed. An exact metric is judged by its size
   * alone as long as its forks agree; where they do not (code that the compiler leaves on the heap
   * in one fork and not in the next), six standard deviations keep a difference of two locations of
   * three forks from being luck: Student's t of 7.3 with 4 degrees of freedom, one in 1,000.
   */
  private static final double SPREADS = 6;

  private ExactRule() {}

  /** Judges two finite values; a base of zero makes any growth beyond the band infinite. */
  static Ruling judge(Pair.Compared pair, Policy.ExactBand exact, Policy.Bands bands) {
    double base = pair.base().value();
    double head = pair.head().value();
    double sign = pair.metric().direction() == Direction.HIGHER_IS_BETTER ? -1 : 1;
    double worse = sign * (head - base);
    boolean bytes =
        switch (pair.metric().unit().dimension()) {
          case BYTES_PER_OPERATION, BYTES -> true;
          default -> false;
        };
    double band = Math.max(exact.fraction() * Math.abs(base), bytes ? exact.bytes() : 0);
    double fraction = worse == 0 ? 0 : worse / Math.abs(base);
    String seen = figures(pair, base, head, fraction);
    String edge = Figures.share(exact.fraction()) + (bytes ? least(exact) : "");
    if (Math.abs(worse) <= band) {
      return Ruling.of(Verdict.UNCHANGED, seen + " is within the exact band of " + edge);
    }
    double spread = SPREADS * Math.max(spread(pair.base()), spread(pair.head()));
    if (Math.abs(worse) <= spread) {
      return Ruling.of(
              Verdict.INCONCLUSIVE,
              seen + " is beyond the exact band of " + edge + ", but its forks do not agree")
          .with(
              new Note(
                  NoteCode.HIGH_SPREAD,
                  pair.id().text() + " " + pair.metric().name(),
                  "a change under " + Figures.number(spread) + unit(pair) + " may be luck"));
    }
    String beyond = seen + " is beyond the exact band of " + edge;
    return worse > 0
        ? Ruling.regressed(Ladder.severity(bands, fraction), beyond)
        : Ruling.of(Verdict.IMPROVED, beyond);
  }

  private static double spread(SideSummary side) {
    return side.forkSpread().orElse(0) * Math.abs(side.value());
  }

  private static String least(Policy.ExactBand exact) {
    return " and at least " + Figures.number(exact.bytes()) + " B";
  }

  private static String unit(Pair.Compared pair) {
    Dimension dimension = pair.metric().unit().dimension();
    String unit = dimension == Dimension.OTHER ? pair.metric().unit().text() : dimension.baseUnit();
    return unit.isEmpty() ? "" : " " + unit;
  }

  private static String figures(Pair.Compared pair, double base, double head, double fraction) {
    return Figures.number(base)
        + " → "
        + Figures.number(head)
        + unit(pair)
        + " ("
        + Figures.change(fraction)
        + ")";
  }
}
