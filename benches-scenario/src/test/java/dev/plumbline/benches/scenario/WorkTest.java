package dev.plumbline.benches.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.plumbline.cleanroom.scenario.Scenario;
import dev.plumbline.cleanroom.scenario.ScenarioOptions;
import dev.plumbline.cleanroom.scenario.ScenarioResult;
import dev.plumbline.cleanroom.scenario.ScenarioRunner;
import dev.plumbline.cleanroom.scenario.StepResult;
import org.junit.jupiter.api.Test;

class WorkTest {

  private static ScenarioResult run(Scenario scenario) throws InterruptedException {
    try (ScenarioRunner runner = ScenarioRunner.open(ScenarioOptions.defaults().withSeed(1))) {
      return runner.run(scenario);
    }
  }

  /** What other programs make of the same bytes. */
  @Test
  void everyStepWorksAndSaysWhatCameOfIt() throws InterruptedException {
    assertThat(run(Work.scenario(2, i -> Work.checksum())).steps())
        .extracting(StepResult::output)
        .containsOnly("d76be2c7");
    assertThat(run(Work.scenario(1, i -> Work.digest())).steps().get(0).output())
        .isEqualTo("1d5f3d1b4e60e759d96b7c7bc439f2b475fda84391af7c5a0e8a06aa95549f74");
    ScenarioResult chance = run(Work.scenario(2, i -> Work.checksumOfChance()));
    assertThat(chance.steps().get(0).output())
        .endsWith(" at 0")
        .isNotEqualTo(chance.steps().get(1).output());
  }

  @Test
  void aFailedOrShortenedScenarioEndsTheMeasurement() throws InterruptedException {
    Scenario failing =
        Work.scenario(
            1,
            i ->
                context -> {
                  throw new IllegalStateException("broken");
                });
    ScenarioResult failed = run(failing);
    assertThatIllegalStateException().isThrownBy(() -> Work.checked(failed, 1));
    ScenarioResult passed = run(Work.scenario(1, i -> Work.checksum()));
    assertThatIllegalStateException().isThrownBy(() -> Work.checked(passed, 2));
    assertThat(Work.checked(passed, 1)).isSameAs(passed);
  }
}
