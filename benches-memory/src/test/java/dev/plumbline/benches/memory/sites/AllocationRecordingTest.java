package dev.plumbline.benches.memory.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AllocationRecordingTest {
  private static final int TIMES = 3_000;

  private Object kept;

  @BeforeEach
  void thereIsARecorder() {
    assumeThat(AllocationRecording.isPossible()).isTrue();
  }

  /** Allocates ten times what the other place does. */
  private void planted() {
    kept = new long[10_000];
  }

  private void modest() {
    kept = new int[2_000];
  }

  @Test
  void thePlaceThatAllocatesMostIsFoundFirst() throws IOException {
    List<AllocationSite> sites =
        AllocationReport.of(
            () -> {
              modest();
              planted();
            },
            TIMES);
    assertThat(kept).isNotNull();
    assertThat(sites.get(0).place()).startsWith(getClass().getName() + ".planted:");
    assertThat(sites.get(0).type()).isEqualTo("[J");
    assertThat(sites.get(0).share()).isBetween(0.5, 1.0);
    // 80,000 bytes and a header each time; sampling is an estimate.
    assertThat(sites.get(0).bytes()).isBetween(80_000L * TIMES / 2, 80_000L * TIMES * 2);
    assertThat(sites).hasSizeLessThanOrEqualTo(AllocationReport.MOST);
  }

  @Test
  void whatWasAllocatedBeforeTheRecordingCountsForNoSite() throws IOException {
    for (int i = 0; i < TIMES; i++) {
      planted();
    }
    List<AllocationSite> sites = AllocationReport.of(this::modest, TIMES);
    // 8,000 bytes and a header each time; 80,000 each time were before.
    assertThat(sites.stream().mapToLong(AllocationSite::bytes).sum())
        .isLessThan(80_000L * TIMES / 2);
  }

  @Test
  void sitesAreSortedAndTheirSharesAddUpToNoMoreThanAll() throws IOException {
    HotPath path = new HotPath();
    List<AllocationSite> sites = AllocationReport.of(path::once, TIMES);
    assertThat(sites).isNotEmpty();
    assertThat(sites).isSortedAccordingTo((a, b) -> Long.compare(b.bytes(), a.bytes()));
    assertThat(sites.stream().mapToDouble(AllocationSite::share).sum()).isBetween(0.1, 1.0001);
    assertThat(sites).noneMatch(site -> site.place().startsWith("java."));
  }

  @Test
  void whatAllocatesNothingHasNoSiteOfThisTest() throws IOException {
    List<AllocationSite> sites =
        AllocationReport.of(() -> ThreadLocalRandom.current().nextLong(), TIMES);
    assertThat(sites).noneMatch(site -> site.place().startsWith(getClass().getName()));
  }

  @Test
  void theHotPathPassesItsTest() {
    assertThat(new HotPath().once().testsPassed()).isEqualTo(1);
  }

  @Test
  void theTableHasALineForEachSite() {
    assertThat(
            AllocationReport.table(
                List.of(
                    new AllocationSite("a.B.c:7", "[B", 1200, 0.75),
                    new AllocationSite("a.B.d:9", "a.C", 400, 0.25))))
        .isEqualToNormalizingNewlines(
            """
            share        bytes  allocated at
            75.0%         1200  [B at a.B.c:7
            25.0%          400  a.C at a.B.d:9
            """);
  }
}
