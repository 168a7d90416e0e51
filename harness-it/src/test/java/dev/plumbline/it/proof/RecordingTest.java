package dev.plumbline.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.it.proof.Recording.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordingTest {
  private static final List<TapeSide> SIDES =
      List.of(TapeSide.of("0"), TapeSide.of("0'"), TapeSide.of("10"));

  private final List<TapeFork> tape = new ArrayList<>();
  private long now = 1_000_000_000;

  @Test
  void aRoundHasEverySideOfEveryWorkloadNextToTheOthers() {
    Recording recording = recording(100, Duration.ofDays(1));

    Set<List<Turn>> orders = new HashSet<>();
    Set<TapeSide> first = new HashSet<>();
    for (int round = 1; round <= 100; round++) {
      List<Turn> turns = recording.round(round);
      assertThat(turns).hasSize(6).doesNotHaveDuplicates();
      assertThat(turns.subList(0, 3))
          .extracting(Turn::workload)
          .containsOnly(turns.get(0).workload());
      assertThat(turns).isEqualTo(recording.round(round));
      orders.add(turns);
      first.add(turns.get(0).side());
    }
    assertThat(orders).hasSizeGreaterThan(40);
    assertThat(first).containsExactlyInAnyOrderElementsOf(SIDES);
  }

  @Test
  void aForkStandsOnTheTapeWithItsTimesAndValues() {
    int rounds = run(recording(1, Duration.ofDays(1)));

    assertThat(rounds).isEqualTo(1);
    assertThat(tape).hasSize(6);
    Turn second = recording(1, Duration.ofDays(1)).round(1).get(1);
    assertThat(tape.get(1))
        .isEqualTo(
            new TapeFork(second.workload(), second.side(), 1, 2, 2, 2, List.of(1.0, 2.0), ""));
  }

  /** A round takes 12 s, so that a third would end after 36. */
  @Test
  void noRoundIsStartedThatWouldNotEndInTime() {
    assertThat(run(recording(100, Duration.ofSeconds(36)))).isEqualTo(3);
    assertThat(run(recording(100, Duration.ofSeconds(35)))).isEqualTo(2);
    assertThat(run(recording(100, Duration.ZERO))).isEqualTo(1);
  }

  @Test
  void theForksOfTheRecipeRunSideAfterSide() {
    Recording recording =
        new Recording(TapeOrder.SEQUENTIAL, List.of("A", "B"), SIDES, 7, 1, Duration.ofDays(1));

    List<Turn> turns = recording.round(1);

    assertThat(turns).hasSize(18);
    assertThat(turns.subList(0, 9))
        .extracting(turn -> turn.side().text())
        .containsExactly("0", "0", "0", "0'", "0'", "0'", "10", "10", "10");
  }

  @Test
  void allSidesOfAWorkloadLiveAtOnceWhereTheyTakeTurns() {
    Recording recording =
        new Recording(TapeOrder.TURNS, List.of("A", "B"), SIDES, 7, 1, Duration.ofDays(1));
    List<List<Turn>> groups = new ArrayList<>();

    recording.<RuntimeException, RuntimeException>run(
        (turns, round) -> {
          groups.add(turns);
          now += 6_000_000_000L;
          return turns.stream().map(turn -> new Recording.Answer(List.of(1.0), "")).toList();
        },
        tape::add,
        () -> now);

    assertThat(groups).hasSize(2).allSatisfy(group -> assertThat(group).hasSize(3));
    assertThat(tape).extracting(TapeFork::order).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(tape).extracting(TapeFork::seconds).containsOnly(2.0);
    assertThat(tape).extracting(TapeFork::at).containsExactly(0.0, 0.0, 0.0, 6.0, 6.0, 6.0);
  }

  private static Recording recording(int rounds, Duration time) {
    return new Recording(TapeOrder.PAIRED, List.of("A", "B"), SIDES, 7, rounds, time);
  }

  private int run(Recording recording) {
    return recording.<RuntimeException, RuntimeException>run(
        (turns, round) -> {
          now += 2_000_000_000L * turns.size();
          return turns.stream().map(turn -> new Recording.Answer(List.of(1.0, 2.0), "")).toList();
        },
        tape::add,
        () -> now);
  }
}
