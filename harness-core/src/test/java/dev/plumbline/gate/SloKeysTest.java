package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objectives are declared in a policy. */
final class SloKeysTest {
  private static Slo only(String... lines) {
    return PolicyTexts.read(lines).slos().get(0);
  }

  @Test
  void aBenchmarkAndATargetAreEnough() {
    Slo slo = only("slos: {start: {benchmark: Server.start, target: 200ms}}");
    assertThat(slo.id()).isEqualTo("start");
    assertThat(slo.target()).isEqualTo(0.2);
    assertThat(slo.critical()).isEmpty();
    assertThat(slo.ofBenchmark())
        .contains(new Slo.OfBenchmark("Server.start", Metric.PRIMARY, Slo.Statistic.MEDIAN));
  }

  @Test
  void aSizeMeansTheMemory() {
    assertThat(
            only(
                    "processes: {p: {command: [x]}}",
                    "slos: {m: {benchmark: process.p, target: 100MB, statistic: p95, rows: SLO-6}}")
                .ofBenchmark())
        .contains(new Slo.OfBenchmark("process.p", Metric.PEAK_MEMORY, Slo.Statistic.P95));
    assertThat(only("slos: {m: {benchmark: A.b, target: 1KB}}").ofBenchmark())
        .contains(new Slo.OfBenchmark("A.b", Metric.ALLOCATION, Slo.Statistic.MEDIAN));
  }

  @Test
  void testsAreTakenFromTheirReports() {
    Slo slo =
        only("slos: {t: {surefire: [a/b, c/*], statistic: slowest, target: 30s, critical: 1min}}");
    assertThat(slo.ofTests().orElseThrow().folders()).containsExactly("a/b", "c/*");
    assertThat(slo.ofTests().orElseThrow().figure()).isEqualTo(Slo.TestFigure.SLOWEST);
    assertThat(slo.critical()).hasValue(60);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "slos: {a: {benchmark: B.c}} | 1:11: slos.a needs the key \"target\"",
        "slos: {a: {target: 1s}} | 1:11: slos.a needs one of the keys \"benchmark\" and \"surefire\"",
        "slos: {a: {target: 1s, benchmark: b, surefire: c}} | 1:11: slos.a needs one of the keys",
        "slos: {a: {target: 1 usec, benchmark: b}} | 1:20: unit \"usec\" is not known (did you mean",
        "slos: {a: {target: 1s, critical: 500ms, benchmark: b}} | 1:34: critical must be worse than",
        "slos: {a: {target: 1s, benchmark: b, statistic: p59}} | 1:49: \"p59\" is no value of"
            + " slos.a.statistic (did you mean \"p99\"?)",
        "slos: {a: {target: 1s, surefire: b, statistic: p95}} | 1:48: \"p95\" is no value of",
        "slos: {a: {target: 1KB, surefire: b}} | 1:20: tests take time: write the target as 30s",
        "slos: {a: {target: 1s, surefire: b, metric: c}} | 1:45: test reports hold times alone",
        "slos: {a: {target: 1s, benchmark: process.b}} | 1:35: \"process.b\" in slos.a matches no"
            + " process of this file",
      })
  void whatCannotBeReadIsSaidWithItsPlace(String text, String problem) {
    assertThat(PolicyTexts.problem(text)).startsWith("plumbline.yml:" + problem);
  }
}
