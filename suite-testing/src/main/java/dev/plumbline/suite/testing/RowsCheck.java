package dev.plumbline.suite.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.suite.Rows;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/** Holds a suite's benchmarks against what it promises to answer. */
public abstract class RowsCheck {
  private final Set<String> promised;

  /**
   * A check.
   *
   * @param promised ids of rows, such as {@code CL-1}
   */
  protected RowsCheck(Set<String> promised) {
    this.promised = Set.copyOf(promised);
  }

  @Test
  final void everyPromisedRowIsAnsweredAndNoOther() throws ClassNotFoundException {
    Set<String> answered = new TreeSet<>();
    for (BenchmarkListEntry entry : SuiteListing.entries()) {
      Rows rows = SuiteListing.method(entry).getAnnotation(Rows.class);
      assertThat(rows).as("rows of %s", entry.getUsername()).isNotNull();
      assertThat(rows.value()).as("rows of %s", entry.getUsername()).isNotEmpty();
      answered.addAll(List.of(rows.value()));
    }
    assertThat(answered).containsExactlyInAnyOrderElementsOf(promised);
  }
}
