package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The same code on both sides must not be called changed in more than 1 of 100 suites, whatever the
 * noise looks like. Prints a table for each shape of noise.
 */
@Tag("once")
class FalseAlarmSimulationTest {
  private static final long SEED = 20261121;
  private static final double BOUND = 0.01;

  @ParameterizedTest
  @EnumSource(Noise.class)
  void anUnchangedSuiteStaysGreenAtTwoPercentNoise(Noise noise) {
    staysGreen(noise, 0.02);
  }

  @ParameterizedTest
  @EnumSource(Noise.class)
  void anUnchangedSuiteStaysGreenAtFivePercentNoise(Noise noise) {
    staysGreen(noise, 0.05);
  }

  @ParameterizedTest
  @CsvSource({"1", "20"})
  void pooledIterationsGiveFalseAlarmsWhereForksDiffer(int suite) {
    Scenario scenario = new Scenario(Noise.NORMAL, 0.05, 0.5, 5, suite);
    int suites = Simulation.repetitions(suite);
    FalseAlarms result = FalseAlarms.count(scenario, suites, scenario.seed(SEED), true);

    System.out.println(
        Simulation.format(
            "%s: ours %.1f %%, pooled t test %.1f %%, disjoint intervals %.1f %% of suites",
            scenario.name(),
            result.percent(),
            100.0 * result.pooledTest() / suites,
            100.0 * result.disjointIntervals() / suites));
    assertThat(Simulation.above(result.pooledTest(), suites, 0.05)).isTrue();
    assertThat(Simulation.above(result.alarms(), suites, BOUND)).isFalse();
  }

  private static void staysGreen(Noise noise, double total) {
    List<FalseAlarms> cells =
        Simulation.grid(noise, total).parallelStream()
            .map(s -> FalseAlarms.count(s, Simulation.repetitions(s.suite()), s.seed(SEED), false))
            .toList();

    System.out.println(table(noise, total, cells));
    for (FalseAlarms cell : cells) {
      assertThat(Simulation.above(cell.alarms(), cell.suites(), BOUND))
          .as("%s: %d of %d suites", cell.scenario().name(), cell.alarms(), cell.suites())
          .isFalse();
    }
    int alarms = cells.stream().mapToInt(FalseAlarms::alarms).sum();
    int suites = cells.stream().mapToInt(FalseAlarms::suites).sum();
    assertThat(Simulation.above(alarms, suites, BOUND)).as("all cells of %s", noise).isFalse();
    if (Simulation.LONG) {
      rowsHoldTheBound(cells);
    }
  }

  /** With as many suites as a row of the table has, the rate itself is held against the bound. */
  private static void rowsHoldTheBound(List<FalseAlarms> cells) {
    int columns = Simulation.SHARES.length;
    for (int row = 0; row < cells.size(); row += columns) {
      List<FalseAlarms> shares = cells.subList(row, row + columns);
      int alarms = shares.stream().mapToInt(FalseAlarms::alarms).sum();
      int suites = shares.stream().mapToInt(FalseAlarms::suites).sum();
      assertThat((double) alarms / suites)
          .as("%s and other shares", shares.get(0).scenario().name())
          .isLessThanOrEqualTo(BOUND);
    }
  }

  private static String table(Noise noise, double total, List<FalseAlarms> cells) {
    StringBuilder table = new StringBuilder();
    table.append(
        Simulation.format(
            "%n| %s, %.0f %% | forks | 0 | 0.25 | 0.5 | 0.75 |%n|---|---|---|---|---|---|",
            noise, 100 * total));
    for (FalseAlarms cell : cells) {
      if (cell.scenario().share() == 0) {
        table.append(
            Simulation.format(
                "%n| suite of %d | %d |", cell.scenario().suite(), cell.scenario().forks()));
      }
      table.append(Simulation.format(" %.2f |", cell.percent()));
    }
    return table.toString();
  }
}
