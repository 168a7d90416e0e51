package dev.plumbline.benches.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
@Timeout(60)
class MarkedProcessesTest {
  private final MarkedProcesses processes = new MarkedProcesses();

  /** Starts a process whose parent ends at once. */
  private static long orphan(Map<String, String> variables)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", "tail -f /dev/null >/dev/null 2>&1 & echo $!");
    builder.environment().putAll(variables);
    Process shell = builder.start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    long orphan = Long.parseLong(printed.strip());
    assertThat(ProcessHandle.current().descendants().map(ProcessHandle::pid))
        .doesNotContain(orphan);
    return orphan;
  }

  private static void awaitEnd(MarkedProcesses marked) throws IOException {
    while (!marked.killLeft().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void anOrphanIsFoundAndKilled() throws Exception {
    assertThat(processes.killLeft()).isEmpty();
    long orphan = orphan(processes.variables());
    assertThat(processes.killLeft()).containsExactly(orphan);
    awaitEnd(processes);
  }

  @Test
  void processesOfAnotherMarkAreLeftAlone() throws Exception {
    MarkedProcesses others = new MarkedProcesses();
    long orphan = orphan(others.variables());
    assertThat(processes.killLeft()).isEmpty();
    assertThat(others.killLeft()).containsExactly(orphan);
    awaitEnd(others);
  }

  @Test
  void aMeasurementThatLeavesAnOrphanFails() throws Exception {
    TimeoutOvershoot.Hanging state = new TimeoutOvershoot.Hanging();
    state.hanging = TimeoutOvershoot.Kind.command;
    state.open();
    long orphan = orphan(state.processes.variables());
    assertThatIllegalStateException()
        .isThrownBy(state::close)
        .withMessage("processes [" + orphan + "] are left of what hung");
    awaitEnd(state.processes);
  }

  @Test
  void whatHangsIsMarkedAndTheRunnerLeavesNothingOfIt() throws Exception {
    TimeoutOvershoot.Hanging state = new TimeoutOvershoot.Hanging();
    state.hanging = TimeoutOvershoot.Kind.command;
    assertThat(state.options().variables()).containsAllEntriesOf(state.processes.variables());
    state.open();
    state.hang();
    new TimeoutOvershoot().overshoot(state);
    state.check();
    state.close();
  }
}
