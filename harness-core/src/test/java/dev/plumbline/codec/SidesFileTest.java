package dev.plumbline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.model.BaseSide;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.Environment;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.model.Side;
import dev.plumbline.unit.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of an A/B run: forks of both sides under their own ids, read under a common one. */
final class SidesFileTest {
  private static final Metric TIME = Metric.of(Metric.PRIMARY, Unit.parse("ns/op"));
  private static final Setup SETUP = new Setup(List.of(), Map.of("forks", "1"));
  private static final BenchmarkId COMMON = id("10→100");
  private static final BaseSide BASE =
      new BaseSide(
          "old.jar",
          "new.jar",
          Optional.of("sha256:0a"),
          new Environment(Map.of(EnvironmentFact.JVM_NAME, "Other VM")),
          List.of("-jvmArgs", "-Xint"),
          List.of(COMMON, other("gone")),
          List.of(other("same")),
          Map.of("size", new BaseSide.Varied("10", "100")));

  private static BenchmarkId id(String size) {
    return new BenchmarkId("a.B.m", Mode.AVERAGE_TIME, Map.of("kind", "x", "size", size), 1);
  }

  private static BenchmarkId other(String name) {
    return new BenchmarkId("a.B." + name, Mode.AVERAGE_TIME, Map.of(), 2);
  }

  private static RunHeader header(Optional<BaseSide> base) {
    return new RunHeader(
        "r1",
        "run.jsonl",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("sha256:0b"),
        Optional.of(7L),
        Environment.unknown(),
        new Plan("quick", 20, List.of(3, 4, 20), List.of(), List.of(), List.of(), List.of(COMMON)),
        Optional.empty(),
        base);
  }

  private static String fork(Side side, int round, int place, double value) {
    Measurement time =
        new Measurement(TIME, Sample.Values.of(new double[][] {{value}}), Optional.empty());
    return RunFile.forkLine(
        new ForkRecord(
            id(side == Side.BASE ? "10" : "100"),
            SETUP,
            new ForkOutcome(round, side, place, ForkState.OK, "", ""),
            List.of(time)));
  }

  private static String file() {
    return String.join(
        "\n",
        RunFile.headerLine(header(Optional.of(BASE))),
        fork(Side.HEAD, 1, 1, 11),
        fork(Side.BASE, 1, 2, 10),
        fork(Side.BASE, 2, 1, 20),
        fork(Side.HEAD, 2, 2, 22),
        "");
  }

  private static List<Run> read(String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return RunFile.read(new ByteArrayInputStream(bytes), "run.jsonl");
  }

  private static String text(Run run) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RunFile.write(run, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theHeaderOfBothSidesIsReadAsItWasWritten() throws Exception {
    Run run = read(file()).get(0);
    assertThat(run.header()).isEqualTo(header(Optional.of(BASE)));
    assertThat(run.header().base()).contains(BASE);
  }

  @Test
  void bothSidesOfABenchmarkMeetUnderACommonId() throws Exception {
    Run run = read(file()).get(0);
    Run base = run.base().orElseThrow();
    assertThat(run.results()).extracting(result -> result.id()).containsExactly(COMMON);
    assertThat(base.results()).extracting(result -> result.id()).containsExactly(COMMON);
    assertThat(run.results().get(0).measurements().get(0).sample())
        .isEqualTo(Sample.Values.of(new double[][] {{11}, {22}}));
    assertThat(base.results().get(0).measurements().get(0).sample())
        .isEqualTo(Sample.Values.of(new double[][] {{10}, {20}}));
    assertThat(base.results().get(0).outcomes())
        .extracting(ForkOutcome::round, ForkOutcome::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 2), org.assertj.core.groups.Tuple.tuple(2, 1));
    assertThat(base.header().source()).isEqualTo("old.jar");
    assertThat(base.header().jarDigest()).contains("sha256:0a");
    assertThat(base.header().plan().jmhArguments()).containsExactly("-jvmArgs", "-Xint");
  }

