package dev.plumbline.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptRunsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;

  @Test
  void aRunIsNamedAfterItsTimeAndNeverLikeAnother() throws IOException {
    Path first = Files.createFile(KeptRuns.fresh(folder, NOW));
    assertThat(first).hasFileName("run-20260102T030405Z.jsonl");
    assertThat(KeptRuns.fresh(folder, NOW)).hasFileName("run-20260102T030405Z-2.jsonl");
  }

  @Test
  void onlyTheNewestStay() throws IOException {
    for (int hour = 0; hour < 12; hour++) {
      Files.createFile(KeptRuns.fresh(folder, NOW.plusSeconds(3600L * hour)));
    }
    assertThat(KeptRuns.prune(folder, 10))
        .map(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder("run-20260102T030405Z.jsonl", "run-20260102T040405Z.jsonl");
    assertThat(KeptRuns.newest(folder)).get().asString().endsWith("run-20260102T140405Z.jsonl");
  }

  @Test
  void theLastRunStaysTheNewestWhenTheClockWasSetBack() throws IOException {
    Files.createFile(KeptRuns.fresh(folder, NOW));
    Path last = Files.createFile(KeptRuns.fresh(folder, NOW.minusSeconds(3600)));

    assertThat(KeptRuns.newest(folder)).contains(last);
    assertThat(last).hasFileName("run-20260102T030405Z-2.jsonl");
  }

  @Test
  void twelveRunsOfOneSecondAreInOrder() throws IOException {
    for (int i = 0; i < 12; i++) {
      Files.createFile(KeptRuns.fresh(folder, NOW));
    }
    assertThat(KeptRuns.newest(folder)).get().asString().endsWith("-12.jsonl");
    KeptRuns.prune(folder, 1);
    assertThat(KeptRuns.newest(folder)).get().asString().endsWith("-12.jsonl");
  }

  @Test
  void filesOfOthersAreNeverTouched() throws IOException {
    Path foreign = Files.createFile(folder.resolve("run-mine.jsonl"));
    Path report = Files.createFile(folder.resolve("report.md"));
    Files.createFile(KeptRuns.fresh(folder, NOW));
    Files.createFile(KeptRuns.fresh(folder, NOW.plusSeconds(1)));
    KeptRuns.prune(folder, 1);
    assertThat(foreign).exists();
    assertThat(report).exists();
  }

  @Test
  void aFolderThatIsNotThereHoldsNoRuns() throws IOException {
    assertThat(KeptRuns.newest(folder.resolve("none"))).isEmpty();
    assertThat(KeptRuns.prune(folder.resolve("none"), 1)).isEmpty();
  }
}
