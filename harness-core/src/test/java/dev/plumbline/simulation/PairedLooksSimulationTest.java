package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A/B runs that are looked at after some rounds, stop when they know, and confirm what they call
 * changed: how often is the same code called changed, and a change found?
 */
@Tag("once")
class PairedLooksSimulationTest {
  private static final long SEED = 1989;
  private static final double BOUND = 0.01;
  private static final double[] SPREADS = {0.005, 0.01, 0.02, 0.05};
  private static final double[] CHANGES = {0.05, 0.10, 0.20};

  /** The most pairs; the short form leaves out the longer runs, which take most of the time. */
  private static final int[] MOST = Simulation.LONG ? new int[] {20, 40} : new int[] {20};

  /** One row of the table: the same code, then each change. */
  private record Row(PairedScenario scenario, List<PairedVerdicts> verdicts) {
    static Row of(PairedScenario scenario, int runs) {
      List<PairedVerdicts> verdicts = new ArrayList<>();
      verdicts.add(PairedVerdicts.count(scenario, 0, runs, SEED));
      for (double change : CHANGES) {
        verdicts.add(PairedVerdicts.count(scenario, change, runs / 2, SEED));
      }
      return new Row(scenario, verdicts);
    }

    PairedVerdicts same() {
      return verdicts.get(0);
    }

    PairedVerdicts tenPercent() {
      return verdicts.get(2);
    }

    String line() {
      StringBuilder line = new StringBuilder();
      line.append(
          Simulation.format(
              "%n| %s | %.2f | %.0f | %.1f |",
              scenario.name(),
              same().percent(same().alarms()),
              same().percent(same().unchanged()),
              same().meanPairs()));
      for (PairedVerdicts changed : verdicts.subList(1, verdicts.size())) {
        line.append(
            Simulation.format(
                " %.0f | %.2f | %.1f |",
                changed.percent(changed.regressed()),
                changed.percent(changed.unchanged()),
                changed.meanPairs()));
      }
      return line.toString();
    }
  }

  @ParameterizedTest
  @EnumSource(PairNoise.class)
  void aBenchmarkAloneIsJudgedRightWheneverItStops(PairNoise noise) {
    holds(noise, 1, Simulation.LONG ? 1000 : 100);
  }

  @ParameterizedTest
  @EnumSource(PairNoise.class)
  void aSuiteIsJudgedRightWheneverItStops(PairNoise noise) {
    holds(noise, 14, Simulation.LONG ? 60 : 6);
  }

  private static void holds(PairNoise noise, int suite, int runs) {
    List<Row> rows =
        IntStream.range(0, MOST.length * SPREADS.length)
            .parallel()
            .mapToObj(
                i ->
                    new PairedScenario(
                        noise, SPREADS[i % SPREADS.length], suite, MOST[i / SPREADS.length]))
            .map(scenario -> Row.of(scenario, runs))
            .toList();
    StringBuilder table = new StringBuilder();
    rows.forEach(row -> table.append(row.line()));
    System.out.println(table);
    for (Row row : rows) {
      String name = row.scenario().name() + ", seed " + SEED;
      for (PairedVerdicts cell : row.verdicts()) {
        assertThat(Simulation.above(cell.alarms(), cell.runs(), BOUND))
            .as("%s: %d of %d", name, cell.alarms(), cell.runs())
            .isFalse();
      }
      PairedVerdicts ten = row.tenPercent();
      assertThat(Simulation.above(ten.unchanged(), ten.runs(), BOUND)).as(name).isFalse();
      // None in a build. Six pairs of two states may all be slow against fast, 1 time in 500.
      assertThat(ten.improved()).as(name).isLessThanOrEqualTo(ten.runs() / 500);
      if (noise == PairNoise.NORMAL && row.scenario().spread() <= 0.01) {
        assertThat(Simulation.below(ten.regressed(), ten.runs(), 0.95)).as(name).isFalse();
      }
    }
  }
}
