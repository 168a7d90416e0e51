package dev.plumbline.cleanroom.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class ChildProcessTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(200);

  private static List<String> shell(String script) {
    return List.of("/bin/sh", "-c", script);
  }

  private static IOException failure(List<String> command, Duration deadline) {
    return catchThrowableOfType(
        IOException.class, () -> ChildProcess.start(command, "READY ", deadline).close());
  }

  @Test
  void aProgramThatDoesNotExistIsNamed() {
    assertThat(failure(List.of("/no/such/program"), LONG)).hasMessageContaining("/no/such/program");
  }

  @Test
  void aChildThatEndsEarlyIsReportedWithItsCodeAndOutput() {
    assertThat(failure(shell("echo opening; echo 'disk full' >&2; exit 3"), LONG))
        .hasMessage("ended with code 3 before it was ready; its last output:\nopening\ndisk full");
  }

  @Test
  void aSilentChildIsReportedAsSilent() {
    assertThat(failure(shell("exit 0"), LONG))
        .hasMessage("ended with code 0 before it was ready; it printed nothing");
  }

  @Test
  void aChildThatIsNotReadyInTimeIsKilled() {
    assertThat(failure(shell("echo waiting; exec cat"), SHORT))
        .hasMessageStartingWith("not ready within 200 ms");
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void theDescendantsAreKilledToo() throws Exception {
    // A command in the background reads nothing unless told from where.
    String script = "exec 3<&0; cat <&3 & echo READY $!; wait";
    ChildProcess child = ChildProcess.start(shell(script), "READY ", LONG);
    ProcessHandle grandchild = ProcessHandle.of(Long.parseLong(child.readyText())).orElseThrow();
    assertThat(grandchild.isAlive()).isTrue();
    child.close();
    assertThat(child.process().isAlive()).isFalse();
    assertThat(grandchild.isAlive()).isFalse();
  }

  @Test
  void aFloodOfOutputNeitherBlocksTheChildNorFillsTheMemory() throws Exception {
    String flood =
        "i=0; while [ $i -lt 3000 ]; do echo \"line $i " + "x".repeat(200) + "\"; i=$((i+1)); done";
    assertThat(failure(shell(flood + "; exit 4"), LONG))
        .satisfies(
            e -> {
              assertThat(e)
                  .hasMessageStartingWith("ended with code 4")
                  .hasMessageContaining("line 2999");
              assertThat(e.getMessage()).doesNotContain("line 2900");
            });
  }

  @Test
  void theServerEndsWhenItsInputDoes() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ChildServer.run(new ByteArrayInputStream(new byte[0]), output);
    assertThat(output.toString(StandardCharsets.US_ASCII)).matches("READY \\d+\n");
  }

  @Test
  void theServerNeedsNothingButItsOwnClassesAndTheJdk() {
    List<String> command = ChildProcessService.serverCommand();
    assertThat(Path.of(command.get(0))).isExecutable();
    assertThat(Stream.of(command.get(command.indexOf("-cp") + 1).split(":"))).hasSize(1);
  }
}
