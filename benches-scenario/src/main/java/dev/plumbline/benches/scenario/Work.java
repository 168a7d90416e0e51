package dev.plumbline.benches.scenario;

import dev.plumbline.cleanroom.scenario.FunctionStep;
import dev.plumbline.cleanroom.scenario.Scenario;
import dev.plumbline.cleanroom.scenario.ScenarioResult;
import dev.plumbline.cleanroom.scenario.Step;
import dev.plumbline.cleanroom.scenario.StepBody;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;

/** What the steps of several benchmarks do: small and large pieces of real work. */
final class Work {
  private static final int SMALL = 4 * 1024;
  private static final int LARGE = 256 * 1024;
  private static final byte[] DATA = data();

  private Work() {}

  private static byte[] data() {
    byte[] data = new byte[LARGE];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) (i * 31);
    }
    return data;
  }

  /** A scenario of so many steps that do the same. */
  static Scenario scenario(int steps, IntFunction<StepBody> body) {
    List<Step> all =
        IntStream.range(0, steps)
            .<Step>mapToObj(i -> new FunctionStep("step-" + i, body.apply(i)))
            .toList();
    return new Scenario("measured", all);
  }

  /** A step of about a microsecond: a checksum of 4 KiB. */
  static StepBody checksum() {
    return context -> {
      CRC32C checksum = new CRC32C();
      checksum.update(DATA, 0, SMALL);
      return Long.toHexString(checksum.getValue());
    };
  }

  /** The same of bytes drawn from the step's own random numbers, with the time of its clock. */
  static StepBody checksumOfChance() {
    return context -> {
      RandomGenerator random = context.random();
      CRC32C checksum = new CRC32C();
      byte[] drawn = new byte[64];
      for (int i = 0; i < SMALL / drawn.length; i++) {
        random.nextBytes(drawn);
        checksum.update(drawn, 0, drawn.length);
      }
      return Long.toHexString(checksum.getValue()) + " at " + context.clock().millis();
    };
  }

  /** A step that needs a processor for some 100 µs to 1 ms: SHA-256 of 256 KiB. */
  static StepBody digest() {
    return context -> HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(DATA));
  }

  /** The result, if every step passed and there are as many as there should be. */
  static ScenarioResult checked(ScenarioResult result, int steps) {
    if (!result.succeeded() || result.steps().size() != steps) {
      throw new IllegalStateException("a scenario went wrong: " + result);
    }
    return result;
  }
}
