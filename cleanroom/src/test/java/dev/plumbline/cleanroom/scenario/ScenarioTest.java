package dev.plumbline.cleanroom.scenario;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {

  @Test
  void aScenarioWithoutStepsIsRefusedForItWouldPassWithoutDoingAnything() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scenario("empty", List.of()))
        .withMessage("scenario empty has 0 steps; it has to have between 1 and 10000");
  }

  @Test
  void whatCannotStandInALineIsNoName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scenarios.says("two\nlines", ""))
        .withMessage("the name of a step holds a control character: two?lines");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Scenario(" ", List.of(Scenarios.says("step", ""))))
        .withMessage("a scenario needs a name of 1 to 256 characters");
  }

  @Test
  void aCommandNamesAProgram() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CommandStep("step", List.of()))
        .withMessage("step step names no program");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CommandStep("step", List.of("echo", "a\0b")))
        .withMessage("the command of step step holds a zero byte");
  }

  @Test
  void aLimitOfNoStepsAndATimeThatIsOverAreRefused() {
    ScenarioOptions options = ScenarioOptions.defaults();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withLimit(0))
        .withMessage("a limit of 0 steps; it has to be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.withStepTimeout(java.time.Duration.ZERO))
        .withMessageStartingWith("a timeout of a step of PT0S");
  }
}
