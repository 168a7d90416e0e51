package dev.plumbline.gate;

import dev.plumbline.compare.Effect;
import dev.plumbline.compare.Pair;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import java.util.Locale;

/** The verdict on an interval: wholly beyond the band, wholly inside it, or neither. */
final class EffectRule {
  private EffectRule() {}

  /**
   * Judges an estimate.
   *
   * @param pair what was compared; its estimate is passed apart because it must be present
   * @param suiteLevel the level that the adjusted p-value must not exceed
   */
  static Ruling judge(
      Pair.Compared pair, Pair.Estimate estimate, Policy.Bands bands, double suiteLevel) {
    Effect effect = estimate.effect();
    String seen = Figures.effect(effect);
    if (effect.low() > bands.notice()) {
      String beyond = seen + " lies beyond +" + Figures.share(bands.notice());
      return significant(estimate, suiteLevel)
          ? Confirmation.of(
                  pair,
                  estimate,
                  look -> look.low() > bands.notice(),
                  point -> point > bands.notice())
              .map(open -> open.instead(beyond))
              .orElseGet(() -> Ruling.regressed(Ladder.severity(bands, effect.point()), beyond))
          : notInSuite(pair, estimate, suiteLevel, beyond);
    }
    if (effect.high() < -bands.improvement()) {
      String beyond = seen + " lies beyond -" + Figures.share(bands.improvement());
      return significant(estimate, suiteLevel)
          ? Confirmation.of(
                  pair,
                  estimate,
                  look -> look.high() < -bands.improvement(),
                  point -> point < -bands.improvement())
              .map(open -> open.instead(beyond))
              .orElseGet(() -> Ruling.of(Verdict.IMPROVED, beyond))
          : notInSuite(pair, estimate, suiteLevel, beyond);
    }
    String band = band(bands);
    if (effect.low() > -bands.improvement() && effect.high() < bands.notice()) {
      return Ruling.of(Verdict.UNCHANGED, seen + " lies within " + band);
    }
    return Ruling.of(
        Verdict.INCONCLUSIVE, seen + " crosses an edge of " + band + forksNeeded(estimate));
  }

  private static boolean significant(Pair.Estimate estimate, double suiteLevel) {
    return estimate.adjustedPValue() <= suiteLevel;
  }

  private static Ruling notInSuite(
      Pair.Compared pair, Pair.Estimate estimate, double suiteLevel, String beyond) {
    String figures =
        String.format(
            Locale.ROOT,
            "adjusted p %s is over the suite's level %s",
            Figures.number(estimate.adjustedPValue()),
            Figures.number(suiteLevel));
    return Ruling.of(Verdict.INCONCLUSIVE, beyond + ", but its " + figures + forksNeeded(estimate))
        .with(new Note(NoteCode.NOT_SIGNIFICANT_IN_SUITE, pair.id().text(), figures));
  }

  private static String forksNeeded(Pair.Estimate estimate) {
    return estimate.forksNeeded().isPresent()
        ? "; about " + estimate.forksNeeded().getAsInt() + " forks a side would settle it"
        : "";
  }

  private static String band(Policy.Bands bands) {
    return bands.notice() == bands.improvement()
        ? "±" + Figures.share(bands.notice())
        : "-" + Figures.share(bands.improvement()) + " to +" + Figures.share(bands.notice());
  }
}
