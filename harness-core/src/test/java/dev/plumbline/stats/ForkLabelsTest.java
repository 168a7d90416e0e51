package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForkLabelsTest {
  private static final double[] STEADY = logs(100, 101, 99);

  @Test
  void aForkFarSlowerThanItsSideIsDisturbed() {
    assertThat(DisturbedForks.find(logs(100, 300, 102), STEADY))
        .containsExactly(false, true, false);
  }

  @Test
  void aFasterForkNeverIs() {
    assertThat(DisturbedForks.find(logs(100, 10, 102), STEADY)).containsOnly(false);
  }

  @Test
  void aForkWithinHalfAsMuchAgainIsNot() {
    assertThat(DisturbedForks.find(logs(100, 149, 100.5), STEADY)).containsOnly(false);
  }

  @Test
  void aWideSpreadOnTheOtherSideExcusesIt() {
    assertThat(DisturbedForks.find(logs(100, 180, 101), logs(100, 130, 75))).containsOnly(false);
  }

  @Test
  void atMostAThirdOfASideIsDisturbedTheSlowestFirst() {
    boolean[] found =
        DisturbedForks.find(logs(500, 100, 101, 99, 100, 900, 700), logs(100, 100, 101));

    assertThat(found).containsExactly(false, false, false, false, false, true, true);
  }

  @Test
  void ofTwoForksNoneCanBeTold() {
    assertThat(DisturbedForks.find(logs(100, 900), STEADY)).containsOnly(false);
  }

  @Test
  void onASideThatIsSlowAsAWholeNoneIsTakenOut() {
    assertThat(DisturbedForks.find(logs(300, 301, 900), STEADY)).containsOnly(false);
    assertThat(DisturbedForks.find(logs(300, 301, 302, 299, 300, 900), STEADY))
        .containsExactly(false, false, false, false, false, true);
  }

  @Test
  void forksInTwoGroupsAreSeen() {
    ForkGroups groups = ForkGroups.find(logs(100, 110, 100.2, 110.3, 100.1)).orElseThrow();

    assertThat(groups.lower()).isEqualTo(3);
    assertThat(groups.upper()).isEqualTo(2);
    assertThat(groups.distance()).isCloseTo(Math.log(1.1), within(0.002));
  }

  @Test
  void groupsNearerThanTwoPercentAreOfNoInterest() {
    assertThat(ForkGroups.find(logs(100, 101, 100, 101, 100))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 10})
  void normalForksAreSeldomTakenForGroups(int forks) {
    SplittableRandom random = new SplittableRandom(7);
    long found =
        IntStream.range(0, 10_000)
            .filter(
                i ->
                    ForkGroups.find(
                            random
                                .ints(forks)
                                .mapToDouble(n -> 0.03 * random.nextGaussian())
                                .toArray())
                        .isPresent())
            .count();

    assertThat(found).as("of 10,000, seed 7").isLessThan(forks == 5 ? 500 : 100);
  }

  private static double[] logs(double... values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }
}
