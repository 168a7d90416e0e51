package dev.plumbline.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.codec.InputProblem;
import dev.plumbline.slo.TestTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tests took, from the reports of many modules; what is no report is said. */
final class SurefireReportsTest {
  @TempDir Path root;

  private void report(String file, String text) throws Exception {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private TestTimes read(String... globs) throws Exception {
    return SurefireReports.read(root, List.of(globs)).orElseThrow();
  }

  @Test
  void theReportsOfAllModulesAreAdded() throws Exception {
    report(
        "a/target/surefire-reports/TEST-a.B.xml",
        "<?xml version='1.0'?><testsuite name='a.B' time='1,234.5' tests='2'>"
            + "<testcase classname='a.B' name='c' time='1.5'/>"
            + "<testcase classname='a.B' name='d'><skipped/></testcase></testsuite>");
    report(
        "b/target/surefire-reports/TEST-b.C.xml",
        "<testsuite name='b.C' time='0.5'><testcase name='e' time='0.25'/></testsuite>");
    report("b/target/surefire-reports/b.C.txt", "not looked at");
    TestTimes times = read("*/target/surefire-reports");
    assertThat(times.total()).isEqualTo(1235.0);
    assertThat(times.classes()).isEqualTo(2);
    assertThat(times.slowest())
        .containsExactly(
            new TestTimes.Test("a.B.c", 1.5),
            new TestTimes.Test("e", 0.25),
            new TestTimes.Test("a.B.d", 0));
  }

  @Test
  void whereThereIsNoReportThereIsNothing() throws Exception {
    Files.createDirectories(root.resolve("a/target"));
    assertThat(SurefireReports.read(root, List.of("*/target/surefire-reports", "[x]*"))).isEmpty();
  }

  @Test
  void whatIsNoReportIsNamedWithItsLine() throws Exception {
    report("r/TEST-a.xml", "<testsuite>\n<testcase time='soon'/></testsuite>");
    assertThatThrownBy(() -> read("r"))
        .isInstanceOf(InputProblem.class)
        .hasMessage("r/TEST-a.xml:2: time \"soon\" is no number of seconds");
    report("r/TEST-a.xml", "<html/>");
    assertThatThrownBy(() -> read("r")).hasMessageContaining("it has no testsuite");
    report("r/TEST-a.xml", "<testsuite>");
    assertThatThrownBy(() -> read("r")).hasMessageContaining("not valid XML");
  }

  @Test
  void aReportReadsNoOtherFile() throws Exception {
    report("secret.txt", "12");
    report(
        "r/TEST-a.xml",
        "<!DOCTYPE t [<!ENTITY e SYSTEM '"
            + root.resolve("secret.txt").toUri()
            + "'>]><testsuite name='a' time='1'><testcase name='b' time='1'>&e;</testcase></testsuite>");
    assertThatThrownBy(() -> read("r")).isInstanceOf(InputProblem.class);
  }
}
