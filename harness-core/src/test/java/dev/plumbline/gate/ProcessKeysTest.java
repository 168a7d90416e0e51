package dev.plumbline.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ProcessBenchmark;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands are declared in a policy, with usual numbers for what is not said. */
final class ProcessKeysTest {
  @Test
  void aCommandAloneHasTheUsualNumbers() {
    ProcessBenchmark process =
        PolicyTexts.read("processes: {build: {command: [make, -s]}}").processes().get(0);
    assertThat(process.id()).isEqualTo(BenchmarkId.ofProcess("build"));
    assertThat(process.command()).containsExactly("make", "-s");
    assertThat(process.folder()).isEqualTo(".");
    assertThat(process.warmups()).isEqualTo(1);
    assertThat(process.runs()).isEqualTo(10);
    assertThat(process.timeout()).isEqualTo(Duration.ofMinutes(10));
    assertThat(process.exitCode()).isZero();
    assertThat(process.runsIn("smoke")).isTrue();
  }

  @Test
  void everyKeyIsRead() {
    Policy policy =
        PolicyTexts.read(
            "processes:",
            "  build:",
            "    command: make all > log",
            "    shell: true",
            "    prepare: rm -rf out",
            "    folder: sub/folder",
            "    environment: {MAKEFLAGS: -j2, EMPTY: \"\"}",
            "    warmups: 0",
            "    runs: 20",
            "    timeout: 90s",
            "    exitCode: 3",
            "    category: builds",
            "    rows: [SLO-1, SLO-2]",
            "    profiles: [full, nightly]");
    ProcessBenchmark process = policy.processes().get(0);
    assertThat(process.command()).containsExactly("/bin/sh", "-c", "make all > log");
    assertThat(process.prepare()).containsExactly("/bin/sh", "-c", "rm -rf out");
    assertThat(process.folder()).isEqualTo("sub/folder");
    assertThat(process.environment()).containsEntry("MAKEFLAGS", "-j2").containsEntry("EMPTY", "");
    assertThat(process.warmups()).isZero();
    assertThat(process.runs()).isEqualTo(20);
    assertThat(process.timeout()).isEqualTo(Duration.ofSeconds(90));
    assertThat(process.exitCode()).isEqualTo(3);
    assertThat(process.rows()).containsExactly("SLO-1", "SLO-2");
    assertThat(process.runsIn("full")).isTrue();
    assertThat(process.runsIn("quick")).isFalse();
    assertThat(policy.categoriesOf(process.id())).containsExactly("builds");
    assertThat(policy.categoryNames()).containsExactly("builds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "processes: [a] | 1:12: processes must have a name for each entry",
        "processes: {a.b: {command: [x]}} | 1:13: \"a.b\" is no name of a process: letters",
        "processes: {a: {comand: [x]}} | 1:17: key \"comand\" is not known in processes.a (did you"
            + " mean \"command\"?)",
        "processes: {a: {runs: 10}} | 1:16: processes.a needs the key \"command\"",
        "processes: {a: {command: make all}} | 1:26: processes.a.command is one text; write program"
            + " and arguments as a list, or say shell: true",
        "processes: {a: {command: []}} | 1:26: processes.a.command names no program",
        "processes: {a: {command: [[x]]}} | 1:27: a word of processes.a.command must be one value",
        "processes: {a: {command: [x], shell: yes}} | 1:38: \"yes\" is no value of processes.a.shell",
        "processes: {a: {command: [x], runs: 2}} | 1:37: \"2\" is not a number from 3 to 10000",
        "processes: {a: {command: [x], runs: 1e9}} | 1:37: \"1e9\" is not a number from 3",
        "processes: {a: {command: [x], warmups: -1}} | 1:40: \"-1\" is not a number from 0 to 1000",
        "processes: {a: {command: [x], exitCode: 256}} | 1:41: \"256\" is not a number from 0 to 255",
        "processes: {a: {command: [x], timeout: 5}} | 1:40: \"5\" has no unit",
        "processes: {a: {command: [x], timeout: 5KB}} | 1:40: \"5KB\" is no time to wait, such as",
        "processes: {a: {command: [x], profiles: quik}} | 1:41: \"quik\" is no profile (did you mean"
            + " \"quick\"?)",
        "processes: {a: {command: [x], environment: {a-b: 1}}} | 1:45: \"a-b\" is no name of a"
            + " variable",
        "processes: {a: {command: [x], environment: {A: [1]}}} | 1:48: processes.a.environment takes"
            + " one value a variable",
      })
  void whatCannotBeReadIsSaidWithItsPlace(String text, String problem) {
    assertThat(PolicyTexts.problem(text)).startsWith("plumbline.yml:" + problem);
  }

  @Test
  void aPatternOfNoDeclaredProcessNamesTheNearest() {
    assertThat(
            PolicyTexts.problem(
                "processes: {build: {command: [make]}}",
                "budgets: {b: {pattern: process.buidl, target: 2s}}"))
        .isEqualTo(
            "plumbline.yml:2:24: \"process.buidl\" in budgets.b matches no process of this file"
                + " (did you mean \"process.build\"?)");
  }

  @Test
  void everyProcessIsKnownToThePatternsOfARun() {
    Policy policy =
        PolicyTexts.read(
            "processes: {build: {command: [make]}}",
            "budgets: {b: {pattern: process.build, target: 2s}}");
    assertThat(PolicyCheck.unknownPatterns(policy, List.of())).isEmpty();
  }
}
