package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A counter that the policy declares is one thing in every command, and nothing without that. */
final class DeclaredMetricsTest {
  private static final String DECLARED =
      """
      metrics:
        - {metric: bytesPerEntry, pattern: Registry.fill*, unit: B, better: lower, exact: true}
        - {metric: hitPercent, unit: "%", better: higher}
      """;
  private static final String HELD =
      """
      budgets:
        entry: {pattern: Registry.fill, metric: bytesPerEntry, target: 75B}
      slos:
        hits: {benchmark: Registry.fill, metric: hitPercent, target: 95 %, critical: 80 %}
      """;

  @TempDir Path folder;

  private Shell shell;

  @BeforeEach
  void runs() throws Exception {
    shell =
        new Shell(folder)
            .text("base.jsonl", run("base", 71.2, 96))
            .text("head.jsonl", run("head", 79.6, 90));
  }

  private static String run(String id, double bytes, double hits) {
    StringBuilder run =
        new StringBuilder("{\"schema\":\"plumbline.run/1\",\"id\":\"" + id + "\",\"environment\":{")
            .append("\"cpu model\":\"EPYC\"},\"plan\":{}}\n");
    for (int round = 1; round <= 5; round++) {
      double noise = 1 + round / 1000.0;
      run.append("{\"benchmark\":\"a.Registry.fill\",\"mode\":\"avgt\",\"params\":{},\"round\":")
          .append(round)
          .append(",\"state\":\"OK\",\"setup\":{},\"metrics\":[")
          .append(metric("score", "us/op", "lower", 12.5 * noise))
          .append(',')
          .append(metric("bytesPerEntry", "#", "unknown", bytes))
          .append(',')
          .append(metric("hitPercent", "#", "unknown", hits * noise))
          .append("]}\n");
    }
    return run.toString();
  }

  private static String metric(String name, String unit, String direction, double value) {
    return String.format(
        Locale.ROOT,
        "{\"name\":\"%s\",\"unit\":\"%s\",\"direction\":\"%s\",\"values\":[%s,%s]}",
        name,
        unit,
        direction,
        value,
        value);
  }

  @Test
  void everyCommandTakesThePolicysWordForIt() throws Exception {
    shell.text("plumbline.yml", DECLARED + HELD);
    StringBuilder all = new StringBuilder();
    String[][] calls = {
      {"compare", "base.jsonl", "head.jsonl"},
      {"explain", "fill", "head.jsonl", "--against", "base.jsonl", "--metric", "bytesPerEntry"},
      {"explain", "fill", "head.jsonl", "--against", "base.jsonl", "--metric", "hitPercent"},
      {"report", "head.jsonl"},
      {"slo", "head.jsonl"},
      {"report", "head.jsonl", "--format", "csv"},
    };
    for (String[] call : calls) {
      all.append("$ plumbline ").append(String.join(" ", call)).append('\n');
      all.append(shell.call(call).text()).append('\n');
    }
    Golden.check("declared-metrics.txt", all.toString());
  }

  @Test
  void theGateFailsByItAlone() throws Exception {
    shell.text("plumbline.yml", DECLARED);
    assertThat(shell.call("baseline", "save", "base.jsonl").exit()).isZero();
    assertThat(shell.call("gate", "base.jsonl").exit()).isZero();
    Shell.Called gate = shell.call("gate", "head.jsonl");
    assertThat(gate.exit()).as(gate.out()).isEqualTo(1);
    assertThat(gate.out()).contains("bytesPerEntry").contains("71.2 → 79.6 B (+11.8 %)");
  }

  @Test
  void withoutADeclarationItIsNeitherComparedNorGated() throws Exception {
    shell.text("plumbline.yml", "preset: default\n");
    Shell.Called compared = shell.call("compare", "base.jsonl", "head.jsonl");
    assertThat(compared.exit()).isZero();
    assertThat(compared.out())
        .contains("bytesPerEntry, hitPercent: not compared in up to 1 benchmark")
        .doesNotContain("71.2");
  }

  @Test
  void aSlipInADeclarationIsSaidWithItsPlace() throws Exception {
    shell.text("plumbline.yml", "metrics:\n  - {metric: n, unit: KIB, better: lower}\n");
    Shell.Called called = shell.call("compare", "base.jsonl", "head.jsonl");
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.err())
        .contains("plumbline.yml:2:23: unit \"KIB\" is not known (did you mean \"KiB\"?)");
  }
}
