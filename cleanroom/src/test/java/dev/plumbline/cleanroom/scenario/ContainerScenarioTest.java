package dev.plumbline.cleanroom.scenario;

import static dev.plumbline.cleanroom.scenario.Scenarios.outputOf;
import static dev.plumbline.cleanroom.scenario.Scenarios.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.plumbline.cleanroom.backend.ContainerEngine;
import dev.plumbline.cleanroom.scenario.command.CommandBackend;
import dev.plumbline.cleanroom.scenario.policy.Policy;
import dev.plumbline.cleanroom.scenario.policy.PolicySettings;
import dev.plumbline.cleanroom.scenario.policy.ResourceLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Needs a container engine; skipped without one unless PLUMBLINE_REQUIRE_CONTAINERS is true. */
@Timeout(180)
class ContainerScenarioTest {

  @TempDir Path folder;

  @BeforeAll
  static void requireEngine() {
    if (ContainerEngine.ofEnvironment().status()
        instanceof ContainerEngine.Unavailable unavailable) {
      if (Boolean.parseBoolean(System.getenv("PLUMBLINE_REQUIRE_CONTAINERS"))) {
        throw new AssertionError(unavailable.reason());
      }
      abort(unavailable.reason());
    }
  }

  private ScenarioOptions options(Policy policy) {
    return ScenarioOptions.defaults()
        .withBackend(CommandBackend.CONTAINER)
        .withPolicy(policy)
        .withParentFolder(folder)
        .withSettings(
            PolicySettings.defaults()
                .withLimits(new ResourceLimits(Duration.ofSeconds(7), 512L << 20, 4096, 33))
                .withAuditLog(folder.resolve("audit")))
        .withVariables(Map.of("DEPLOY_TOKEN", "hunter2-hunter2", "LANG", "C"));
  }

  @Test
  void commandsRunInOneContainerWithTheVariablesOfTheCallerOnly() throws Exception {
    ScenarioResult result =
        Scenarios.run(
            options(Policy.LOW).withFailFast(false),
            shell("writes", "echo here >/file; echo $DEPLOY_TOKEN; echo out; echo err >&2"),
            shell("reads", "cat /file; exit 3"));
    assertThat(result.steps().get(0).output()).contains("hunter2-hunter2\n", "out\n", "err\n");
    assertThat(result.steps().get(1).output()).isEqualTo("here\n");
    assertThat(result.steps().get(1).detail()).isEqualTo("ended with code 3");
  }

  @Test
  void underHighThereAreNoNetworkNoSecretsAFolderAndLimits() throws Exception {
    CommandStep tells =
        shell(
            "tells",
            "/bin/busybox ls /sys/class/net; echo \"token:$DEPLOY_TOKEN\"; pwd; ulimit -f;"
                + " ulimit -n");
    String output = outputOf(options(Policy.HIGH), tells);
    assertThat(output).startsWith("lo\ntoken:\n/tmp/cleanroom-scenario-").endsWith("\n8\n33\n");
  }

  @Test
  void theFolderInTheContainerIsGoneAfterItsScenario() throws Exception {
    try (ScenarioRunner runner = ScenarioRunner.open(options(Policy.HIGH))) {
      runner.run(Scenarios.of(shell("works", "echo text >file")));
      StepResult looks =
          runner
              .run(Scenarios.of(shell("looks", "/bin/busybox ls /tmp | /bin/busybox wc -l")))
              .steps()
              .get(0);
      assertThat(looks.output().strip()).isEqualTo("1");
    }
  }

  @Test
  void aCommandThatHangsIsKilledWithWhatItStartedAndTheContainerGoesOn() throws Exception {
    String idle = "/bin/busybox tail -f /dev/null";
    String count =
        "for p in /proc/[0-9]*; do /bin/busybox tr '\\000' ' ' <$p/cmdline; echo; done"
            + " | /bin/busybox grep -c '^/bin/busybox tail'";
    ScenarioOptions options = options(Policy.LOW).withStepTimeout(Duration.ofSeconds(3));
    try (ScenarioRunner runner = ScenarioRunner.open(options)) {
      // The first command starts the container, which may take longer than a step is given.
      runner.run(Scenarios.of(shell("starts", "true")));
      StepResult hung =
          runner
              .run(Scenarios.of(shell("hangs", "(" + idle + " &); echo begun; " + idle)))
              .steps()
              .get(0);
      assertThat(hung.state()).isEqualTo(StepState.TIMED_OUT);
      assertThat(hung.output()).isEqualTo("begun\n");
      // Only what keeps the container alive is left.
      List<StepResult> left = runner.run(Scenarios.of(shell("counts", count))).steps();
      assertThat(left.get(0).output()).isEqualTo("1\n");
    }
  }
}
