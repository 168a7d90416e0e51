package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.MachineFact;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whether the machine moved, by how much and when. */
final class SteadinessTest {
  private static final Run QUIET = Looks.cpu(1, 1.01, 1, 0.99, 1, 1.01, 1, 0.99, 1, 1);

  @Test
  void aQuietMachineMovesNothing() {
    Steadiness steadiness = Steadiness.of(List.of(QUIET), QUIET);
    assertThat(steadiness.notes()).isEmpty();
    assertThat(steadiness.shift(1)).isEmpty();
  }

  @Test
  void whereNobodyLookedNothingIsSaid() {
    Run unseen = Looks.run(List.of());
    assertThat(Steadiness.of(List.of(QUIET), unseen).notes()).isEmpty();
    assertThat(Steadiness.of(List.of(unseen), QUIET).notes()).isEmpty();
    assertThat(Steadiness.of(List.of(), QUIET).shift(8)).isEmpty();
    assertThat(Steadiness.unknown().shift(8)).isEmpty();
  }

  @Test
  void aStepWithinTheRunIsToldWithItsSizeRoundAndTime() {
    Run head = Looks.cpu(1, 1.01, 1, 1, 1.12, 1.13, 1.11, 1.12, 1.12);
    Steadiness steadiness = Steadiness.of(List.of(), head);
    assertThat(steadiness.notes())
        .containsExactly(
            new Note(
                NoteCode.NOT_STEADY,
                "head.jsonl",
                "cpu ruler 12 % slower from round 5 on (12:04 UTC)"));
    // 4 of 9 rounds lie on the shorter side, so the forks' mean is off by 4/9 of the step.
    assertThat(steadiness.shift(1).orElseThrow().log())
        .isCloseTo(Math.log(1.12) * 4 / 9, within(1e-9));
  }

  @Test
  void oneSlowRoundIsNoStep() {
    Run head = Looks.cpu(1, 1.01, 1, 2.5, 1, 0.99, 1, 1.01, 1);
    assertThat(Steadiness.of(List.of(QUIET), head).notes()).isEmpty();
  }

  @Test
  void aMachineThatIsSlowerThanWhenTheBaselineWasMeasuredIsSeen() {
    Run head = Looks.cpu(1.3, 1.31, 1.3, 1.29, 1.3);
    Steadiness steadiness = Steadiness.of(List.of(QUIET), head);
    assertThat(steadiness.notes())
        .singleElement()
        .satisfies(
            note ->
                assertThat(note.seen())
                    .startsWith("cpu ruler 30 % slower than in the baseline (±"));
    assertThat(steadiness.shift(1).orElseThrow().log()).isCloseTo(Math.log(1.3), within(1e-9));
  }

  @Test
  void aFasterMachineCountsAsMuch() {
    Run head = Looks.cpu(0.8, 0.81, 0.8, 0.79, 0.8);
    Steadiness.Shift shift = Steadiness.of(List.of(QUIET), head).shift(1).orElseThrow();
    assertThat(shift.seen()).contains("25 % faster");
    assertThat(shift.log()).isPositive();
  }

  @Test
  void theSpreadBetweenTrialsExcusesADifference() {
    List<Run> trials = List.of(Looks.cpu(0.7, 0.7, 0.7), QUIET, Looks.cpu(1.3, 1.3, 1.3, 1.3));
    Run head = Looks.cpu(1.1, 1.1, 1.1, 1.1, 1.1);
    assertThat(Steadiness.of(List.of(QUIET), head).shift(1)).isPresent();
    Run wild = Looks.cpu(0.7, 0.75, 0.9, 1.1, 1.25, 1.3, 1.3, 0.7);
    assertThat(Steadiness.of(List.of(wild), head).notes()).isEmpty();
    assertThat(Steadiness.of(trials, Looks.cpu(1, 1, 1)).notes()).isEmpty();
  }

  @Test
  void aRulerThatNotEveryBenchmarkLeansOnIsShownAndShiftsNothing() {
    Run base = Looks.ruler("hand-over", 1, 1, 1, 1);
    Run head = Looks.ruler("hand-over", 2, 2, 2, 2);
    Steadiness steadiness = Steadiness.of(List.of(base), head);
    assertThat(steadiness.notes()).extracting(Note::seen).asString().contains("100 % slower");
    assertThat(steadiness.shift(1)).isEmpty();
  }

