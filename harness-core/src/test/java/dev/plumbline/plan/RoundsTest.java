package dev.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RoundsTest {
  private static List<BenchmarkId> benchmarks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new BenchmarkId("a.B.m" + i, Mode.AVERAGE_TIME, Map.of(), 1))
        .toList();
  }

  private static String names(List<PlannedFork> forks) {
    return forks.stream()
        .map(fork -> fork.round() + fork.id().shortName().substring(2))
        .collect(Collectors.joining(" "));
  }

  @Test
  void aSeedGivesTheSameOrderForEver() {
    // Sealed: a recorded seed must repeat a run measured with any earlier version.
    assertThat(names(Rounds.of(benchmarks(4), 3, 42).forks()))
        .isEqualTo("1m2 1m3 1m1 1m0 2m1 2m0 2m2 2m3 3m1 3m2 3m0 3m3");
  }

  @Test
  void everyRoundHasEveryBenchmarkOnce() {
    List<PlannedFork> forks = Rounds.of(benchmarks(7), 5, 1).forks();
    for (int round = 1; round <= 5; round++) {
      int number = round;
      List<PlannedFork> one = forks.subList((round - 1) * 7, round * 7);
      assertThat(one).allMatch(fork -> fork.round() == number);
      assertThat(one)
          .extracting(PlannedFork::id)
          .containsExactlyInAnyOrderElementsOf(benchmarks(7));
    }
  }

  @Test
  void theOrderOfListingPlaysNoPart() {
    List<BenchmarkId> reversed = new ArrayList<>(benchmarks(9));
    Collections.reverse(reversed);
    assertThat(Rounds.of(reversed, 3, 5).forks()).isEqualTo(Rounds.of(benchmarks(9), 3, 5).forks());
  }

  @Test
  void moreRoundsGoOnWhereFewerEnded() {
    assertThat(Rounds.of(benchmarks(6), 5, 9).forks())
        .startsWith(Rounds.of(benchmarks(6), 2, 9).forks().toArray(new PlannedFork[0]));
  }

  @Test
  void aKilledRunGoesOnInTheSameOrder() {
    Rounds rounds = Rounds.of(benchmarks(5), 3, 11);
    for (int done = 0; done <= rounds.forks().size(); done++) {
      Set<PlannedFork> finished = new HashSet<>(rounds.forks().subList(0, done));
      assertThat(rounds.left(finished))
          .isEqualTo(rounds.forks().subList(done, rounds.forks().size()));
    }
  }

  @Test
  void everyBenchmarkIsAsOftenFirstAsAnyOther() {
    Map<BenchmarkId, Integer> first = new HashMap<>();
    for (long seed = 0; seed < 4000; seed++) {
      first.merge(Rounds.of(benchmarks(4), 1, seed).forks().get(0).id(), 1, Integer::sum);
    }
    // 1000 each are expected; 120 is over four standard deviations of a binomial count.
    assertThat(first.values()).hasSize(4).allMatch(count -> Math.abs(count - 1000) < 120);
  }

  @Test
  void nothingIsPlannedForNoBenchmarksOrNoRounds() {
    assertThat(Rounds.of(List.of(), 3, 1).forks()).isEmpty();
    assertThat(Rounds.of(benchmarks(3), 0, 1).forks()).isEmpty();
    assertThatThrownBy(() -> Rounds.of(benchmarks(3), -1, 1)).hasMessage("-1 rounds");
  }
}
