package dev.plumbline.cleanroom.scenario.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopSignalTest {
  private final StopSignal signal = new StopSignal();
  private final List<String> ran = new ArrayList<>();

  @Test
  void theNewestActionRunsFirstAndEachOnce() {
    signal.register(() -> ran.add("first"));
    signal.register(() -> ran.add("second"));
    assertThat(signal.isStopped()).isFalse();
    signal.stop();
    signal.stop();
    assertThat(ran).containsExactly("second", "first");
    assertThat(signal.isStopped()).isTrue();
  }

  @Test
  void anActionRegisteredTooLateRunsAtOnce() {
    signal.stop();
    signal.register(() -> ran.add("late"));
    assertThat(ran).containsExactly("late");
  }

  @Test
  void anActionThatWasTakenBackDoesNotRun() {
    StopSignal.Registration registration = signal.register(() -> ran.add("gone"));
    signal.register(() -> ran.add("stays"));
    registration.close();
    registration.close();
    signal.stop();
    assertThat(ran).containsExactly("stays");
  }
}
