package dev.plumbline.it.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyFile;
import dev.plumbline.it.proof.Procedure.Decision;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final long SEED = 5;
  private static final Tape TAPE = TestTape.paired(12, 0.01, SEED, "0", "0'", "2", "10");

  @Test
  void everySuiteRunHasOneChangedBenchmarkAndPairsOfTheSameRound() {
    List<List<TapeSeries>> suites = new ArrayList<>();
    replay(Drawing.WINDOW, 30).run(watching(suites));

    assertThat(suites).hasSize(3 * 30);
    Set<String> planted = new HashSet<>();
    for (List<TapeSeries> suite : suites) {
      assertThat(suite).extracting(TapeSeries::workload).isEqualTo(TestTape.WORKLOADS);
      List<TapeSeries> changed =
          suite.stream().filter(series -> series.pairs().get(0).head().side().extra() > 0).toList();
      assertThat(changed.size()).isEqualTo(suites.indexOf(suite) < 30 ? 0 : 1);
      changed.forEach(series -> planted.add(series.workload()));
      for (TapeSeries series : suite) {
        assertThat(series.pairs())
            .hasSize(12)
            .allSatisfy(
                pair -> {
                  assertThat(pair.base().round()).isEqualTo(pair.head().round());
                  assertThat(pair.base().side()).isNotEqualTo(pair.head().side());
                  assertThat(pair.base().side().extra()).isZero();
                  assertThat(pair.base().workload()).isEqualTo(series.workload());
                });
        assertThat(rounds(series)).isEqualTo(rounds(suite.get(0)));
      }
    }
    assertThat(planted).containsExactlyInAnyOrderElementsOf(TestTape.WORKLOADS);
  }

  @Test
  void aWindowKeepsTheOrderOfRoundsAndAPermutationDoesNot() {
    List<List<TapeSeries>> windows = new ArrayList<>();
    replay(Drawing.WINDOW, 50).run(watching(windows));
    List<List<TapeSeries>> permutations = new ArrayList<>();
    replay(Drawing.PERMUTATION, 50).run(watching(permutations));

    assertThat(windows)
        .allSatisfy(
            suite -> {
              List<Integer> rounds = rounds(suite.get(0));
              for (int index = 1; index < rounds.size(); index++) {
                assertThat(rounds.get(index)).isEqualTo(rounds.get(index - 1) % 12 + 1);
              }
            });
    assertThat(windows.stream().map(suite -> rounds(suite.get(0))).distinct()).hasSize(12);
    assertThat(permutations.stream().map(suite -> rounds(suite.get(0))).distinct())
        .hasSizeGreaterThan(100);
    assertThat(rounds(permutations.get(0).get(0))).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void aDecisionCostsThePairsItUsed() {
    List<Judged> judged =
        replay(Drawing.WINDOW, 1)
            .run(
                suite ->
                    suite.stream()
                        .map(each -> new Decision(Called.REGRESSED, 12, each.seconds(12)))
                        .toList());

    // Twelve rounds of two forks of 2 to 13 s.
    assertThat(judged).hasSize(9).allSatisfy(each -> assertThat(each.seconds()).isEqualTo(180));
    assertThat(judged.stream().filter(Judged::found)).hasSize(2);
    assertThat(judged.stream().filter(Judged::falseAlarm)).hasSize(7);
  }

  @Test
  void aFailedForkCostsItsPair() {
    List<TapeFork> forks = new ArrayList<>(TAPE.forks());
    TapeFork first = forks.get(0);
    forks.set(
        0, new TapeFork(first.workload(), first.side(), 1, 1, 0, 1, List.of(), "FAILED: it broke"));
    List<List<TapeSeries>> suites = new ArrayList<>();
    new Replay(List.of(new Tape(TAPE.header(), forks)), Drawing.WINDOW, 1, SEED)
        .run(watching(suites));

    assertThat(suites.get(0).get(0).pairs()).hasSize(11);
    assertThat(suites.get(0).get(1).pairs()).hasSize(12);
  }

  @Test
  void tapesOfTheSameSidesArePlayedAsOne() {
    Tape more = TestTape.paired(5, 0.01, SEED + 1, "0", "0'", "2", "10");
    List<List<TapeSeries>> suites = new ArrayList<>();
    new Replay(List.of(TAPE, more), Drawing.PERMUTATION, 1, SEED).run(watching(suites));

    assertThat(suites.get(0).get(0).pairs()).hasSize(17);
    assertThatThrownBy(
            () ->
                new Replay(List.of(TAPE, TestTape.paired(5, 0, 1, "0", "0'")), Drawing.WINDOW, 1, 1)
                    .run(watching(suites)))
        .hasMessageContaining("same sides");
  }

  @Test
  void oneCopyAloneCanNotTellOfFalseAlarms() {
    Replay replay =
        new Replay(List.of(TestTape.paired(5, 0, 1, "0", "10")), Drawing.WINDOW, 1, SEED);

    assertThatThrownBy(() -> replay.run(watching(new ArrayList<>())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0,0'");
  }

  @Test
  void pairedLooksFindTenPercentAndKeepCalmOtherwise() {
    List<Judged> judged = replay(Drawing.PERMUTATION, 60).run(new PairedLooks(12, 0.99));

    assertThat(judged).filteredOn(Judged::falseAlarm).isEmpty();
    assertThat(judged)
        .filteredOn(each -> each.planted() && each.extra() == 10)
        .hasSize(60)
        .filteredOn(Judged::found)
        .hasSizeGreaterThan(54);
    assertThat(judged)
        .filteredOn(each -> each.extra() == 0)
        .filteredOn(each -> each.called() == Called.UNCHANGED)
        .hasSizeGreaterThan(162);
    assertThat(judged).isEqualTo(replay(Drawing.PERMUTATION, 60).run(new PairedLooks(12, 0.99)));
  }

  @Test
  void theProductFindsTenPercentAndKeepsCalmOtherwise() {
    List<Judged> judged = replay(Drawing.PERMUTATION, 30).run(new ProductLooks(12));

    assertThat(judged).filteredOn(Judged::falseAlarm).isEmpty();
    assertThat(judged)
        .filteredOn(each -> each.planted() && each.extra() == 10)
        .hasSize(30)
        .filteredOn(Judged::found)
        .hasSizeGreaterThan(27);
    assertThat(judged).isEqualTo(replay(Drawing.PERMUTATION, 30).run(new ProductLooks(12)));
  }

  /** Two percent lie within the built-in band, and beyond one of half a percent. */
  @Test
  void whatIsFoundDependsOnTheBandsOfThePolicy() throws Exception {
    Policy narrow =
        PolicyFile.read(new StringReader("bands: {notice: 0.5%, improvement: 0.5%}"), "narrow.yml");

    assertThat(foundOfTwoPercent(new ProductLooks(12))).isZero();
    assertThat(foundOfTwoPercent(new ProductLooks(12, narrow))).isPositive();
  }

  private static long foundOfTwoPercent(ProductLooks product) {
    return replay(Drawing.PERMUTATION, 10).run(product).stream()
        .filter(each -> each.extra() == 2 && each.planted())
        .filter(each -> each.called() == Called.REGRESSED)
        .count();
  }

  private static Replay replay(Drawing drawing, int suites) {
    return new Replay(List.of(TAPE), drawing, suites, SEED);
  }

  private static Procedure watching(List<List<TapeSeries>> suites) {
    return suite -> {
      suites.add(suite);
      return suite.stream().map(each -> new Decision(Called.UNCHANGED, 1, 0)).toList();
    };
  }

  private static List<Integer> rounds(TapeSeries series) {
    return series.pairs().stream().map(pair -> pair.base().round()).toList();
  }
}
