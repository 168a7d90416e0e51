package dev.plumbline.it.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AsMeasuredTest {
  @Test
  void aLongForkOfASteadyWorkloadIsCutToTheFirstLengthAndCostsLess() {
    TapeSeries cut = AsMeasured.of(new TapeSeries("A", false, List.of(pair(120, 0), pair(120, 0))));

    assertThat(cut.pairs()).hasSize(2);
    assertThat(cut.pairs())
        .allSatisfy(
            pair -> {
              assertThat(pair.base().values()).hasSize(40);
              assertThat(pair.head().values()).hasSize(40);
              // 80 iterations of 50 ms less of each fork.
              assertThat(pair.seconds()).isCloseTo(2 * (10 - 4.0), within(1e-9));
            });
  }

  @Test
  void forksDoubleWhileTheyEndBeforeTheyAreWarm() {
    TapePair warming = pair(120, 0.9);

    TapeSeries cut = AsMeasured.of(new TapeSeries("A", false, List.of(warming, warming, warming)));

    assertThat(cut.pairs()).extracting(pair -> pair.base().values().size()).isSorted();
    assertThat(cut.pairs().get(0).base().values()).hasSize(40);
    assertThat(cut.pairs().get(1).base().values()).hasSize(80);
  }

  @Test
  void whatIsShorterOnTheTapeStaysAsItIs() {
    TapeSeries cut = AsMeasured.of(new TapeSeries("A", false, List.of(pair(20, 0))));

    assertThat(cut.pairs().get(0).base().values()).hasSize(20);
    assertThat(cut.pairs().get(0).seconds()).isEqualTo(20);
  }

  /** Two forks of 10 s each that get faster from first to last by a share. */
  private static TapePair pair(int iterations, double faster) {
    List<Double> values =
        IntStream.range(0, iterations)
            .mapToObj(i -> 100 * (1 - faster * i / iterations) + 0.01 * (i % 3))
            .toList();
    return new TapePair(
        new TapeFork("A", TapeSide.of("0"), 1, 1, 0, 10, values, ""),
        new TapeFork("A", TapeSide.of("0'"), 1, 2, 0, 10, values, ""));
  }
}