  @Test
  void inTheFileEachSideHasItsOwnId() throws Exception {
    List<String> lines = text(read(file()).get(0)).lines().skip(1).toList();
    assertThat(lines).hasSize(4).noneMatch(line -> line.contains("→"));
    assertThat(lines)
        .filteredOn(line -> line.contains("\"side\":\"base\""))
        .hasSize(2)
        .allMatch(line -> line.contains("\"size\":\"10\""));
    assertThat(lines)
        .filteredOn(line -> line.contains("\"side\":\"head\""))
        .allMatch(line -> line.contains("\"size\":\"100\""));
  }

  @Test
  void aRunGoesThroughItsFileWithoutALoss() throws Exception {
    Run run = read(file()).get(0);
    assertThat(read(text(run))).containsExactly(run);
    assertThat(text(run).lines()).containsExactlyInAnyOrderElementsOf(file().lines().toList());
  }

  @Test
  void whetherForksTookTurnsIsKept() throws Exception {
    String text = file().replace("\"round\":2,", "\"round\":2,\"turns\":true,");
    Run run = read(text).get(0);
    assertThat(run.results().get(0).outcomes())
        .extracting(ForkOutcome::inTurns)
        .containsExactly(false, true);
    assertThat(run.base().orElseThrow().results().get(0).outcomes())
        .extracting(ForkOutcome::inTurns)
        .containsExactly(false, true);
    assertThat(text(run)).contains("\"turns\":true");
    assertThat(read(text(run))).containsExactly(run);
    assertThatThrownBy(() -> read(text.replace("\"turns\":true", "\"turns\":1")))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("\"turns\"");
  }

  @Test
  void linesThatStandTwiceAreTakenOnce() throws Exception {
    assertThat(read(file() + file())).isEqualTo(read(file()));
  }

  @Test
  void anIdWithoutTheSidesValueStaysAsItIs() {
    BenchmarkId fixed = id("7");
    assertThat(BASE.common(fixed, Side.BASE)).isEqualTo(fixed);
    assertThat(BASE.common(id("100"), Side.BASE)).isEqualTo(id("100"));
    assertThat(BASE.common(other("same"), Side.HEAD)).isEqualTo(other("same"));
    assertThat(BASE.own(BASE.common(id("10"), Side.BASE), Side.BASE)).isEqualTo(id("10"));
    assertThat(BASE.own(COMMON, Side.HEAD)).isEqualTo(id("100"));
  }

  @Test
  void aForkOfTheBaseInARunWithoutABaseIsAProblem() {
    String text = RunFile.headerLine(header(Optional.empty())) + "\n" + fork(Side.BASE, 1, 1, 10);
    assertThatThrownBy(() -> read(text + "\n"))
        .isInstanceOf(InputProblem.class)
        .hasMessageStartingWith("run.jsonl:2:")
        .hasMessageContaining("a fork of the base, in a run whose header has no \"base\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"place\":2| \"place\":3| \"place\" is 3; 1 or 2 is expected",
        "\"place\":2| \"place\":0| \"place\" is 0;",
        "\"place\":2| \"place\":99999999999999999999| \"place\" is",
        "\"side\":\"base\"| \"side\":\"left\"| \"side\" is \"left\"; one of head, base",
        "[\"10\",\"100\"]| [\"10\"]| a parameter of \"varied\" has 1 values; the base's and",
        "[\"10\",\"100\"]| [\"1\",\"2\",\"3\"]| a parameter of \"varied\" has 3 values;",
        "[\"10\",\"100\"]| \"10\"| \"varied\" is a string; expected an array",
        "[3,4,20]| [3,4,4]| \"looks\" holds 4 after 4; rising numbers of forks are expected",
        "[3,4,20]| [0]| an entry of \"looks\" is 0;",
        "[3,4,20]| [3,99999999999]| \"looks\" holds 99999999999 after 3;",
        "\"source\":\"old.jar\"| \"source\":1| \"source\" is a number; expected a string",
      })
  void aHostileValueIsAProblemThatSaysWhatIsExpected(String right, String wrong, String message) {
    assertThat(file()).contains(right);
    assertThatThrownBy(() -> read(file().replace(right, wrong)))
        .isInstanceOf(InputProblem.class)
        .hasMessageStartingWith("run.jsonl:")
        .hasMessageContaining(message);
  }
}