  @Test
  void theChaseThroughMemoryJudgesWithinARunButNotBetweenJvms() {
    Run base = Looks.ruler("memory", 1, 1, 1, 1, 1);
    Run slower = Looks.ruler("memory", 1.4, 1.4, 1.4, 1.4, 1.4);
    assertThat(Steadiness.of(List.of(base), slower).notes()).hasSize(1);
    assertThat(Steadiness.of(List.of(base), slower).shift(1)).isEmpty();
    Run step = Looks.ruler("memory", 1, 1, 1, 1, 1.4, 1.4, 1.4, 1.4);
    assertThat(Steadiness.of(List.of(), step).shift(1)).isPresent();
  }

  @Test
  void stolenTimeIsToldWithItsRoundsAndShiftsByWhatIsLost() {
    Run head = Looks.fact(MachineFact.STEAL, 0, 0, 0.08, 0.06, 0.06, 0);
    Steadiness steadiness = Steadiness.of(List.of(), head);
    assertThat(steadiness.notes())
        .extracting(Note::seen)
        .containsExactly("steal time up to 8.0 % in 3 of 6 looks, rounds 3–5");
    assertThat(steadiness.shift(1).orElseThrow().log())
        .isCloseTo(-Math.log(1 - 0.2 / 6), within(1e-9));
    assertThat(Steadiness.of(List.of(head), head).shift(1)).isEmpty();
  }

  @Test
  void swapAndHeatAreToldAndJudgeNothing() {
    Steadiness swap = Steadiness.of(List.of(), Looks.fact(MachineFact.SWAP_IN, 0, 5000));
    assertThat(swap.notes())
        .extracting(Note::seen)
        .containsExactly("swap in up to 5000 pages in round 2");
    Steadiness heat = Steadiness.of(List.of(), Looks.fact(MachineFact.THERMAL_THROTTLES, 3, 1));
    assertThat(heat.notes())
        .extracting(Note::seen)
        .containsExactly("thermal throttles up to 3.0 times in every round");
    assertThat(swap.shift(1)).isEmpty();
    assertThat(heat.shift(1)).isEmpty();
  }

  @Test
  void whatAnyMachineDoesBesideABenchmarkIsNoNeighbour() {
    Run before = Looks.fact(MachineFact.OTHER_PROCESSES, 0.03, 0.02, 0.03);
    Run after = Looks.fact(MachineFact.OTHER_PROCESSES, 0.01, 0.02, 0.01);

    assertThat(Steadiness.of(List.of(before), after).shift(2)).isEmpty();
  }

  @Test
  void aNeighbourMattersWhereItAndTheBenchmarkWantMoreCoresThanThereAre() {
    Run busy = Looks.fact(MachineFact.OTHER_PROCESSES, 1, 1, 1);
    Steadiness steadiness = Steadiness.of(List.of(), busy);
    assertThat(steadiness.notes())
        .extracting(Note::seen)
        .containsExactly("other processes up to 1.0 cores in every round");
    assertThat(steadiness.shift(1)).isEmpty();
    assertThat(steadiness.shift(2).orElseThrow().log()).isCloseTo(Math.log(1.5), within(1e-9));
    assertThat(Steadiness.of(List.of(busy), busy).shift(2)).isEmpty();
    Run idle = Looks.fact(MachineFact.OTHER_PROCESSES, 0.05, 0.05);
    assertThat(Steadiness.of(List.of(), idle).notes()).isEmpty();
  }

  @Test
  void noiseAloneIsRarelyTakenForMovement() {
    long seed = 20260102;
    Random random = new Random(seed);
    int suites = 1000;
    for (int rounds : new int[] {5, 10, 20, 40}) {
      int moved = 0;
      for (int i = 0; i < suites; i++) {
        Run base = Looks.cpu(noise(random, rounds));
        Run head = Looks.cpu(noise(random, rounds));
        moved += Steadiness.of(List.of(base), head).notes().isEmpty() ? 0 : 1;
      }
      assertThat((double) moved / suites).as("%d rounds, seed %d", rounds, seed).isLessThan(0.05);
    }
  }

  @Test
  void aStepOfTenPercentIsFoundBesideNeighbours() {
    long seed = 20260103;
    Random random = new Random(seed);
    int suites = 1000;
    int found = 0;
    for (int i = 0; i < suites; i++) {
      double[] head = noise(random, 20);
      for (int round = 8; round < head.length; round++) {
        head[round] *= 1.1;
      }
      found += Steadiness.of(List.of(), Looks.cpu(head)).shift(1).isPresent() ? 1 : 0;
    }
    assertThat((double) found / suites).as("seed %d", seed).isGreaterThan(0.6);
  }

  /** A scatter of 3 %, and one round in ten that a neighbour slowed down. */
  private static double[] noise(Random random, int rounds) {
    double[] noise = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      double slow = random.nextInt(10) == 0 ? 1 + random.nextDouble() : 1;
      noise[i] = slow * Math.exp(0.03 * random.nextGaussian());
    }
    return noise;
  }
}
