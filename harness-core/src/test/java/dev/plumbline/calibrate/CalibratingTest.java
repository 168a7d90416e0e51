package dev.plumbline.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.gate.Policies;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Calibration.Noise;
import dev.plumbline.model.Calibration.OfBenchmark;
import dev.plumbline.model.Calibration.Planted;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Run;
import dev.plumbline.model.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Made-up runs whose noise is known. A failing case names the seed it was made from. */
class CalibratingTest {
  private static final long SEED = 20_260_131;

  private static Calibration calibrated(Run run, List<Run> trials) {
    return calibrated(run, trials, 20);
  }

  private static Calibration calibrated(Run run, List<Run> trials, int replays) {
    return optional(run, trials, replays).orElseThrow();
  }

  private static Optional<Calibration> optional(Run run, List<Run> trials, int replays) {
    return Calibrating.of(
        run,
        trials,
        new Calibrating.Terms(
            20, replays, Policies.builtIn(), LocalDate.EPOCH, EqualSides.START, "calibrate", SEED));
  }

  /** The root of the mean square over benchmarks, as single estimates of a variance scatter. */
  private static double part(Calibration calibration, ToDoubleFunction<Noise> part) {
    return Math.sqrt(
        calibration.benchmarks().stream()
            .map(OfBenchmark::noise)
            .mapToDouble(part)
            .map(each -> each * each)
            .average()
            .orElseThrow());
  }

  private static Planted planted(Calibration calibration, double change) {
    return calibration.planted().stream()
        .filter(each -> each.change() == change)
        .findFirst()
        .orElseThrow();
  }

  /**
   * 6 benchmarks with 30 rounds: the variance between forks has 180 degrees of freedom, so its root
   * is off by 5 %; that between rounds 174 and two sources, so by 8 %. Bounds are three times that.
   */
  @Test
  void theNoiseIsSplitIntoThePartsItWasMadeOf() {
    Calibration calibration =
        calibrated(new EqualSides(6, 30, 30, 0.03, 0.02, 0.01, SEED).run(), List.of());

    assertThat(part(calibration, Noise::forks)).as("seed %d", SEED).isCloseTo(0.02, within(0.003));
    assertThat(part(calibration, Noise::rounds)).as("seed %d", SEED).isCloseTo(0.03, within(0.007));
    assertThat(part(calibration, noise -> noise.iterations().orElseThrow()))
        .as("30 iterations of 1 %% leave 0.2 %% of a mean and somewhat more of calm stretches")
        .isBetween(0.0015, 0.006);
    assertThat(calibration.benchmarks().get(0).noise().trials()).isEmpty();
  }

  /** 2 % between 8 trials of 3 forks of 1 %, 6 benchmarks: 42 degrees, so 11 %; bounds thrice. */
  @Test
  void whatTrialsDifferByIsKnownWhereTheBaselineHasSeveral() {
    Random random = new Random(SEED);
    List<Run> trials = new ArrayList<>();
    for (int trial = 0; trial < 8; trial++) {
      List<BenchmarkResult> results = new ArrayList<>();
      for (int benchmark = 0; benchmark < 6; benchmark++) {
        double level = 0.02 * random.nextGaussian();
        double[][] forks = new double[3][1];
        for (double[] fork : forks) {
          fork[0] = Math.exp(level + 0.01 * random.nextGaussian());
        }
        results.add(EqualSides.result(benchmark, Side.HEAD, forks));
      }
      trials.add(EqualSides.joined(List.of(), results, List.of()));
    }

    Calibration calibration =
        calibrated(new EqualSides(6, 6, 10, 0, 0.01, 0.01, SEED).run(), trials);

    assertThat(part(calibration, noise -> noise.trials().orElseThrow()))
        .as("seed %d", SEED)
        .isCloseTo(0.02, within(0.0066));
  }

  @Test
  void equalSidesOnASteadyMachineRaiseNoAlarmAndPlantedChangesAreFound() {
    Calibration calibration =
        calibrated(new EqualSides(3, 20, 12, 0.05, 0.01, 0.005, SEED).run(), List.of(), 200);

    assertThat(calibration.falseAlarms().replays()).isEqualTo(200);
    assertThat(calibration.falseAlarms().alarms()).as("seed %d", SEED).isZero();
    assertThat(calibration.falseAlarms().atMost()).isCloseTo(0.0183, within(1e-4));
    assertThat(calibration.falseAlarms().atMostApart()).isGreaterThan(0.2);
    assertThat(planted(calibration, 0.02).found()).as("seed %d", SEED).isZero();
    assertThat(planted(calibration, 0.10).found()).as("seed %d", SEED).isGreaterThan(0.8);
    assertThat(planted(calibration, 0.20).found()).as("seed %d", SEED).isOne();
    assertThat(planted(calibration, 0.20).pairs())
        .isLessThanOrEqualTo(planted(calibration, 0.10).pairs());
    assertThat(planted(calibration, 0.20).replays()).isEqualTo(3 * 20);
    assertThat(calibration.smallest().orElseThrow()).isBetween(0.07, 0.10);
  }

