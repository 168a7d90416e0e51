package dev.plumbline.codec;

import static dev.plumbline.codec.JmhText.file;
import static dev.plumbline.codec.JmhText.metric;
import static dev.plumbline.codec.JmhText.read;
import static dev.plumbline.codec.JmhText.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Histogram;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import dev.plumbline.unit.Dimension;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The many shapes of JMH's JSON. */
final class JmhJsonTest {

  @Test
  void forksKeepTheirUnequalLengthsWithANote() throws Exception {
    BenchmarkResult result = only(file(result("a.B.c", "[[1,2.5],[3e-9]]")));
    assertThat(sample(result)).isEqualTo(Sample.Values.of(new double[][] {{1, 2.5}, {3e-9}}));
    assertThat(result.notes()).extracting(Note::code).containsExactly(NoteCode.UNEQUAL_FORKS);
  }

  @Test
  void namesOfNumbersAreNumbersQuotedOrBare() throws Exception {
    BenchmarkResult result =
        only(file(result("a.B.c", "[[\"NaN\",NaN],[\"Infinity\",\"-Infinity\"]]")));
    assertThat(sample(result))
        .isEqualTo(
            Sample.Values.of(
                new double[][] {
                  {Double.NaN, Double.NaN}, {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}
                }));
  }

  @Test
  void fewerListsThanDeclaredForksAreNoted() throws Exception {
    BenchmarkResult result = only(file(result("a.B.c", "[[1]]")));
    assertThat(result.notes())
        .containsExactly(
            new Note(NoteCode.MISSING_FORKS, "a.B.c:avgt", "2 forks were declared, 1 left values"));
  }

  @Test
  void noForksWithOneListAreOneForkOfValues() throws Exception {
    BenchmarkResult result = only(file(result("a.B.c", "\"forks\":0", "\"rawData\":[[1,2]]", "")));
    assertThat(sample(result).forks()).isEqualTo(1);
    assertThat(result.setup().facts()).containsEntry("forks", "0");
    assertThat(result.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"rawData\":null", "\"rawData\":[]"})
  void aScoreWithoutRawDataIsASummaryWithANote(String rawData) throws Exception {
    BenchmarkResult result =
        only(file(result("a.B.c", "\"forks\":3,\"measurementIterations\":5", rawData, "")));
    assertThat(sample(result)).isEqualTo(new Sample.Summary(1.5, OptionalDouble.empty(), 3, 15));
    assertThat(result.notes()).extracting(Note::code).containsExactly(NoteCode.NO_RAW_DATA);
  }

  @Test
  void histogramsAreKeptByForkAndIteration() throws Exception {
    String data = "\"rawDataHistogram\":[[[[10,3],[20.5,1]],[]],[[[9,2],[8,1],[9,5]]]]";
    BenchmarkResult result = only(file(result("a.B.c", "\"forks\":2", data, "")));
    Histogram first = Histogram.of(new double[] {10, 20.5}, new long[] {3, 1});
    Histogram empty = Histogram.of(new double[0], new long[0]);
    Histogram sorted = Histogram.of(new double[] {8, 9}, new long[] {1, 7});
    assertThat(sample(result))
        .isEqualTo(new Sample.Histograms(List.of(List.of(first, empty), List.of(sorted))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"·", "", "Â·", "?", "\uFFFD"})
  void allSpellingsOfASecondaryMetricAreOneNameAndAreWrittenBackAsTheyWere(String dot)
      throws Exception {
    String secondary =
        "\"" + dot + "gc.alloc.rate.norm\":" + metric("B/op", "\"rawData\":[[24],[24]]");
    Run run = read(file(result("a.B.c", "\"forks\":2", "\"rawData\":[[1],[2]]", secondary)));
    Measurement allocation = run.results().get(0).measurement("gc.alloc.rate.norm").orElseThrow();
    assertThat(allocation.metric().exact()).isTrue();
    String written = new String(RoundTripTest.write(run), StandardCharsets.UTF_8);
    assertThat(written).contains("\"" + dot + "gc.alloc.rate.norm\" : {");
  }

  @Test
  void aFileInLatin1KeepsItsDots() throws Exception {
    String secondary = "\"·gc.count\":" + metric("counts", "\"rawData\":[[2],[3]]");
    String text = file(result("a.B.é", "", "\"rawData\":[[1],[2]]", secondary));
    Run run = read(text, StandardCharsets.ISO_8859_1);
    assertThat(run).isEqualTo(read(text));
    assertThat(run.results().get(0).measurement("gc.count")).isPresent();
  }

  @Test
  void aByteOrderMarkOfAnyEncodingIsNoContent() throws Exception {
    String text = file(result("a.B.ünï😀", "[[1],[2]]"));
    Run plain = read(text);
    assertThat(read("\uFEFF" + text)).isEqualTo(plain);
    assertThat(read("\uFEFF" + text, StandardCharsets.UTF_16LE)).isEqualTo(plain);
    assertThat(read("\uFEFF" + text, StandardCharsets.UTF_16BE)).isEqualTo(plain);
  }

  @Test
  void windowsLineEndsAndUnescapedPathsAreRead() throws Exception {
    String facts = "\"jvm\":\"C:\\\\Program Files\\\\java.exe\",\"forks\":1";
    String text = file(result("a.B.c", facts, "\"rawData\":[[1]]", "")).replace("\n", "\r\n");
    assertThat(only(text).setup().facts()).containsEntry("jvm", "C:\\Program Files\\java.exe");
    assertThat(only(text.replace("\\\\", "\\")).setup().facts())
        .containsEntry("jvm", "C:Program Filesjava.exe");
  }

  @Test
  void severalPastedRunsAreOneRun() throws Exception {
    String one = file(result("a.B.one", "[[1],[2]]"));
    String two = file(result("a.B.two", "[[1],[2]]"));
    Run expected = read(file(result("a.B.one", "[[1],[2]]"), result("a.B.two", "[[1],[2]]")));
    assertThat(read(one + two)).isEqualTo(expected);
    assertThat(read("[" + one + "," + two + "]")).isEqualTo(expected);
  }

  @Test
  void theSameBenchmarkInTheSameSetUpIsJoinedAsFurtherForks() throws Exception {
    BenchmarkResult result = only(file(result("a.B.c", "[[1],[2]]"), result("a.B.c", "[[3],[4]]")));
    assertThat(sample(result)).isEqualTo(Sample.Values.of(new double[][] {{1}, {2}, {3}, {4}}));
    assertThat(result.setup().facts()).containsEntry("forks", "4");
    assertThat(result.notes())
        .containsExactly(
            new Note(
                NoteCode.JOINED_RESULTS,
                "a.B.c:avgt",
                "2 results of one set-up, 4 forks together"));
  }

  @Test
  void theSameBenchmarkInAnotherSetUpIsAProblemThatSaysWhere() {
    String text =
        file(
            result("a.B.c", "\"forks\":1,\"warmupTime\":\"1 s\"", "\"rawData\":[[1]]", ""),
            result("a.B.c", "\"forks\":1,\"warmupTime\":\"9 s\"", "\"rawData\":[[1]]", ""));
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputProblem.class)
        .hasMessage(
            "jmh.json:2: a.B.c:avgt was seen on line 1 in another set-up (warmupTime 1 s there,"
                + " 9 s here); put each run in a file of its own");
  }

