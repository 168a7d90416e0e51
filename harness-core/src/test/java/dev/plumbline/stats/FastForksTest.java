package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FastForksTest {
  private static final double[] SLOWED = {
    100, 131, 100.4, 99.8, 118, 100.2, 149, 99.9, 100.1, 124, 100.3, 99.7
  };

  @Test
  void forksSlowedByDifferingAmountsAreLeftOutOfBothSides() {
    double[] base = logs(1, SLOWED);
    double[] head = logs(1.1, 100.1, 99.8, 140, 100.2, 100, 112, 99.9, 121, 100.3, 100, 133, 99.7);

    FastForks fast = FastForks.of(base, head).orElseThrow();

    assertThat(fast.baseFast()).isEqualTo(8);
    assertThat(fast.baseSlow()).isEqualTo(4);
    assertThat(fast.headFast()).isEqualTo(8);
    assertThat(fast.headSlow()).isEqualTo(4);
    assertThat(fast.within().value()).isCloseTo(Math.log(1.1), within(0.002));
    assertThat(fast.within().halfWidth(0.99)).isLessThan(0.03);
    assertThat(fast.sameShare()).isCloseTo(1, within(1e-9));
    assertThat(fast.baseEdge()).isLessThan(Math.log(118)).isGreaterThan(Math.log(100.4));
    assertThat(fast.headEdge()).isLessThan(Math.log(1.1 * 112)).isGreaterThan(Math.log(110.4));
  }

  @Test
  void theOrderOfForksDoesNotMatterAndSidesAreSymmetrical() {
    double[] base = logs(1, SLOWED);
    double[] head = logs(1.04, 100, 99, 120, 101, 100, 130, 100, 140, 100);
    double[] sorted = base.clone();
    Arrays.sort(sorted);

    assertThat(FastForks.of(sorted, head)).isEqualTo(FastForks.of(base, head));
    assertThat(FastForks.of(head, base).orElseThrow().within().value())
        .isCloseTo(-FastForks.of(base, head).orElseThrow().within().value(), within(1e-12));
  }

  @Test
  void noForkIsFastWhereNoneIsSlowOrThereAreFew() {
    double[] calm = logs(1, 100, 101, 100, 99, 100, 101, 100, 99);

    assertThat(FastForks.of(calm, calm)).isEmpty();
    assertThat(FastForks.of(new double[0], new double[0])).isEmpty();
    assertThat(FastForks.of(logs(1, 100, 140, 100, 140, 100, 140, 100), logs(1, SLOWED))).isEmpty();
  }

  @Test
  void whereOneSideAloneHasSlowForksItMayNotBeTheMachine() {
    double[] calm = logs(1, 100, 101, 100, 99, 100, 101, 100, 99);

    assertThat(FastForks.of(calm, logs(1, SLOWED))).isEmpty();
    assertThat(FastForks.of(logs(1, SLOWED), calm)).isEmpty();
  }

  @Test
  void aSideWithoutThreeFastForksSaysNothing() {
    double[] wild = logs(1, 100, 107, 115, 123, 131, 140, 150, 160);

    assertThat(FastForks.of(wild, logs(1, SLOWED))).isEmpty();
  }

  @Test
  void aSideThatMayBeSlowAsAWholeIsNotTakenForAChange() {
    // The slow forks of the base lie where all forks of the head do.
    double[] base = logs(1, 100, 145, 100.2, 145.3, 99.9, 144.8, 100.1, 145.1);
    double[] head = logs(1, 145, 145.2, 144.9, 145.1, 145, 144.8, 145.3, 190);

    assertThat(FastForks.of(base, head)).isEmpty();
    assertThat(FastForks.of(head, base)).isEmpty();
  }

  private static double[] logs(double factor, double... costs) {
    return Arrays.stream(costs).map(cost -> Math.log(factor * cost)).toArray();
  }
}
