package dev.plumbline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Blessing;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The run file: lines that are only ever appended, and what happens when one is wrong. */
final class RunFileTest {
  private static final String SOURCE = "run.jsonl";
  private static final Metric TIME = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
  private static final Metric ALLOCATION = Metric.of(Metric.ALLOCATION, Unit.parse("B/op"));
  private static final BenchmarkId LOOKUP =
      new BenchmarkId("a.Registry.lookup", Mode.AVERAGE_TIME, Map.of("size", "1\n\"0"), 4);
  private static final BenchmarkId START =
      new BenchmarkId("a.Registry.start", Mode.SAMPLE_TIME, Map.of(), 1);
  private static final Setup SETUP =
      new Setup(List.of("-Xmx1g"), Map.of("jmhVersion", "1.37", "forks", "1"));

  @Test
  void aWholeRunIsReadAsItWasWritten() throws Exception {
    Run run = run();
    assertThat(read(text(run))).containsExactly(run);
  }

  @Test
  void theGoldenFileOfVersionOneStaysReadableAndIsWrittenLineByLine() throws Exception {
    String golden;
    try (InputStream stream = RoundTripTest.open("run-1.jsonl")) {
      golden = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Run> runs = read(golden);
    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).header().seed()).contains(42L);
    assertThat(runs.get(0).results()).hasSize(3);
    assertThat(text(runs.get(0)).lines())
        .containsExactlyInAnyOrderElementsOf(golden.lines().toList());
  }

  @Test
  void severalHeadersAreSeveralTrials() throws Exception {
    String other = text(run()).replace("\"id\":\"r1\"", "\"id\":\"r2\"");
    assertThat(read(text(run()) + other))
        .extracting(run -> run.header().id())
        .containsExactly("r1", "r2");
  }

  @Test
  void twoPartsOfOneRunMergeByConcatenation() throws Exception {
    String header = RunFile.headerLine(header()) + "\n";
    String text =
        header
            + RunFile.forkLine(timed(LOOKUP, 1, 1.5))
            + "\n"
            + header
            + RunFile.forkLine(timed(LOOKUP, 2, 2.5))
            + "\n";
    assertThat(read(text))
        .singleElement()
        .satisfies(
            run ->
                assertThat(run.results().get(0).measurements().get(0).sample())
                    .isEqualTo(Sample.Values.of(new double[][] {{1.5}, {2.5}})));
  }

  @Test
  void aForkThatStandsTwiceIsTakenOnce() throws Exception {
    assertThat(read(text(run()) + text(run()))).containsExactly(run());
  }

  @Test
  void aTornLastLineIsDroppedWithANote() throws Exception {
    String whole = text(run());
    String last = RunFile.forkLine(timed(START, 9, 7));
    for (int cut = 1; cut < last.length(); cut++) {
      for (String end : List.of("", "\n", "\r\n", "\n \n")) {
        List<Run> runs = read(whole + last.substring(0, cut) + end);
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).results()).isEqualTo(run().results());
        assertThat(runs.get(0).notes())
            .extracting(Note::code)
            .containsExactly(NoteCode.TORN_LAST_LINE);
      }
    }
  }

  @Test
  void aLastLineWithoutItsLineEndCounts() throws Exception {
    String text = text(run());
    assertThat(read(text.substring(0, text.length() - 1))).containsExactly(run());
  }

  @Test
  void aTornLineInTheMiddleIsAProblemWithItsLine() {
    String fork = RunFile.forkLine(timed(LOOKUP, 1, 1));
    for (int cut = 1; cut < fork.length(); cut++) {
      String text =
          RunFile.headerLine(header()) + "\n" + fork.substring(0, cut) + "\n" + fork + "\n";
      assertThatThrownBy(() -> read(text))
          .as(text)
          .isInstanceOf(InputProblem.class)
          .satisfies(problem -> assertThat(((InputProblem) problem).line()).isBetween(2L, 3L));
    }
  }

  @Test
  void aTornHeaderIsAProblem() {
    String header = RunFile.headerLine(header());
    assertThatThrownBy(() -> read(header.substring(0, 40)))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("run.jsonl:1");
  }

  @Test
  void anUnknownSchemaIsAProblemThatSaysWhichAreKnown() {
    assertThatThrownBy(() -> read("{\"schema\":\"plumbline.run/9\",\"id\":\"x\"}\n"))
        .isInstanceOf(InputProblem.class)
        .hasMessage(
            "run.jsonl:1:11: schema \"plumbline.run/9\" is not known; this version reads"
                + " plumbline.run/1");
  }

  @Test
  void aBenchmarkWhoseForksAllFailedHasNoMeasurements() throws Exception {
    ForkOutcome failed = new ForkOutcome(1, ForkState.FAILED, "threw", "tail\u0007");
    String text =
        RunFile.headerLine(header())
            + "\n"
            + RunFile.forkLine(new ForkRecord(LOOKUP, SETUP, failed, List.of()));
    assertThat(read(text).get(0).results())
        .containsExactly(new BenchmarkResult(LOOKUP, SETUP, List.of(), List.of(failed), List.of()));
  }

  @Test
  void aMetricOfSomeForksKeepsThemWithANote() throws Exception {
    ForkRecord both =
        new ForkRecord(
            LOOKUP, SETUP, ForkOutcome.ok(2), List.of(values(TIME, 2), values(ALLOCATION, 24)));
    String text =
        String.join(
            "\n",
            RunFile.headerLine(header()),
            RunFile.forkLine(timed(LOOKUP, 1, 1)),
            RunFile.forkLine(both));
    BenchmarkResult result = read(text).get(0).results().get(0);
    assertThat(result.measurements()).extracting(m -> m.sample().forks()).containsExactly(2, 1);
    assertThat(result.notes())
        .containsExactly(
            new Note(
                NoteCode.MISSING_FORKS,
                LOOKUP.text(),
                "gc.alloc.rate.norm has values in 1 of 2 forks"));
  }

  @Test
  void forksWhoseLengthWasFoundByMeasuringWereRunInOneWay() throws Exception {
    String found =
        RunFile.headerLine(header())
            + "\n"
            + RunFile.forkLine(ofLength(1, "200"))
            + "\n"
            + RunFile.forkLine(ofLength(2, "400"))
            + "\n";
    assertThat(read(found).get(0).results().get(0).notes()).isEmpty();
    String asked = found.replace("[\"-wi\",\"1\"]", "[\"-wi\",\"1\",\"-i\",\"200\"]");
    assertThat(asked).isNotEqualTo(found);
    assertThat(read(asked).get(0).results().get(0).notes())
        .extracting(Note::code)
        .containsExactly(NoteCode.SETUP_CHANGED);
  }

  private static ForkRecord ofLength(int round, String iterations) {
    Setup setup =
        new Setup(
            List.of(), Map.of("measurementIterations", iterations, "measurementTime", "10 ms"));
    return new ForkRecord(LOOKUP, setup, ForkOutcome.ok(round), List.of(values(TIME, 1.5)));
  }

  private static Run run() {
    ForkOutcome failed = new ForkOutcome(3, ForkState.FAILED, "exit 134", "last\nlines");
    BenchmarkResult lookup =
        new BenchmarkResult(
            LOOKUP,
            SETUP,
            List.of(
                new Measurement(
                    TIME,
                    Sample.Values.of(new double[][] {{1.5, Double.NaN}, {3e-9}}),
                    Optional.empty()),
                new Measurement(
                    ALLOCATION, Sample.Values.of(new double[][] {{24}, {24}}), Optional.empty())),
            List.of(ForkOutcome.ok(1), ForkOutcome.ok(2), failed),
            List.of());
    Histogram histogram = Histogram.of(new double[] {10, 20.5}, new long[] {3, 1});
    BenchmarkResult start =
        new BenchmarkResult(
            START,
            SETUP,
            List.of(
                new Measurement(
                    TIME,
                    new Sample.Histograms(List.of(List.of(histogram, histogram))),
                    Optional.empty())),
            List.of(ForkOutcome.ok(1)),
            List.of());
    return new Run(header(), List.of(lookup, start), List.of());
  }

  @Test
  void aBenchmarkKeepsItsOwnNumberOfForks() throws Exception {
    Run own = run().under(header().planning(header().plan().wanting(Map.of(LOOKUP, 12))));
    assertThat(text(own)).contains("\"rounds\":12");
    assertThat(read(text(own)).get(0).header().plan().rounds(LOOKUP)).isEqualTo(12);
    assertThat(read(text(run())).get(0).header().plan().rounds(LOOKUP)).isEqualTo(5);
  }

  private static RunHeader header() {
    return new RunHeader(
        "r1",
        SOURCE,
        Optional.of(Instant.parse("2026-01-02T03:04:05Z")),
        Optional.of("abc123"),
        Optional.of(true),
        Optional.of("sha256:00ff"),
        Optional.of(Long.MIN_VALUE + 1),
        new Environment(
            Map.of(EnvironmentFact.CPU_MODEL, "Some CPU", EnvironmentFact.LOGICAL_CORES, "2")),
        new Plan(
            "quick", 5, List.of("Registry.*"), List.of(), List.of("-wi", "1"), List.of(LOOKUP)),
        Optional.of(
            new Blessing("main", "somebody", Instant.parse("2026-01-03T00:00:00Z"), "new", false)));
  }

  private static ForkRecord timed(BenchmarkId id, int round, double value) {
    return new ForkRecord(id, SETUP, ForkOutcome.ok(round), List.of(values(TIME, value)));
  }

  private static Measurement values(Metric metric, double value) {
    return new Measurement(metric, Sample.Values.of(new double[][] {{value}}), Optional.empty());
  }

  private static String text(Run run) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RunFile.write(run, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static List<Run> read(String text) throws Exception {
    return RunFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SOURCE);
  }
}
