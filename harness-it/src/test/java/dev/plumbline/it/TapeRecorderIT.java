package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.it.proof.Tape;
import dev.plumbline.it.proof.TapeFork;
import dev.plumbline.it.proof.TapeLines;
import dev.plumbline.it.proof.TapeRecorder;
import dev.plumbline.it.proof.TapeSide;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tape of real forks of the planted jar, with the neighbour beside them. */
class TapeRecorderIT {
  private static final String JAR = System.getProperty("planted.jar");

  @TempDir Path folder;

  @Test
  void aRoundIsRecordedAndNoProcessLeft() throws Exception {
    Path out = folder.resolve("tape.jsonl");
    Process recorder =
        record(out, "--rounds", "1", "--workloads", "Bimodal,Contention", "--sides", "0,20");

    assertThat(Program.output(recorder)).contains("1 rounds in ");
    assertThat(recorder.waitFor()).isZero();
    Tape tape = read(out);
    assertThat(tape.header().busy()).isTrue();
    assertThat(tape.forks())
        .extracting(fork -> fork.workload() + " " + fork.side().text())
        .containsExactlyInAnyOrder("Bimodal 0", "Bimodal 20", "Contention 0", "Contention 20");
    assertThat(tape.forks())
        .allSatisfy(
            fork -> {
              assertThat(fork.failure()).isEmpty();
              assertThat(fork.values())
                  .hasSize(2)
                  .allSatisfy(value -> assertThat(value).isPositive());
              assertThat(fork.seconds()).isPositive();
            });
  }

  @Test
  void aKilledRecorderLeavesATapeAndNoProcess() throws Exception {
    Path out = folder.resolve("tape.jsonl");
    Process recorder = record(out, "--workloads", "Arithmetic", "--sides", "0");
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(recorder.getInputStream(), StandardCharsets.UTF_8))) {
      // Newer JVMs warn of native libraries first.
      assertThat(lines.lines().filter(line -> line.contains("round 1  Arithmetic 0")).findFirst())
          .isPresent();
      List<ProcessHandle> all = recorder.descendants().toList();
      assertThat(all).hasSizeGreaterThanOrEqualTo(2);

      recorder.destroyForcibly();

      for (ProcessHandle each : all) {
        Program.assertEnds(each);
      }
    }
    List<TapeFork> forks = read(out).forks();
    assertThat(forks).isNotEmpty();
    assertThat(forks.get(0).side()).isEqualTo(new TapeSide(0, 0));
  }

  /** Iterations as few as can be, and a lock of this test alone. */
  private Process record(Path out, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                TapeRecorder.class.getName(),
                "--jar",
                JAR,
                "--out",
                out.toString(),
                "--iterations",
                "2",
                "--busy"));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static Tape read(Path file) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      return TapeLines.read(lines);
    }
  }
}
