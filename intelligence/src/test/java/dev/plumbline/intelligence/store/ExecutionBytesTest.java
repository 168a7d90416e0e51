package dev.plumbline.intelligence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.planted.ExecutionSource;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExecutionBytesTest {
  private static final long SEED = 7;

  @Test
  void whatWasWrittenIsReadAndEveryCutOfItIsRefused() throws Exception {
    for (TestExecution execution : new ExecutionSource(SEED).next(10)) {
      byte[] key = ExecutionBytes.key(execution);
      byte[] value = ExecutionBytes.value(execution);
      assertThat(ExecutionBytes.execution(key, value)).isEqualTo(execution);
      for (int length = 0; length < value.length; length++) {
        byte[] cut = Arrays.copyOf(value, length);
        assertThatExceptionOfType(StoreFailure.class)
            .isThrownBy(() -> ExecutionBytes.execution(key, cut));
      }
    }
  }

  @Test
  void anotherVersionIsSaid() {
    TestExecution execution = new ExecutionSource(SEED).next();
    byte[] value = ExecutionBytes.value(execution);
    value[0] = 9;
    assertThatExceptionOfType(StoreFailure.class)
        .isThrownBy(() -> ExecutionBytes.execution(ExecutionBytes.key(execution), value))
        .withMessage("an execution is of version 9; only 1 is known");
  }

  @Test
  void brokenBytesAreAFailureOrAnotherExecutionNeverAnotherException() {
    TestExecution execution = new ExecutionSource(SEED).next(5).get(4);
    byte[] key = ExecutionBytes.key(execution);
    Random random = new Random(SEED);
    int refused = 0;
    for (int round = 0; round < 5_000; round++) {
      byte[] value = ExecutionBytes.value(execution);
      value[random.nextInt(value.length)] = (byte) random.nextInt(256);
      value[random.nextInt(60)] = (byte) random.nextInt(256);
      try {
        ExecutionBytes.execution(key, value);
      } catch (StoreFailure e) {
        refused++;
      }
    }
    assertThat(refused).as("seed %d", SEED).isGreaterThan(500);
  }
}
