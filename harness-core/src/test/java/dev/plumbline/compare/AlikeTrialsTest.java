package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Trials whose iterations are of another length than the head's. */
class AlikeTrialsTest {
  private static Run trial(String time, double level) {
    return TestRuns.run(ShortIterations.result(time, 39, level, level, level, level));
  }

  private static Stream<String> leftOut(Comparison comparison) {
    return comparison.notes().stream()
        .filter(note -> note.code() == NoteCode.SETUP_CHANGED && note.subject().equals("base"))
        .map(Note::seen);
  }

  @Test
  void trialsOfAnotherLengthAreLeftOutWhereTwoOfTheHeadsLengthAreThere() {
    List<Run> base =
        List.of(trial("50 ms", 130), trial("50 ms", 140), trial("10 ms", 100), trial("10 ms", 101));
    Run head = trial("10 ms", 100.5);
    Comparison comparison = TestRuns.compare(base, head);
    Pair.Compared pair = TestRuns.compared(comparison, 0);

    assertThat(pair.base().trials()).isEqualTo(2);
    assertThat(pair.base().value()).isCloseTo(100.5e-9, within(1e-9));
    assertThat(leftOut(comparison))
        .containsExactly(
            "up to 2 trials with iterations of another length left out of 1 benchmark");

    Trace trace = Tracing.of(base, head, pair);
    assertThat(trace.base()).hasSize(2);
    assertThat(trace.base())
        .extracting(TracedSide::taken)
        .containsOnly(TracedSide.Taken.CALM_ITERATIONS);
    assertThat(trace.head().orElseThrow().taken()).isEqualTo(TracedSide.Taken.CALM_ITERATIONS);
    assertThat(trace.head().orElseThrow().value()).isEqualTo(pair.head().value());
  }

  @Test
  void allTrialsCountWhereFewerThanTwoHaveTheHeadsLength() {
    List<Run> base = List.of(trial("50 ms", 100), trial("50 ms", 100), trial("10 ms", 100));
    Run head = trial("10 ms", 100);
    Comparison comparison = TestRuns.compare(base, head);

    assertThat(TestRuns.compared(comparison, 0).base().trials()).isEqualTo(3);
    assertThat(leftOut(comparison)).isEmpty();
    Trace trace = Tracing.of(base, head, TestRuns.compared(comparison, 0));
    assertThat(trace.base())
        .extracting(TracedSide::taken)
        .containsOnly(TracedSide.Taken.CALM_STRETCHES);
  }

  @Test
  void theCalmestIterationsAreWhereTheNeighbourWasAway() {
    Pair.Compared pair =
        TestRuns.compared(
            TestRuns.compare(
                List.of(trial("10 ms", 100), trial("10 ms", 100)), trial("10 ms", 100)),
            0);
    assertThat(pair.head().value()).isCloseTo(100e-9, within(1e-9));
    Pair.Compared stretches =
        TestRuns.compared(
            TestRuns.compare(
                List.of(trial("50 ms", 100), trial("50 ms", 100)), trial("10 ms", 100)),
            0);
    assertThat(stretches.head().value()).isGreaterThan(135e-9);
  }
}
