package dev.plumbline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Mode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TimeBudgetTest {
  private static final BenchmarkId CHEAP = id("a.B.cheap");
  private static final BenchmarkId FAIR = id("a.B.fair");
  private static final BenchmarkId DEAR = id("a.B.dear");
  private static final Map<BenchmarkId, Duration> COST =
      Map.of(
          CHEAP, Duration.ofSeconds(1), FAIR, Duration.ofSeconds(2), DEAR, Duration.ofSeconds(30));

  private static BenchmarkId id(String name) {
    return new BenchmarkId(name, Mode.AVERAGE_TIME, Map.of(), 1);
  }

  private static TimeBudget fill(int rounds, Duration time) {
    return TimeBudget.fill(
        Rounds.of(List.of(CHEAP, FAIR, DEAR), rounds, 3).forks(), COST::get, time);
  }

  @Test
  void everythingFitsInJustEnoughTime() {
    TimeBudget budget = fill(2, Duration.ofSeconds(66));
    assertThat(budget.fits()).isEqualTo(Rounds.of(List.of(CHEAP, FAIR, DEAR), 2, 3).forks());
    assertThat(budget.leftOut()).isEmpty();
    assertThat(budget.expected()).isEqualTo(Duration.ofSeconds(66));
  }

  @Test
  void everyBenchmarkHasAForkBeforeAnyHasASecond() {
    TimeBudget budget = fill(2, Duration.ofMillis(33_999));
    assertThat(budget.fits()).hasSize(3).allMatch(fork -> fork.round() == 1);
    assertThat(budget.withoutAny()).isEmpty();
  }

  @Test
  void whatDoesNotFitAtAllIsNamedAndTheRestGoesOn() {
    TimeBudget budget = fill(2, Duration.ofSeconds(20));
    assertThat(budget.fits()).hasSize(4);
    assertThat(budget.withoutAny()).containsExactly(DEAR);
    assertThat(budget.expected()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void noTimeFitsNothing() {
    assertThat(fill(1, Duration.ZERO).fits()).isEmpty();
    assertThat(fill(1, Duration.ofSeconds(-1)).withoutAny()).hasSize(3);
  }

  @Test
  void noForkIsLostAndTheTimeIsNeverExceeded() {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Map<BenchmarkId, Duration> cost = new HashMap<>();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        cost.put(id("a.B.m" + i), Duration.ofMillis(1 + random.nextInt(5000)));
      }
      List<PlannedFork> planned = Rounds.of(cost.keySet(), 1 + random.nextInt(5), seed).forks();
      Duration time = Duration.ofMillis(random.nextInt(60_000));
      TimeBudget budget = TimeBudget.fill(planned, cost::get, time);
      assertThat(budget.fits().size() + budget.leftOut().size())
          .as("seed %d", seed)
          .isEqualTo(planned.size());
      assertThat(budget.expected()).as("seed %d", seed).isLessThanOrEqualTo(time);
      for (PlannedFork fork : budget.fits()) {
        assertThat(fork.round() == 1 || budget.fits().contains(new PlannedFork(1, fork.id())))
            .as("seed %d, %s", seed, fork)
            .isTrue();
      }
    }
  }
}
