package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TurnRatioTest {
  private static double[] turns(int count, java.util.function.IntToDoubleFunction cost) {
    double[] costs = new double[count];
    Arrays.setAll(costs, cost);
    return costs;
  }

  private static double typical(double[] base, double[] head) {
    return TurnRatio.of(base, head).orElseThrow().typical();
  }

  private static double stretches(double[] base, double[] head) {
    return TurnRatio.of(base, head).orElseThrow().stretches();
  }

  @Test
  void aNeighbourThatSlowsTheSameTurnsOfBothDropsOut() {
    double[] base = turns(30, turn -> turn % 7 < 3 ? 190 : 110);
    double[] head = turns(30, turn -> base[turn] * 1.07);

    assertThat(typical(base, head)).isCloseTo(Math.log(1.07), within(1e-12));
    assertThat(typical(head, base)).isCloseTo(-Math.log(1.07), within(1e-12));
    assertThat(stretches(base, head)).isCloseTo(Math.log(1.07), within(1e-12));
  }

  @Test
  void aFewTurnsInWhichOneOfThemWasDisturbedDontMoveIt() {
    double[] base = turns(40, turn -> turn >= 12 && turn < 20 ? 500 : 100);
    double[] head = turns(40, turn -> 100);

    assertThat(typical(base, head)).isZero();
    assertThat(stretches(base, head)).isZero();
  }

  @Test
  void spoiledTurnsHereAndThereMoveTheStretchesAndNotTheTypicalTurn() {
    double[] base = turns(40, turn -> 100);
    double[] head = turns(40, turn -> turn % 3 == 0 ? 150 : 100);

    assertThat(typical(base, head)).isZero();
    assertThat(stretches(base, head)).isGreaterThan(0.1);
  }

  /** Each runs twice in a row, and the first of these turns comes after the other's data. */
  @Test
  void whatComingAfterTheOtherCostsDropsOut() {
    for (int turns = 33; turns < 35; turns++) {
      double[] base = turns(turns, turn -> turn % 2 == 0 ? 100 : 104);
      double[] head = turns(turns, turn -> turn % 2 == 0 ? 104 : 100);

      assertThat(typical(base, head)).isCloseTo(0, within(1e-12));
    }
  }

  /** Collecting garbage on every fifth turn: the typical turn has none of it. */
  @Test
  void workThatFallsOnEveryFifthTurnIsSeenByStretches() {
    double[] base = turns(40, turn -> 100);
    double[] head = turns(40, turn -> turn % 5 == 0 ? 180 : 100);

    assertThat(stretches(base, head)).isBetween(Math.log(1.12), Math.log(1.33));
    assertThat(typical(base, head)).isZero();
  }

  @Test
  void turnsAreMatchedFromTheEndAsWarmUpsDiffer() {
    double[] slope = turns(30, turn -> 100 + 10 * turn);

    assertThat(typical(Arrays.copyOfRange(slope, 8, 30), slope)).isZero();
  }

  @Test
  void tooFewTurnsOrCostsWithoutALogarithmSayNothing() {
    double[] few = turns(Settling.LEAST_ITERATIONS - 1, turn -> 1);
    double[] enough = turns(Settling.LEAST_ITERATIONS, turn -> 1);
    assertThat(TurnRatio.of(few, enough)).isEmpty();
    assertThat(TurnRatio.of(enough, new double[0])).isEmpty();
    assertThat(TurnRatio.of(enough, enough)).contains(new TurnRatio(0, 0));
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      double[] spoiled = enough.clone();
      spoiled[3] = bad;
      assertThat(TurnRatio.of(enough, spoiled)).as("%s", bad).isEmpty();
    }
  }

  /** Both forks share a state of the machine that changes every few turns; each has own noise. */
  @Test
  void itKeepsStillerThanTheForksOwnNumbersWhereTheMachineChanges() {
    Random random = new Random(20261121);
    double ofTurns = 0;
    double ofForks = 0;
    for (int pair = 0; pair < 400; pair++) {
      double[] base = new double[40];
      double[] head = new double[40];
      double state = 1;
      for (int turn = 0; turn < 40; turn++) {
        if (random.nextInt(6) == 0) {
          state = 1 + 0.7 * random.nextDouble();
        }
        base[turn] = 100 * state * Math.exp(0.01 * random.nextGaussian());
        head[turn] = 100 * state * Math.exp(0.01 * random.nextGaussian());
      }
      ofTurns += square(typical(base, head));
      double[] later = new double[40];
      for (int turn = 0; turn < 40; turn++) {
        if (random.nextInt(6) == 0) {
          state = 1 + 0.7 * random.nextDouble();
        }
        later[turn] = 100 * state * Math.exp(0.01 * random.nextGaussian());
      }
      ofForks += square(Math.log(ForkLocation.of(later) / ForkLocation.of(base)));
    }
    assertThat(ofTurns).as("seed 20261121").isLessThan(ofForks / 100);
  }

  private static double square(double value) {
    return value * value;
  }
}