  /** Pairs that are all 20 % apart, their sides tossed by blocks: often all fall to one side. */
  @Test
  void falseAlarmsAreCountedWhereThereAreSome() {
    double[][] base = new double[6][1];
    double[][] head = new double[6][1];
    for (int fork = 0; fork < 6; fork++) {
      base[fork][0] = 1;
      head[fork][0] = 1.2;
    }
    Run run =
        EqualSides.joined(
            List.of(EqualSides.result(0, Side.BASE, base)),
            List.of(EqualSides.result(0, Side.HEAD, head)),
            List.of());

    Calibration calibration = calibrated(run, List.of(), 400);

    assertThat(calibration.falseAlarms().alarms())
        .as("three tosses agree in a fourth of 400 replays; seed %d", SEED)
        .isBetween(50, 150);
    assertThat(calibration.benchmarks().get(0).falseAlarms().alarms())
        .isEqualTo(calibration.falseAlarms().alarms());
    assertThat(calibration.startUp()).isEmpty();
    assertThat(calibration.benchmarks().get(0).advice()).isEmpty();
  }

  @Test
  void theStartOfAForkIsWhatARoundTakesBesidesItsIterations() {
    Calibration calibration =
        calibrated(new EqualSides(2, 6, 20, 0, 0.01, 0.005, SEED).run(), List.of());

    assertThat(calibration.startUp().orElseThrow()).isCloseTo(1, within(1e-6));
    assertThat(planted(calibration, 0.20).seconds().orElseThrow())
        .isCloseTo(planted(calibration, 0.20).pairs() * 2 * 2, within(1e-6));
  }

  @Test
  void lessNoiseNeedsLessTimeForTheSameChange() {
    Calibration quiet =
        calibrated(new EqualSides(2, 20, 20, 0, 0.01, 0.005, SEED).run(), List.of());
    Calibration loud = calibrated(new EqualSides(2, 20, 20, 0, 0.04, 0.005, SEED).run(), List.of());

    assertThat(quiet.benchmarks().get(0).advice()).hasSize(2);
    assertThat(quiet.benchmarks().get(0).advice().get(0).seconds())
        .isLessThan(loud.benchmarks().get(0).advice().get(0).seconds());
    assertThat(quiet.benchmarks().get(0).visible().orElseThrow())
        .isLessThan(loud.benchmarks().get(0).visible().orElseThrow());
  }

  @Test
  void theSameSeedGivesTheSame() {
    Run run = new EqualSides(2, 8, 10, 0.02, 0.03, 0.01, SEED).run();

    assertThat(calibrated(run, List.of())).isEqualTo(calibrated(run, List.of()));
  }

  @Test
  void whatHasFewPairsOrFailedIsLeftOutByName() {
    double[][] five = {{1}, {1}, {1}, {1}, {1}};
    BenchmarkResult failed =
        new BenchmarkResult(
            EqualSides.id(1),
            EqualSides.result(1, Side.HEAD, five).setup(),
            List.of(),
            List.of(new ForkOutcome(1, Side.HEAD, 1, ForkState.FAILED, "it threw", "")),
            List.of());
    Run enough = new EqualSides(1, 6, 10, 0, 0.01, 0.01, SEED).run();
    List<BenchmarkResult> base = new ArrayList<>(enough.base().orElseThrow().results());
    base.add(EqualSides.result(1, Side.BASE, five));
    base.add(EqualSides.result(2, Side.BASE, five));
    List<BenchmarkResult> head = new ArrayList<>(enough.results());
    head.add(failed);
    head.add(EqualSides.result(2, Side.HEAD, five));

    Calibration calibration = calibrated(EqualSides.joined(base, head, List.of()), List.of());

    assertThat(calibration.benchmarks()).hasSize(1);
    assertThat(calibration.leftOut())
        .containsExactly(
            "a.b.C.m1:avgt: a fork failed: it threw", "a.b.C.m2:avgt: 5 pairs; it takes 6");
    assertThat(optional(new EqualSides(1, 5, 10, 0, 0.01, 0.01, SEED).run(), List.of(), 20))
        .isEmpty();
  }
}
