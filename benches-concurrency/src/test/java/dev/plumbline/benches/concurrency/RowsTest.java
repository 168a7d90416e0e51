package dev.plumbline.benches.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.suite.testing.RowsCheck;
import dev.plumbline.suite.testing.SuiteListing;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RowsTest extends RowsCheck {
  /** Six suites share the five minutes of the quick profile. */
  private static final int MOST_CASES = 36;

  RowsTest() {
    super(
        Set.of(
            "CL-10", "CL-31", "CL-32", "SLO-9", "SLO-15", "SLO-17", "VM-42", "VM-43", "VM-44",
            "VM-45", "VM-46", "VM-47", "VM-48", "VM-49", "VM-50", "VM-51", "VM-52"));
  }

  @Test
  void theSuiteStaysSmallEnoughForAQuickRun() {
    assertThat(SuiteListing.cases()).hasSizeLessThanOrEqualTo(MOST_CASES).hasSizeGreaterThan(25);
  }
}
