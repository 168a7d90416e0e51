package dev.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Side;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairOrderTest {
  private static BenchmarkId id(int number) {
    return new BenchmarkId("a.B.m" + number, Mode.AVERAGE_TIME, Map.of(), 1);
  }

  private static String first(BenchmarkId id, int rounds, long seed) {
    return IntStream.rangeClosed(1, rounds)
        .mapToObj(round -> PairOrder.of(id, round, seed).get(0).word().substring(0, 1))
        .collect(Collectors.joining());
  }

  @Test
  void aSeedGivesTheSameOrderForEver() {
    // Sealed: a recorded seed must repeat a run measured with any earlier version.
    assertThat(first(id(0), 12, 42)).isEqualTo("bhbhbhbhbhhb");
  }

  @Test
  void eachSideGoesFirstOnceInEveryTwoRounds() {
    for (long seed = 0; seed < 200; seed++) {
      for (int round = 1; round < 20; round += 2) {
        assertThat(PairOrder.of(id(1), round, seed)).containsExactlyInAnyOrder(Side.values());
        assertThat(PairOrder.of(id(1), round, seed).get(0))
            .as("seed %d, round %d", seed, round)
            .isEqualTo(PairOrder.of(id(1), round + 1, seed).get(1));
      }
    }
  }

  @Test
  void aBlockTellsNothingOfTheNextOrOfAnotherBenchmark() {
    int sameBlock = 0;
    int sameBenchmark = 0;
    for (long seed = 0; seed < 2000; seed++) {
      Side first = PairOrder.of(id(2), 1, seed).get(0);
      sameBlock += first == PairOrder.of(id(2), 3, seed).get(0) ? 1 : 0;
      sameBenchmark += first == PairOrder.of(id(3), 1, seed).get(0) ? 1 : 0;
    }
    // 1000 are expected; 90 is four standard deviations of a binomial count.
    assertThat(sameBlock).isBetween(910, 1090);
    assertThat(sameBenchmark).isBetween(910, 1090);
  }
}
