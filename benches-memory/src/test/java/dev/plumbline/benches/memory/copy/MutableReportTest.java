package dev.plumbline.benches.memory.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cleanroom.health.Health;
import dev.plumbline.cleanroom.health.HealthReport;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MutableReportTest {
  private final Map<String, Health> findings = new LinkedHashMap<>();

  MutableReportTest() {
    findings.put("a", Health.healthy());
    findings.put("b", Health.unhealthy("no answer"));
  }

  @Test
  void aDeepCopyDoesNotSeeWhatBecomesOfTheOriginal() {
    MutableReport original = MutableReport.of(findings);
    MutableReport copy = original.deepCopy();
    original.answer("a").change(Health.Status.TIMED_OUT, "late");
    assertThat(copy.size()).isEqualTo(2);
    assertThat(copy.answer("a").status()).isEqualTo(Health.Status.HEALTHY);
    assertThat(copy.answer("b").reason()).isEqualTo("no answer");
    assertThat(original.answer("a").status()).isEqualTo(Health.Status.TIMED_OUT);
    assertThat(copy.answer("c")).isNull();
  }

  @Test
  void anImmutableSnapshotDoesNotEither() {
    HealthReport snapshot = new HealthReport(findings);
    findings.put("a", Health.unhealthy("late"));
    findings.remove("b");
    assertThat(snapshot.byName()).hasSize(2);
    assertThat(snapshot.byName().get("a").isHealthy()).isTrue();
  }
}
