package dev.plumbline.benches.cleanroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkListEntry;

class RowsTest {
  /** What this suite promises to answer. */
  private static final Set<String> PROMISED =
      Set.of(
          "CL-1", "CL-2", "CL-3", "CL-4", "CL-5", "CL-6", "CL-7", "CL-8", "CL-9", "CL-10", "CL-11",
          "SLO-3", "SLO-4");

  /** A run in the quick profile has about five minutes. */
  private static final int MOST_CASES = 48;

  @Test
  void everyPromisedRowIsAnsweredAndNoOther() throws ClassNotFoundException {
    Set<String> answered = new TreeSet<>();
    for (BenchmarkListEntry entry : SuiteListing.entries()) {
      Rows rows = SuiteListing.method(entry).getAnnotation(Rows.class);
      assertThat(rows).as("rows of %s", entry.getUsername()).isNotNull();
      assertThat(rows.value()).as("rows of %s", entry.getUsername()).isNotEmpty();
      answered.addAll(List.of(rows.value()));
    }
    assertThat(answered).containsExactlyInAnyOrderElementsOf(PROMISED);
  }

  @Test
  void theSuiteStaysSmallEnoughForAQuickRun() {
    assertThat(SuiteListing.cases()).hasSizeLessThanOrEqualTo(MOST_CASES).hasSizeGreaterThan(30);
  }
}
