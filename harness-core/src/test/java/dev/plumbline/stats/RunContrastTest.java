package dev.plumbline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure of each run against the same figure of a baseline's trials. */
final class RunContrastTest {
  private static LogRatio figure(double value) {
    return new LogRatio(value, 0.01, 4, 0);
  }

  @Test
  void withOneTrialTheErrorsOfBothRunsAddUp() {
    LogRatio contrast = RunContrast.of(List.of(figure(1)), figure(1.2));
    assertThat(contrast.value()).isEqualTo(0.2, within(1e-12));
    assertThat(contrast.standardError()).isEqualTo(0.01 * Math.sqrt(2), within(1e-12));
    assertThat(contrast.degrees()).isEqualTo(8, within(1e-9));
    assertThat(contrast.drift()).isZero();
  }

  @Test
  void trialsThatDisagreeMakeTheDifferenceLessCertain() {
    LogRatio agreeing = RunContrast.of(List.of(figure(1), figure(1)), figure(1.2));
    LogRatio apart = RunContrast.of(List.of(figure(0.9), figure(1.1)), figure(1.2));
    assertThat(apart.value()).isEqualTo(agreeing.value(), within(1e-12));
    assertThat(apart.standardError()).isGreaterThan(3 * agreeing.standardError());
    assertThat(apart.drift()).isGreaterThan(agreeing.drift());
  }

  @Test
  void aBaseWithoutATrialIsRefused() {
    assertThatThrownBy(() -> RunContrast.of(List.of(), figure(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
