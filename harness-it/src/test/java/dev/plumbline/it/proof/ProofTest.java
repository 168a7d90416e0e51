package dev.plumbline.it.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The short form of the proof: forks of the planted workloads that were recorded on a shared
 * machine, judged by the product as it is now. How fast this machine is does not matter; a change
 * of the estimate or of the rules does. The long form is TapeRecorder and TapePlayer, see
 * docs/method.md.
 */
@Tag("once")
class ProofTest {
  private static final Path TAPES = Path.of("src", "tapes");
  private static final int SUITES = 12;
  private static final long SEED = 7;

  @ParameterizedTest
  @ValueSource(strings = {"quiet", "busy", "apart"})
  void theProductCallsNothingChangedThatIsNotAndNoSlowdownAnImprovement(String kind)
      throws IOException {
    List<Judged> judged =
        new Replay(tapes(kind), Drawing.PERMUTATION, SUITES, SEED).run(new ProductLooks(20));

    assertThat(judged).hasSize(2 * SUITES * 14);
    assertThat(judged).filteredOn(Judged::falseAlarm).isEmpty();
    assertThat(judged).filteredOn(each -> each.called() == Called.IMPROVED).isEmpty();
    assertThat(judged)
        .as("steady workloads have verdicts whatever the neighbours do")
        .filteredOn(each -> each.workload().equals("Arithmetic"))
        .allSatisfy(
            each ->
                assertThat(each.called())
                    .isEqualTo(each.planted() ? Called.REGRESSED : Called.UNCHANGED));
  }

  /** Five percent lie on the edge of the built-in band, so either answer would be luck. */
  @Test
  void aChangeWithinTheBandIsNoRegressionAndNothingElseIsCalledOne() throws IOException {
    List<Judged> judged =
        new Replay(tapes("small"), Drawing.PERMUTATION, SUITES, SEED).run(new ProductLooks(20));

    assertThat(judged).hasSize(3 * SUITES * 14);
    assertThat(judged).filteredOn(Judged::falseAlarm).isEmpty();
    assertThat(judged)
        .filteredOn(each -> each.planted() && each.extra() == 2)
        .hasSize(SUITES)
        .noneMatch(each -> each.called() == Called.REGRESSED)
        .noneMatch(each -> each.called() == Called.IMPROVED);
  }

  private static List<Tape> tapes(String kind) throws IOException {
    try (Stream<Path> files = Files.list(TAPES)) {
      List<Path> found =
          files
              .filter(file -> String.valueOf(file.getFileName()).startsWith(kind))
              .sorted()
              .toList();
      assertThat(found).isNotEmpty();
      List<Tape> tapes = new ArrayList<>();
      for (Path file : found) {
        tapes.add(TapeLines.read(file));
      }
      return tapes;
    }
  }
}
