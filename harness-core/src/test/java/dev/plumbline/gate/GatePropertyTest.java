package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.compare.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for any comparison; a failing case names its seed. */
final class GatePropertyTest {
  private static final int CASES = 2000;

  private static Pair pair(SplittableRandom random, String name) {
    double point = random.nextDouble(-0.6, 0.6);
    double low = point - random.nextDouble(0.3);
    double high = point + random.nextDouble(0.3);
    double adjusted = random.nextDouble() < 0.5 ? 0 : random.nextDouble();
    return Pairs.compared(
        name,
        Pairs.TIME,
        Pairs.side(1e-3),
        Pairs.side(1e-3 * (1 + point)),
        low,
        point,
        high,
        adjusted);
  }

  private static Pair.Compared widened(Pair.Compared pair, double by) {
    Pair.Estimate was = pair.estimate().orElseThrow();
    return Pairs.compared(
        pair.id().benchmark(),
        pair.metric(),
        pair.base(),
        pair.head(),
        was.effect().low() - by,
        was.effect().point(),
        was.effect().high() + by,
        was.adjustedPValue());
  }

  @Test
  void knowingLessNeverDecidesMore() {
    for (long seed = 0; seed < CASES; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Pair.Compared pair = (Pair.Compared) pair(random, "a.B.m");
      Verdict narrow = Pairs.decide(pair).judgements().get(0).verdict();
      Verdict wide =
          Pairs.decide(widened(pair, random.nextDouble(0.5))).judgements().get(0).verdict();
      assertThat(wide).as("seed %d", seed).isIn(narrow, Verdict.INCONCLUSIVE);
    }
  }

  @Test
  void theOrderOfBenchmarksDoesNotMoveTheOutcome() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Pair[] pairs = new Pair[1 + random.nextInt(6)];
      Arrays.setAll(pairs, i -> pair(random, "a.B.m" + i));
      List<Pair> reversed = new ArrayList<>(List.of(pairs));
      Collections.reverse(reversed);
      assertThat(Pairs.decide(reversed.toArray(new Pair[0])).outcome())
          .as("seed %d", seed)
          .isEqualTo(Pairs.decide(pairs).outcome());
    }
  }

  @Test
  void theOutcomeIsRedExactlyWhenAJudgementFails() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Pair[] pairs = new Pair[1 + random.nextInt(6)];
      Arrays.setAll(pairs, i -> pair(random, "a.B.m" + i));
      Decision decision = Pairs.decide(pairs);
      boolean red = decision.judgements().stream().anyMatch(Judgement::fails);
      boolean doubt =
          decision.judgements().stream()
              .allMatch(judgement -> judgement.verdict() == Verdict.INCONCLUSIVE);
      Outcome otherwise = doubt ? Outcome.CANNOT_JUDGE : Outcome.PASSED;
      assertThat(decision.outcome())
          .as("seed %d", seed)
          .isEqualTo(red ? Outcome.FAILED : otherwise);
      assertThat(decision.reasons().isEmpty())
          .as("seed %d", seed)
          .isEqualTo(decision.outcome() == Outcome.PASSED);
    }
  }

  @Test
  void onlyARegressionHasASeverity() {
    for (long seed = 0; seed < CASES; seed++) {
      Judgement judgement =
          Pairs.decide(pair(new SplittableRandom(seed), "a.B.m")).judgements().get(0);
      assertThat(judgement.severity().isPresent())
          .as("seed %d", seed)
          .isEqualTo(judgement.verdict() == Verdict.REGRESSED);
    }
  }
}
