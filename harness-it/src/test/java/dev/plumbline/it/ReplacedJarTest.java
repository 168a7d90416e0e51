package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.codec.RunFile;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Run;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody builds the jar anew while it is measured. */
@Tag("once")
class ReplacedJarTest {
  @TempDir Path folder;

  private Path original;
  private Path jar;
  private Path runFile;
  private Program program;

  @BeforeEach
  void start() throws Exception {
    original = SuiteJar.of("Slow", SuiteJar.currentJmh());
    jar = Files.copy(original, folder.resolve("app.jar"));
    runFile = folder.resolve("run.jsonl");
    program = new Program(folder);
  }

  @AfterEach
  void end() throws Exception {
    program.close();
  }

  @Test
  void theRunStopsKeepsWhatItHasAndGoesOnWithTheSameJar() throws Exception {
    Process measuring = program.measure(jar, runFile, "2", "Slow", "new");
    Program.Fork first = program.reported();
    first.socket().close();
    Program.Fork second = program.reported();
    put(SuiteJar.of("Planted", SuiteJar.currentJmh()));
    second.socket().close();

    assertThat(Program.output(measuring))
        .contains("app.jar was replaced while it was measured", "--resume");
    assertThat(measuring.waitFor()).isEqualTo(4);
    List<ForkOutcome> kept = outcomes();
    assertThat(kept).isNotEmpty().hasSizeLessThan(4);
    assertThat(kept).allSatisfy(fork -> assertThat(fork.state()).isEqualTo(ForkState.OK));

    program.stopListening();
    Process refused = program.measure(jar, runFile, "2", "Slow", "resume");
    assertThat(Program.output(refused)).contains("it measured another app.jar");
    assertThat(refused.waitFor()).isEqualTo(2);

    put(original);
    Process resumed = program.measure(jar, runFile, "2", "Slow", "resume");
    assertThat(Program.output(resumed)).doesNotContain("FAILED");
    assertThat(resumed.waitFor()).isZero();
    assertThat(run().results())
        .hasSize(2)
        .allSatisfy(
            result -> assertThat(result.outcomes()).map(ForkOutcome::round).containsExactly(1, 2));
  }

  private void put(Path other) throws Exception {
    Path copy = Files.copy(other, folder.resolve("new.jar"));
    Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private List<ForkOutcome> outcomes() throws Exception {
    return run().results().stream().map(BenchmarkResult::outcomes).flatMap(List::stream).toList();
  }

  private Run run() throws Exception {
    try (InputStream input = Files.newInputStream(runFile)) {
      return RunFile.read(input, "run").get(0);
    }
  }
}
