package dev.plumbline.benches.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.suite.testing.RowsCheck;
import dev.plumbline.suite.testing.SuiteListing;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RowsTest extends RowsCheck {
  /** A run in the quick profile has about five minutes for all suites. */
  private static final int MOST_CASES = 54;

  RowsTest() {
    super(
        Set.of(
            "CL-12", "CL-13", "CL-14", "CL-15", "CL-16", "CL-17", "CL-18", "CL-33", "CL-34",
            "CL-35", "CL-36", "SLO-10", "SLO-14", "SLO-15", "SLO-16", "SLO-17", "SLO-18",
            "SLO-19"));
  }

  @Test
  void theSuiteStaysSmallEnoughForAQuickRun() {
    assertThat(SuiteListing.cases()).hasSizeLessThanOrEqualTo(MOST_CASES).hasSizeGreaterThan(40);
  }
}
