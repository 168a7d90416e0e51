package dev.plumbline.benchmarks.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.codec.JmhJson;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyFile;
import dev.plumbline.model.Run;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A limit stands beside the worst of what was measured of it. */
final class LimitsTest {
  private static final String POLICY =
      """
      budgets:
        all: {pattern: "Invoice.render:*", target: 1us, critical: 2us}
        large: {pattern: "Invoice.render:*lines=100", target: 10us}
        nothing: {pattern: "Invoice.print:*", target: 16KB}
      slos:
        small: {benchmark: "Invoice.render:*lines=10", target: 3us}
        tail: {benchmark: "Invoice.render:*lines=10", statistic: p95, target: 3us}
      derived:
        shown: {overhead: "Invoice.render:*lines=100", against: "Invoice.render:*lines=10"}
        factor: {speed-up: "Invoice.render:*lines=10", against: "Invoice.render:*lines=100", at-least: 2}
      """;

  private static Map<String, Limit> limits;

  @BeforeAll
  static void measure() throws Exception {
    Policy policy = PolicyFile.read(new StringReader(POLICY), "plumbline.yml");
    Run run;
    try (InputStream in =
        Files.newInputStream(Pages.ROOT.resolve("docs/examples").resolve("before.json"))) {
      run = JmhJson.read(in, "before.json");
    }
    limits =
        Limits.of(policy, Judged.of(policy, List.of(new Baselines.Measured("A", List.of(run)))));
  }

  @Test
  void aBudgetStandsBesideTheWorstOfItsBenchmarks() {
    Limit all = limits.get("budgets.all");
    Limit large = limits.get("budgets.large");
    assertThat(all.wanted()).isEqualTo("≤ 1.000 µs, critical 2.000 µs");
    assertThat(large.measured()).singleElement().asString().matches("\\d\\.\\d{3} µs/op \\(A\\)");
    assertThat(all.measured())
        .containsExactly(large.measuredText().replace(" (A)", ", the worst of 2 (A)"));
  }

  @Test
  void anObjectiveStandsBesideItsValueAndWithoutOneIsNotMeasured() {
    assertThat(limits.get("slos.small").measuredText()).matches("\\d{3}\\.\\d ns \\(A\\)");
    // Means of iterations have no 95th percentile.
    assertThat(limits.get("slos.tail").wanted()).isEqualTo("p95 ≤ 3.000 µs");
    assertThat(limits.get("slos.tail").measuredText()).isEqualTo(Baselines.NOT_MEASURED);
    assertThat(limits.get("budgets.nothing").measuredText()).isEqualTo(Baselines.NOT_MEASURED);
  }

  @Test
  void aDerivedFigureIsALimitOnlyWithAFloorOrACeiling() {
    assertThat(limits).doesNotContainKey("derived.shown");
    Limit factor = limits.get("derived.factor");
    assertThat(factor.wanted()).isEqualTo("speed-up ≥ 2×");
    assertThat(factor.measuredText()).matches("speed-up \\d{1,2}\\.\\d+× \\(A\\)");
  }
}
