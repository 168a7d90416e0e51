package dev.plumbline.intelligence.store;

import dev.plumbline.intelligence.execution.Outcome;
import dev.plumbline.intelligence.execution.ResourceUsage;
import dev.plumbline.intelligence.execution.TestExecution;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Executions as bytes, for a store that knows nothing else.
 *
 * <p>The key is the start and the id, so that keys sort as {@link ExecutionStore#recent} promises.
 * The value is a version, the outcome, five numbers, and the texts in UTF-8, each after its length;
 * a length of −1 is no text.
 */
final class ExecutionBytes {
  static final int KEY_LENGTH = Long.BYTES + IdBytes.LENGTH;

  private static final byte VERSION = 1;
  private static final int NO_TEXT = -1;

  private ExecutionBytes() {}

  static byte[] key(TestExecution execution) {
    return ByteBuffer.allocate(KEY_LENGTH)
        .putLong(EpochNanos.of(execution.start()))
        .put(IdBytes.of(execution.id()))
        .array();
  }

  /** Nanoseconds since 1970 of a key. */
  static long start(byte[] key) {
    return ByteBuffer.wrap(key).getLong();
  }

  static byte[] value(TestExecution execution) {
    byte[] name = execution.testName().getBytes(StandardCharsets.UTF_8);
    byte[] failure =
        execution.failureMessage().map(text -> text.getBytes(StandardCharsets.UTF_8)).orElse(null);
    ByteBuffer bytes =
        ByteBuffer.allocate(
            2
                + 5 * Long.BYTES
                + 2 * Integer.BYTES
                + name.length
                + (failure == null ? 0 : failure.length));
    bytes.put(VERSION).put(code(execution.outcome())).putLong(execution.duration().toNanos());
    ResourceUsage usage = execution.usage();
    bytes.putLong(usage.cpuTime().toNanos());
    bytes.putLong(usage.peakMemoryBytes()).putLong(usage.bytesRead()).putLong(usage.bytesWritten());
    bytes.putInt(name.length).put(name);
    if (failure == null) {
      bytes.putInt(NO_TEXT);
    } else {
      bytes.putInt(failure.length).put(failure);
    }
    return bytes.array();
  }

  /**
   * The execution of a key and a value.
   *
   * @throws StoreFailure if they are no execution
   */
  static TestExecution execution(byte[] key, byte[] value) throws StoreFailure {
    try {
      ByteBuffer keyBytes = ByteBuffer.wrap(key);
      Instant start = EpochNanos.instant(keyBytes.getLong());
      UUID id = IdBytes.id(keyBytes);
      ByteBuffer bytes = ByteBuffer.wrap(value);
      byte version = bytes.get();
      if (version != VERSION) {
        throw new StoreFailure(
            "an execution is of version " + version + "; only " + VERSION + " is known");
      }
      Outcome outcome = outcome(bytes.get());
      Duration duration = Duration.ofNanos(bytes.getLong());
      ResourceUsage usage =
          new ResourceUsage(
              Duration.ofNanos(bytes.getLong()), bytes.getLong(), bytes.getLong(), bytes.getLong());
      String name = text(bytes).orElseThrow();
      return new TestExecution(id, name, start, duration, outcome, text(bytes), usage);
    } catch (RuntimeException e) {
      throw new StoreFailure("a value of the store is no test execution", e);
    }
  }

  private static Optional<String> text(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length == NO_TEXT) {
      return Optional.empty();
    }
    if (length < 0 || length > bytes.remaining()) {
      throw new IllegalArgumentException("a text of " + length + " bytes");
    }
    byte[] text = new byte[length];
    bytes.get(text);
    return Optional.of(new String(text, StandardCharsets.UTF_8));
  }

  /** Codes are spelt out: the order of an enum may change, what is stored may not. */
  private static byte code(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> 1;
      case FAILED -> 2;
      case SKIPPED -> 3;
    };
  }

  private static Outcome outcome(byte code) {
    return switch (code) {
      case 1 -> Outcome.PASSED;
      case 2 -> Outcome.FAILED;
      case 3 -> Outcome.SKIPPED;
      default -> throw new IllegalArgumentException("outcome " + code);
    };
  }
}
