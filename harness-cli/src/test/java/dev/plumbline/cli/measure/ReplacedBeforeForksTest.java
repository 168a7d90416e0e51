package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar is what it was when its digest was taken, or nothing is measured under that digest. */
class ReplacedBeforeForksTest {
  @TempDir Path folder;

  private Path jar(String text) {
    Path jar = folder.resolve("app.jar");
    try (OutputStream bytes = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(bytes)) {
      entries.putNextEntry(new JarEntry("META-INF/BenchmarkList"));
      entries.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  @Test
  void aJarThatIsReplacedBetweenItsDigestAndItsFirstUseIsNotMeasured() {
    MeasuringRequest request =
        MeasuringRequest.of(
                JarUnderTest.of(jar("before")),
                Selection.of(List.of(), List.of(), List.of()),
                Profile.SMOKE,
                folder.resolve("run.jsonl"),
                5)
            .ignoringLock(true);
    MeasuringRun run =
        new MeasuringRun(
            request,
            new PrintWriter(new StringWriter()),
            () -> {
              // The run asks for its start when the digest is known and nothing else is begun.
              jar("and another afterwards");
              return Instant.EPOCH;
            },
            System::nanoTime);

    assertThatThrownBy(run::run)
        .isInstanceOf(MeasuringProblem.class)
        .hasMessageContaining("app.jar was replaced while it was measured");
    assertThat(folder.resolve("run.jsonl")).doesNotExist();
  }
}
