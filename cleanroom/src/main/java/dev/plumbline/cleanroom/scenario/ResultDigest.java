package dev.plumbline.cleanroom.scenario;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The fingerprint of a result: each field with its length before it, so that none runs into
 * another.
 */
final class ResultDigest {
  private final MessageDigest digest;
  private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

  private ResultDigest(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(ScenarioResult result) {
    ResultDigest fields = new ResultDigest(sha256());
    fields.add(result.name());
    fields.add(result.id());
    fields.add(result.startedAt().toString());
    fields.add(Integer.toString(result.steps().size()));
    for (StepResult step : result.steps()) {
      fields.add(step.id());
      fields.add(step.name());
      fields.add(step.state().name());
      fields.add(step.startedAt().toString());
      fields.add(step.exitCode().toString());
      fields.add(step.output());
      fields.add(Long.toString(step.omitted()));
      // How a step missed its deadline depends on when it was stopped.
      fields.add(step.state() == StepState.FAILED ? step.detail() : "");
    }
    return HexFormat.of().formatHex(fields.digest.digest());
  }

  private void add(String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(length.clear().putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