  @Test
  void parametersMayHoldAnything() throws Exception {
    String facts = "\"params\":{\"a \\\"b\":\"\\u0000😀,;=\",\"n\":null,\"i\":3}";
    BenchmarkResult result = only(file(result("a.B.c", facts, "\"rawData\":[[1]]", "")));
    assertThat(result.id().parameters())
        .containsEntry("a \"b", "\u0000😀,;=")
        .containsEntry("n", "")
        .containsEntry("i", "3");
    assertThat(result.id().threads()).isEqualTo(1);
  }

  @Test
  void aFileWithoutAnyFactOfTheJvmIsReadable() throws Exception {
    Run run = read(file(result("a.B.c", "", "\"rawData\":[[1]]", "")));
    assertThat(run.header().environment().facts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17.0.15:17", "1.8.0_312:8", "9-ea:9", "21:21", "11.0.2+9:11"})
  void theFeatureVersionComesFromTheJdkVersion(String pair) throws Exception {
    String[] parts = pair.split(":", 2);
    String facts = "\"jdkVersion\":\"" + parts[0] + "\"";
    Run run = read(file(result("a.B.c", facts, "\"rawData\":[[1]]", "")));
    assertThat(run.header().environment().fact(EnvironmentFact.JVM_FEATURE_VERSION))
        .contains(parts[1]);
  }

  @Test
  void theFourModesOfOneMethodAreFourBenchmarks() throws Exception {
    Run run;
    try (var stream = RoundTripTest.open("modes-gc-1.37.json")) {
      run = JmhJson.read(stream, "modes");
    }
    assertThat(run.results()).hasSize(8);
    assertThat(run.results().stream().map(r -> r.id().mode()).distinct())
        .containsExactlyInAnyOrder(Mode.values());
    assertThat(run.header().environment().fact(EnvironmentFact.JMH_VERSION)).contains("1.37");
  }

  @Test
  void aGroupHasItsPartsAmongItsMetrics() throws Exception {
    try (var stream = RoundTripTest.open("group-1.21.json")) {
      BenchmarkResult group = JmhJson.read(stream, "group").results().get(0);
      assertThat(group.id().threads()).isEqualTo(3);
      assertThat(group.measurements())
          .extracting(m -> m.metric().name())
          .containsExactly("score", "readers", "writer");
    }
  }

  @Test
  void unusualUnitsAndUnknownFieldsAreNoReasonToRefuse() throws Exception {
    String text =
        file(result("a.B.c", "\"later\":{\"x\":[1,{}]}", "\"rawData\":[[1]]", ""))
            .replace("ns/op", "ops/min");
    assertThat(only(text).measurements().get(0).metric().unit().dimension())
        .isEqualTo(Dimension.OPERATIONS_PER_TIME);
  }

  private static BenchmarkResult only(String text) throws Exception {
    Run run = read(text);
    assertThat(run.results()).hasSize(1);
    return run.results().get(0);
  }

  private static Sample sample(BenchmarkResult result) {
    return result.measurements().get(0).sample();
  }
}
