package dev.plumbline.benches.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.suite.testing.RowsCheck;
import dev.plumbline.suite.testing.SuiteListing;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RowsTest extends RowsCheck {
  /** A run in the quick profile has about five minutes for all suites. */
  private static final int MOST_CASES = 48;

  RowsTest() {
    super(
        Set.of(
            "CL-19", "CL-20", "CL-21", "CL-22", "CL-23", "CL-24", "CL-25", "AW-26", "AW-27",
            "AW-28", "AW-29", "AW-30", "AW-31", "AW-32", "AW-33", "AW-34", "AW-35"));
  }

  @Test
  void theSuiteStaysSmallEnoughForAQuickRun() {
    assertThat(SuiteListing.cases()).hasSizeLessThanOrEqualTo(MOST_CASES).hasSizeGreaterThan(30);
  }
}
