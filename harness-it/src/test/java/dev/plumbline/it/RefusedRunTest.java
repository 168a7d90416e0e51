package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.MeasuringProblem;
import dev.plumbline.cli.measure.MeasuringRequest;
import dev.plumbline.cli.measure.Selection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be measured is refused in words, with the exit code of its kind. */
@Tag("once")
class RefusedRunTest {
  @TempDir Path folder;

  private Path jar;

  @BeforeEach
  void make() {
    jar = SuiteJar.of("Slow", SuiteJar.currentJmh());
  }

  private static void assertRefused(int exitCode, String message, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(MeasuringProblem.class)
        .hasMessageContaining(message)
        .satisfies(
            problem -> assertThat(((MeasuringProblem) problem).exitCode()).isEqualTo(exitCode));
  }

  private ThrowingCallable listing(Path measured, List<String> include, String... jmhArguments) {
    return () ->
        Measuring.list(
            JarUnderTest.of(measured), Selection.of(include, List.of(), List.of(jmhArguments)));
  }

  @Test
  void aFilterThatMatchesNothing() {
    assertRefused(3, "matches Quack", listing(jar, List.of("Quack")));
  }

  @Test
  void aParameterThatNoBenchmarkHas() {
    assertRefused(
        2,
        "no selected benchmark has a parameter \"size\"",
        listing(jar, List.of(), "-p", "size=3"));
  }

  @Test
  void aValueThatJmhDoesNotTake() {
    assertRefused(2, "JMH does not take these options", listing(jar, List.of(), "-i", "many"));
    assertRefused(2, "JMH does not take these options", listing(jar, List.of(), "-bm", "fast"));
  }

  @Test
  void aJarWithoutBenchmarks() throws Exception {
    Path empty = jarOf("empty.jar");
    assertRefused(
        2,
        "empty.jar can't be measured: it is no JMH jar, for it has no META-INF/BenchmarkList",
        listing(empty, List.of()));
  }

  @Test
  void aFileThatIsNoJar() throws Exception {
    Path text = Files.writeString(folder.resolve("notes.jar"), "no zip file");
    assertRefused(
        2, "notes.jar can't be measured: it is no jar that can be read", listing(text, List.of()));
  }

  @Test
  void aJarThatIsMissing() {
    assertRefused(2, "absent.jar does not exist", listing(folder.resolve("absent.jar"), List.of()));
  }

  @Test
  void aJarThatIsBuiltForANewerJvm() throws Exception {
    Path newer = folder.resolve("newer.jar");
    SuiteJar.copyWithVersion(jar, newer, "suite/Slow.class", 127);
    Path runFile = folder.resolve("run.jsonl");
    MeasuringRequest request =
        Measured.request(newer, runFile, Measured.rounds(1), List.of(), "quick");

    assertRefused(
        2,
        "newer.jar can't be measured: it is built for JVM 83 (class suite.Slow), and the JVM to be"
            + " measured is "
            + Runtime.version().feature()
            + " (",
        () -> Measured.run(request));
    assertThat(runFile).doesNotExist();
  }

  @Test
  void aJarWhoseJmhIsBuiltForANewerJvm() throws Exception {
    Path newer = folder.resolve("newer.jar");
    SuiteJar.copyWithVersion(jar, newer, "org/openjdk/jmh/runner/BenchmarkList.class", 127);

    assertRefused(2, "its JMH is built for a newer JVM", listing(newer, List.of()));
  }

  @Test
  void aJvmThatDoesNotStartWithItsFlags() {
    MeasuringRequest request =
        Measured.request(
            jar,
            folder.resolve("run.jsonl"),
            Measured.rounds(1),
            List.of("-jvmArgs", "-XX:+NoSuchFlag"),
            "quick");
    assertRefused(2, "does not start", () -> Measured.run(request));
    assertThat(folder.resolve("run.jsonl")).doesNotExist();
  }

  @Test
  void aRunFileThatExists() throws Exception {
    Path existing = Files.writeString(folder.resolve("run.jsonl"), "precious");
    MeasuringRequest request =
        Measured.request(jar, existing, Measured.rounds(1), List.of(), "quick");
    assertRefused(2, "exists already", () -> Measured.run(request));
    assertThat(existing).hasContent("precious");
  }

  @Test
  void resumingWithAnotherJarOrOtherFilters() throws Exception {
    Path runFile = folder.resolve("run.jsonl");
    Measured.run(Measured.request(jar, runFile, Measured.rounds(1), List.of(), "quick"));
    String before = Files.readString(runFile);

    MeasuringRequest otherFilter =
        Measured.request(jar, runFile, Measured.rounds(1), List.of(), "waits").resuming(true);
    assertRefused(2, "its filters are \"quick\", not \"waits\"", () -> Measured.run(otherFilter));

    MeasuringRequest otherOptions =
        Measured.request(jar, runFile, Measured.rounds(1), List.of("-i", "7")).resuming(true);
    assertRefused(2, "its JMH options are", () -> Measured.run(otherOptions));

    Path other = SuiteJar.of("Slow", "1.21");
    MeasuringRequest otherJar =
        Measured.request(other, runFile, Measured.rounds(1), List.of()).resuming(true);
    assertRefused(2, "it measured another", () -> Measured.run(otherJar));
    assertThat(runFile).hasContent(before.stripTrailing());
  }

  @Test
  void resumingWhatIsNoRun() {
    MeasuringRequest absent =
        Measured.request(jar, folder.resolve("absent.jsonl"), Measured.rounds(1), List.of())
            .resuming(true);
    assertRefused(2, "nothing to resume", () -> Measured.run(absent));
  }

  private Path jarOf(String name) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream bytes = Files.newOutputStream(file);
        JarOutputStream entries = new JarOutputStream(bytes)) {
      entries.putNextEntry(new JarEntry("nothing"));
    }
    return file;
  }
}
