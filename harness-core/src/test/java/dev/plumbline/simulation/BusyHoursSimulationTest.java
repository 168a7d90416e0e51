package dev.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Verdict;
import dev.plumbline.model.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each trial of a baseline, and the head, has an hour of its own on a machine whose cores are
 * shared: in some hours the neighbour is nearly always there, in others hardly ever. It comes and
 * goes in runs of iterations and slows each benchmark by a factor of its own.
 */
@Tag("once")
class BusyHoursSimulationTest {
  private static final long SEED = 1608;
  private static final double BOUND = 0.01;
  private static final int SUITE = 15;
  private static final int FORKS = 4;
  private static final int ITERATIONS = 200;

  /** Standard deviation between forks. */
  private static final double FORK = 0.025;

  /** Standard deviation of an iteration of 10 ms. */
  private static final double ITERATION = 0.03;

  /** Iterations that a neighbour stays for, on average. */
  private static final int STAY = 20;

  private static final int[] TRIALS = Simulation.LONG ? new int[] {2, 3, 4} : new int[] {4};
  private static final double[] SLOWER = {0.10, 0.15, 0.20, 0.40};

  private record Found(int alarms, List<Integer> found) {}

  @Test
  void calmIterationsFindInBusyHoursWhatStretchesDoNot() {
    int suites = Simulation.LONG ? 200 : 40;
    System.out.print(
        Simulation.format(
            "| seed %d, %d suites of %d | trials | false alarms | +10 %% | +15 %% | +20 %% |"
                + " +40 %% |%n",
            SEED, suites, SUITE));
    for (int trials : TRIALS) {
      Found stretches = play("stretches", trials, suites, SimulatedSuite::run);
      Found iterations = play("iterations", trials, suites, SimulatedSuite::shortIterations);
      assertThat(Simulation.above(iterations.alarms(), suites, BOUND))
          .as("%d of %d suites, %d trials, seed %d", iterations.alarms(), suites, trials, SEED)
          .isFalse();
      assertThat(iterations.found().get(2))
          .as("%d trials, seed %d", trials, SEED)
          .isGreaterThan(suites / 2 + stretches.found().get(2));
    }
  }

  private static Found play(
      String name, int trials, int suites, Function<double[][][], Run> measured) {
    SplittableRandom random = new SplittableRandom(SEED + trials);
    int alarms = 0;
    int[] found = new int[SLOWER.length];
    for (int i = 0; i < suites; i++) {
      double[] slows = random.doubles(SUITE, 1.2, 2).toArray();
      List<Run> base = new ArrayList<>();
      for (int trial = 0; trial < trials; trial++) {
        base.add(measured.apply(hour(random, slows)));
      }
      double[][][] head = hour(random, slows);
      alarms +=
          SimulatedSuite.judge(base, measured.apply(head)).stream()
                  .anyMatch(SimulatedSuite::changed)
              ? 1
              : 0;
      for (int change = 0; change < SLOWER.length; change++) {
        head[change] = slower(head[change], SLOWER[change]);
      }
      List<Verdict> verdicts = SimulatedSuite.judge(base, measured.apply(head));
      for (int change = 0; change < SLOWER.length; change++) {
        found[change] += verdicts.get(change) == Verdict.REGRESSED ? 1 : 0;
      }
    }
    StringBuilder row = new StringBuilder();
    row.append(Simulation.format("| %s | %d | %.1f |", name, trials, 100.0 * alarms / suites));
    for (int each : found) {
      row.append(Simulation.format(" %.0f |", 100.0 * each / suites));
    }
    System.out.println(row);
    return new Found(alarms, Arrays.stream(found).boxed().toList());
  }

  private static double[][] slower(double[][] forks, double change) {
    double[][] slower = new double[forks.length][];
    for (int fork = 0; fork < forks.length; fork++) {
      slower[fork] = forks[fork].clone();
      for (int iteration = 0; iteration < slower[fork].length; iteration++) {
        slower[fork][iteration] *= 1 + change;
      }
    }
    return slower;
  }

  private static double[][][] hour(SplittableRandom random, double[] slows) {
    double busy = random.nextDouble(0.05, 0.9);
    double[][][] values = new double[SUITE][FORKS][];
    for (int benchmark = 0; benchmark < SUITE; benchmark++) {
      for (int fork = 0; fork < FORKS; fork++) {
        values[benchmark][fork] = fork(random, busy, slows[benchmark]);
      }
    }
    return values;
  }

  private static double[] fork(SplittableRandom random, double busy, double slow) {
    double level = 1000 * Math.exp(FORK * random.nextGaussian());
    double coming = busy / (1 - busy) / STAY;
    boolean there = random.nextDouble() < busy;
    double[] costs = new double[ITERATIONS];
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      costs[iteration] = level * (there ? slow : 1) * Math.exp(ITERATION * random.nextGaussian());
      there = there ? random.nextInt(STAY) != 0 : random.nextDouble() < coming;
    }
    return costs;
  }
}
