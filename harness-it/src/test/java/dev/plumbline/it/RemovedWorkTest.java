package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plumbline.Plumbline;
import dev.plumbline.cli.measure.Profile;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Judgement;
import dev.plumbline.gate.Policies;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A benchmark whose work the compiler removes is told from one that does it. */
class RemovedWorkTest {
  /**
   * Warm-up long enough for the second compiler; iterations short enough that beside neighbours
   * some go through without a pause, as the ruler does.
   */
  private static final int ATTEMPTS = 4;

  private static final Profile ROUNDS =
      new Profile(
          "test",
          3,
          3,
          Optional.empty(),
          List.of("-wi", "5", "-w", "100ms", "-i", "200", "-r", "1ms"),
          Optional.empty());

  @TempDir Path folder;

  @Test
  void onlyTheBenchmarkWithoutWorkLeftIsAtTheFloor() throws Exception {
    Path jar = SuiteJar.of("Removed", SuiteJar.currentJmh());
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Path file = folder.resolve("run" + attempt + ".jsonl");
      Run run = Measured.run(Measured.request(jar, file, ROUNDS, List.of()));

      Decision decision =
          Plumbline.judgeAlone(run, "", Policies.builtIn(), LocalDate.of(2026, 1, 1));
      List<String> found =
          decision.judgements().stream()
              .filter(RemovedWorkTest::atTheFloor)
              .map(judgement -> judgement.id().shortName())
              .toList();
      assertThat(found).isSubsetOf("Removed.dropped");
      if (!found.isEmpty()) {
        return;
      }
    }
    // A neighbour between the ruler and the benchmark moves one of them; that proves nothing.
    abort("this machine did not hold still for an empty loop in " + ATTEMPTS + " tries");
  }

  private static boolean atTheFloor(Judgement judgement) {
    return judgement.notes().stream().anyMatch(note -> note.code() == NoteCode.AT_THE_FLOOR);
  }
}
