package dev.plumbline.benches.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.suite.testing.RowsCheck;
import dev.plumbline.suite.testing.SuiteListing;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RowsTest extends RowsCheck {
  /** A run of all suites in the quick profile has about five minutes. */
  private static final int MOST_CASES = 44;

  RowsTest() {
    super(
        Set.of(
            "CL-26", "CL-27", "CL-28", "CL-29", "CL-30", "CL-31", "SLO-6", "SLO-20", "RN-18",
            "RN-19", "RN-20", "RN-21", "RN-22", "RN-23", "VM-18", "VM-19", "VM-20", "VM-21",
            "VM-22", "VM-23", "VM-24", "VM-25"));
  }

  @Test
  void theSuiteStaysSmallEnoughForAQuickRun() {
    assertThat(SuiteListing.cases()).hasSizeLessThanOrEqualTo(MOST_CASES).hasSizeGreaterThan(30);
  }
}
