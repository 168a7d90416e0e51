package dev.plumbline.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.gate.Policies;
import dev.plumbline.model.Calibration;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Run;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StalenessTest {
  private static final Run RUN = new EqualSides(1, 6, 1, 0, 0, 0, 1).run();
  private static final Calibration CALIBRATION =
      Calibrating.of(
              RUN,
              List.of(),
              new Calibrating.Terms(
                  6, 10, Policies.builtIn(), LocalDate.EPOCH, EqualSides.START, "calibrate", 1))
          .orElseThrow();

  @Test
  void aFreshOneOfTheSameMachineHolds() {
    assertThat(
            Staleness.of(
                    CALIBRATION,
                    RUN.header().environment(),
                    EqualSides.START.plus(Duration.ofDays(90)))
                .stale())
        .isEmpty();
  }

  @Test
  void anOldOneSaysHowOld() {
    assertThat(
            Staleness.of(
                    CALIBRATION,
                    RUN.header().environment(),
                    EqualSides.START.plus(Duration.ofDays(91)))
                .stale())
        .containsExactly("91 days old");
  }

  @Test
  void oneOfAMachineThatChangedSaysWhat() {
    Environment other = new Environment(Map.of(EnvironmentFact.CPU_MODEL, "B"));

    assertThat(Staleness.of(CALIBRATION, other, EqualSides.START).stale())
        .containsExactly("cpu model: A → B");
  }
}
