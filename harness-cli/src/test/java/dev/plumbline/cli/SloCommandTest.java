package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Objectives are judged alike in every locale, and what is not measured is never green in CI. */
final class SloCommandTest {
  private static final String SLOS =
      """
      processes:
        start: {command: [x]}
      slos:
        start: {benchmark: process.start, target: 2s, critical: 5s, rows: SLO-2}
        start_tail: {benchmark: process.start, statistic: p90, target: 1050ms, critical: 5s}
        start_memory: {benchmark: process.start, target: 40MB}
        start_worst: {benchmark: process.start, statistic: worst, target: 900ms}
        tests: {surefire: "*/target/surefire-reports", target: 30s, critical: 60s}
        nobody: {benchmark: process.*, metric: cpu.time, target: 1s}
      """;

  private final Locale before = Locale.getDefault();

  @TempDir Path folder;

  @AfterEach
  void putTheLocaleBack() {
    Locale.setDefault(before);
  }

  private Shell shell(String slos) throws Exception {
    StringBuilder run =
        new StringBuilder(
            "{\"schema\":\"plumbline.run/1\",\"id\":\"r\",\"environment\":{},\"plan\":{}}\n");
    for (int round = 1; round <= 10; round++) {
      run.append("{\"benchmark\":\"process.start\",\"mode\":\"ss\",\"round\":")
          .append(round)
          .append(",\"state\":\"OK\",\"setup\":{},\"metrics\":[")
          .append("{\"name\":\"score\",\"unit\":\"s/op\",\"values\":[")
          .append(1 + round / 100.0)
          .append("]},{\"name\":\"memory.peak\",\"unit\":\"B\",\"direction\":\"lower\",")
          .append("\"values\":[")
          .append(38_000_000 + round)
          .append("]}]}\n");
    }
    return new Shell(folder)
        .text("plumbline.yml", slos)
        .text("target/plumbline/run-20260102T030405Z.jsonl", run.toString())
        .text(
            "mod/target/surefire-reports/TEST-a.B.xml",
            "<testsuite name='a.B' time='12.3'><testcase classname='a.B' name='slow|&lt;b>' time='11'/>"
                + "<testcase classname='a.B' name='quick' time='0.01'/></testsuite>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"und", "de-DE", "ar-EG", "tr-TR"})
  void everyStateInEveryFormat(String locale) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(locale));
    Shell shell = shell(SLOS);
    StringBuilder all = new StringBuilder();
    String[][] calls = {
      {"slo"},
      {"slo", "--ci", "--ascii"},
      {"slo", "--format", "markdown"},
      {"slo", "--format", "json", "target/plumbline/run-20260102T030405Z.jsonl"},
    };
    for (String[] call : calls) {
      all.append("$ plumbline ").append(String.join(" ", call)).append('\n');
      all.append(shell.call(call).text()).append('\n');
    }
    Golden.check("slo.txt", all.toString());
  }

  @Test
  void noDataIsSaidAtADeskAndFailsInCi() throws Exception {
    Shell shell = shell("slos: {lost: {benchmark: Lost.one, target: 1s}}");
    Shell.Called desk = shell.call("slo");
    assertThat(desk.exit()).isZero();
    assertThat(desk.out())
        .contains("NO DATA")
        .contains("no benchmark of this run matches Lost.one");
    assertThat(desk.err()).contains("no data fails in CI (--ci); here it is only said");
    assertThat(shell.call("slo", "--ci").exit()).isEqualTo(3);
    assertThat(shell.with("CI", "true").call("slo").exit()).isEqualTo(3);
    assertThat(shell.with("CI", "false").call("slo").exit()).isZero();
  }

  @Test
  void aFailureComesBeforeMissingData() throws Exception {
    Shell shell =
        shell(
            """
            processes: {start: {command: [x]}}
            slos:
              lost: {benchmark: Lost.one, target: 1s}
              slow: {benchmark: process.start, target: 1ms}
            """);
    assertThat(shell.call("slo", "--ci").exit()).isEqualTo(1);
    assertThat(shell.call("slo").exit()).isEqualTo(1);
  }

  @Test
  void withoutARunThereIsNoData() throws Exception {
    Shell shell = shell(SLOS);
    Shell.Called called = shell.call("slo", "--out", "elsewhere", "--ci");
    assertThat(called.out()).contains("there is no run");
    assertThat(called.exit()).isEqualTo(3);
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() throws Exception {
    assertThat(shell("slos: {a: {benchmark: B.c, targt: 1s}}").call("slo").err())
        .startsWith(
            "plumbline: plumbline.yml:1:28: key \"targt\" is not known in slos.a (did you mean"
                + " \"target\"?)");
    assertThat(new Shell(folder).text("plumbline.yml", "preset: vm").call("slo").err())
        .startsWith("plumbline: the policy (plumbline.yml) has no slos");
    assertThat(new Shell(folder).text("plumbline.yml", SLOS).call("slo", "--format", "csv").err())
        .startsWith("plumbline: --format \"csv\" is none of terminal, markdown, json");
  }
}
