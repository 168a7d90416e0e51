package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportTest {
  private static final String REPORT =
      "#\n# SIGSEGV (0xb) at pc=0x1\n#\n\n-- SUMMARY --\n\nCommand Line: suite.Bad\n";

  @TempDir Path folder;

  private Path report(String name) throws IOException {
    return Files.writeString(folder.resolve(name), REPORT);
  }

  private ForkAnswer added(Instant since, Path... told) {
    StringBuilder printed = new StringBuilder("before\n");
    for (Path file : told) {
      printed.append("# An error report file is saved as:\n# ").append(file).append("\n#\n");
    }
    return new CrashReport(folder, since).addTo(ForkAnswer.failed("crashed", printed.toString()));
  }

  @Test
  void theHeadOfAReportIsKeptAndItsFilesAreNot() throws IOException {
    Path report = report("hs_err_pid7.log");
    Path replay = report("replay_pid7.log");

    ForkAnswer answer = added(Instant.EPOCH, report, replay);

    assertThat(answer.reason()).isEqualTo("crashed");
    assertThat(answer.tail())
        .startsWith("before\n")
        .endsWith("-- SUMMARY --\nCommand Line: suite.Bad")
        .containsOnlyOnce("SUMMARY");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsNoFreshReportInTheFolderOfTheForkIsLeftAlone() throws IOException {
    Path deeper = Files.createDirectory(folder.resolve("deeper"));
    Path elsewhere = Files.writeString(deeper.resolve("hs_err_pid7.log"), REPORT);
    Path other = report("notes_pid7.log");
    Path target = report("precious.txt");
    Path link = Files.createSymbolicLink(folder.resolve("hs_err_pid8.log"), target);
    Path old = report("hs_err_pid9.log");

    added(Instant.EPOCH, elsewhere, other, link, folder.resolve("hs_err_pid1.log"));
    added(Instant.now().plusSeconds(3600), old);

    assertThat(elsewhere).exists();
    assertThat(other).exists();
    assertThat(target).hasContent(REPORT);
    assertThat(link).exists();
    assertThat(old).exists();
  }

  @Test
  void whatIsNoPathIsNoReport() throws IOException {
    Path report = report("hs_err_pid7.log");
    String printed = "# /no\0path/hs_err_pid7.log\n# " + report + "\n";

    ForkAnswer answer =
        new CrashReport(folder, Instant.EPOCH).addTo(ForkAnswer.failed("crashed", printed));

    assertThat(answer.tail()).contains("SUMMARY");
    assertThat(report).doesNotExist();
  }
}
