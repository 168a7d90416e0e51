package dev.plumbline.benches.cleanroom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.suite.testing.RowsCheck;
import dev.plumbline.suite.testing.SuiteListing;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RowsTest extends RowsCheck {
  /** A run in the quick profile has about five minutes. */
  private static final int MOST_CASES = 60;

  RowsTest() {
    super(
        Set.of(
            "CL-1", "CL-2", "CL-3", "CL-4", "CL-5", "CL-6", "CL-7", "CL-8", "CL-9", "CL-10",
            "CL-11", "SLO-3", "SLO-4"));
  }

  @Test
  void theSuiteStaysSmallEnoughForAQuickRun() {
    assertThat(SuiteListing.cases()).hasSizeLessThanOrEqualTo(MOST_CASES).hasSizeGreaterThan(30);
  }
}
