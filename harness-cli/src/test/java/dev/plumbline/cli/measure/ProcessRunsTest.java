package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.ProcessBenchmark;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a command does, a record comes of it and nothing of it stays behind. */
final class ProcessRunsTest {
  private static final Path SHELL = Path.of("/bin/sh");
  private static final String MARK = "PLUMBLINE_TEST_MARK";

  @TempDir Path folder;

  private final String mark = UUID.randomUUID().toString();
  private final Interruption interruption = new Interruption();
  private final ProcessRuns runs = new ProcessRuns(interruption);
  private int warmups;
  private String prepare = "";
  private String workFolder = ".";
  private Duration timeout = Duration.ofMinutes(2);
  private int exitCode;

  @BeforeEach
  void needsAShell() {
    assumeThat(SHELL).exists();
  }

  @AfterEach
  void nothingStaysBehind() {
    interruption.close();
    assertThat(marked()).isEmpty();
  }

  /** Every living process that one of this test's commands started, where that can be seen. */
  private List<String> marked() {
    Path processes = Path.of("/proc");
    if (!Files.isDirectory(processes)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(processes)) {
      return found.filter(this::isMarked).map(Path::toString).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isMarked(Path process) {
    try {
      return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1)
          .contains(MARK + "=" + mark);
    } catch (IOException noProcess) {
      return false;
    }
  }

  private ForkRecord shell(String script) throws MeasuringProblem {
    return run(List.of(SHELL.toString(), "-c", script));
  }

  private ForkRecord run(List<String> command) throws MeasuringProblem {
    ProcessBenchmark declared =
        new ProcessBenchmark(
            "it",
            command,
            prepare.isEmpty() ? List.of() : List.of(SHELL.toString(), "-c", prepare),
            workFolder,
            Map.of(MARK, mark),
            warmups,
            10,
            timeout,
            exitCode,
            Optional.empty(),
            List.of(),
            List.of());
    ProcessUnderTest process = ProcessUnderTest.of(declared, Side.HEAD, folder, Jvm.current());
    SideUnderTest side =
        new SideUnderTest(Side.HEAD, Optional.empty(), List.of(), Map.of(process.id(), process));
    return runs.run(new ForkOrder(side, process, 3, 2, List.of()), process);
  }

  private static OptionalDouble value(ForkRecord record, String metric) {
    return record.measurements().stream()
        .filter(measurement -> measurement.metric().name().equals(metric))
        .mapToDouble(measurement -> ((Sample.Values) measurement.sample()).fork(0)[0])
        .findFirst();
  }

  private static void assertFailed(ForkRecord record, String reason) {
    assertThat(record.outcome().state()).isEqualTo(ForkState.FAILED);
    assertThat(record.outcome().reason()).isEqualTo(reason);
    assertThat(record.measurements()).isEmpty();
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  @Test
  void aRunTellsWhatItTook() throws Exception {
    ForkRecord record = shell("i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done");
    assertThat(record.outcome().state()).isEqualTo(ForkState.OK);
    assertThat(record.outcome().round()).isEqualTo(3);
    assertThat(record.outcome().place()).isEqualTo(2);
    assertThat(record.measurements().get(0).metric().primary()).isTrue();
    assertThat(record.setup().facts().get("command")).startsWith("/bin/sh -c i=0;");
    double wall = value(record, Metric.PRIMARY).orElseThrow();
    assertThat(wall).isPositive();
    if (value(record, Metric.CPU_TIME).isPresent()) {
      double cpu = value(record, Metric.CPU_TIME).getAsDouble();
      assertThat(cpu).isPositive();
      assertThat(
              value(record, Metric.CPU_USER).orElseThrow()
                  + value(record, Metric.CPU_SYSTEM).orElseThrow())
          .isEqualTo(cpu);
      assertThat(value(record, Metric.CPU_SHARE).orElseThrow()).isEqualTo(cpu / wall);
    }
  }

  @Test
  void theTimeOfAChildThatIsWaitedForCountsToo() throws Exception {
    String work = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done";
    ForkRecord record = shell("sh -c '" + work + "' & wait $!");
    assumeThat(value(record, Metric.CPU_TIME)).isPresent();
    // What the outer shell does itself is next to nothing.
    assertThat(value(record, Metric.CPU_TIME).getAsDouble()).isGreaterThan(0.02);
  }

  @Test
  void theMemoryThatAJvmTouchesIsSeen() throws Exception {
    assumeThat(Path.of("/proc/self/status")).exists();
    Path source = folder.resolve("Holds.java");
    Files.writeString(
        source,
        "class Holds { public static void main(String[] a) throws Exception {"
            + " byte[][] held = new byte[200][]; for (int i = 0; i < 200; i++) {"
            + " held[i] = new byte[1 << 20]; java.util.Arrays.fill(held[i], (byte) 1); }"
            + " System.out.println(held[199][7]); } }");
    ForkRecord record =
        run(List.of("{java}", "-Xms300m", "-Xmx300m", "-XX:+UseSerialGC", source.toString()));
    assertThat(record.outcome().reason()).isEmpty();
    double peak = value(record, Metric.PEAK_MEMORY).orElseThrow();
    assertThat(peak).isBetween(200.0 * (1 << 20), 700.0 * (1 << 20));
  }

  @Test
  void anotherExitCodeThanExpectedIsAFailureWithTheLastOutput() throws Exception {
    ForkRecord record = shell("echo first; echo trouble >&2; exit 3");
    assertFailed(record, "it ended with exit code 3");
    assertThat(record.outcome().outputTail()).isEqualTo("first\ntrouble\n");
    exitCode = 3;
    assertThat(shell("exit 3").outcome().state()).isEqualTo(ForkState.OK);
    assertFailed(shell("exit 0"), "it ended with exit code 0, expected was 3");
  }

  @Test
  void aCommandThatCantRunHereIsSkippedWithItsReason() throws Exception {
    ForkRecord record = shell("echo looking; echo 'SKIPPED: no engine answers'; exit 77");
    assertThat(record.outcome().state()).isEqualTo(ForkState.SKIPPED);
    assertThat(record.outcome().reason()).isEqualTo("no engine answers");
  }

  @Test
  void aMissingProgramOrFolderIsAFailureThatSaysWhichOne() throws Exception {
    ForkRecord program = run(List.of("/no/such/program"));
    assertThat(program.outcome().state()).isEqualTo(ForkState.FAILED);
    assertThat(program.outcome().reason())
        .startsWith("it can't be started:")
        .contains("/no/such/program");
    workFolder = "absent";
    assertFailed(shell("true"), "its folder " + folder.resolve("absent") + " does not exist");
  }

  @Test
  void aHangingTreeIsEndedWithAllItsLevels() throws Exception {
    timeout = Duration.ofMillis(700);
    String inner = "sleep 1000 & sleep 1000 & (setsid sleep 1000 &) ; wait";
    ForkRecord record =
        shell(
            "for i in 1 2 3 4 5 6; do sh -c '"
                + inner
                + "' & done; echo waiting; trap '' TERM; wait; sleep 1000");
    assertFailed(record, "ended: it took longer than its timeout of 700 ms");
  }

  @Test
  void whatARunLeavesBehindIsEndedThoughItWentWell() throws Exception {
    ForkRecord record = shell("(setsid sleep 1000 &); sleep 1000 & echo done");
    assertThat(record.outcome().state()).isEqualTo(ForkState.OK);
    assertThat(marked()).isEmpty();
  }

  @Test
  void ofHugeOutputTheEndIsKept() throws Exception {
    ForkRecord record =
        shell("head -c 50000000 /dev/zero | tr '\\0' 'x'; echo; echo the end; exit 1");
    assertFailed(record, "it ended with exit code 1");
    assertThat(record.outcome().outputTail()).hasSizeLessThanOrEqualTo(4096).endsWith("the end\n");
  }

  @Test
  void whatACommandTellsOfItselfIsKept() throws Exception {
    ForkRecord record =
        shell(
            "echo 'plumbline-metric part.one 0.25 s/op'; echo 'plumbline-metric part.one 9 s/op';"
                + " echo 'plumbline-metric score 9 s/op'; echo ' plumbline-metric two 1 s/op';"
                + " echo 'plumbline-metric three NaN s/op'; echo 'plumbline-metric rows 12 rows'");
    assertThat(value(record, "part.one")).hasValue(0.25);
    assertThat(value(record, "rows")).hasValue(12);
    assertThat(value(record, "two")).isEmpty();
    assertThat(value(record, "three")).isEmpty();
    assertThat(value(record, Metric.PRIMARY).orElseThrow()).isNotEqualTo(9);
  }

  @Test
  void aCommandThatReadsGetsNothing() throws Exception {
    assertThat(shell("cat; echo over").outcome().state()).isEqualTo(ForkState.OK);
  }

  @Test
  void warmUpRunsComeOnceBeforeTheFirstRun() throws Exception {
    warmups = 2;
    prepare = "echo prepared >> log";
    shell("echo run >> log");
    shell("echo run >> log");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      expected.addAll(List.of("prepared", "run"));
    }
    assertThat(lines("log")).isEqualTo(expected);
  }

  @Test
  void aFailureBeforeTheRunSaysWhereItWas() throws Exception {
    prepare = "exit 4";
    assertFailed(shell("true"), "prepare: it ended with exit code 4");
  }

  @Test
  void aFailedWarmUpIsNoRun() throws Exception {
    warmups = 1;
    assertFailed(shell("exit 5"), "warm-up run 1: it ended with exit code 5");
  }

  @Test
  void theCommandKnowsTheMeasuredJvm() throws Exception {
    shell("echo \"$JAVA_HOME\" > home; echo {java} {side} > words");
    assertThat(lines("home")).containsExactly(System.getProperty("java.home"));
    assertThat(lines("words")).containsExactly(Jvm.current() + " head");
  }

  @Test
  void theDefinitionTellsWhatTheCommandWasAndNoSecrets() throws Exception {
    Map<String, String> facts = shell("true").setup().facts();
    assertThat(facts.keySet()).containsExactly("command", "definition");
    assertThat(facts.toString()).doesNotContain(mark);
    prepare = "true";
    assertThat(shell("true").setup().facts().get("definition"))
        .isNotEqualTo(facts.get("definition"));
  }
}
