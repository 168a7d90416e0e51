package dev.plumbline.benches.memory.copy;

import dev.plumbline.cleanroom.health.Health;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What cleanroom's {@code HealthReport} would be with parts that can be changed: whoever hands it
 * over must copy all of it.
 */
public final class MutableReport {

  /** One answer; anybody who has it can change it. */
  public static final class Answer {
    private Health.Status status;
    private String reason;

    Answer(Health.Status status, String reason) {
      this.status = status;
      this.reason = reason;
    }

    /** Healthy or not. */
    public Health.Status status() {
      return status;
    }

    /** Why not; empty when it is. */
    public String reason() {
      return reason;
    }

    /** Writes another finding. */
    public void change(Health.Status newStatus, String newReason) {
      status = newStatus;
      reason = newReason;
    }
  }

  private final Map<String, Answer> byName = new LinkedHashMap<>();

  /** A report of the same findings, in the same order. */
  public static MutableReport of(Map<String, Health> findings) {
    MutableReport report = new MutableReport();
    findings.forEach(
        (name, health) -> report.byName.put(name, new Answer(health.status(), health.reason())));
    return report;
  }

  /** A copy that shares nothing that can be changed. */
  public MutableReport deepCopy() {
    MutableReport copy = new MutableReport();
    byName.forEach(
        (name, answer) -> copy.byName.put(name, new Answer(answer.status, answer.reason)));
    return copy;
  }

  /** The answer of a name, null when there is none. */
  public Answer answer(String name) {
    return byName.get(name);
  }

  /** How many answers it has. */
  public int size() {
    return byName.size();
  }
}
