package dev.plumbline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JMH's tables: scores without raw data, in any locale. */
final class JmhCsvTest {
  private static final String HEADER =
      "\"Benchmark\",\"Mode\",\"Threads\",\"Samples\",\"Score\",\"Score Error (99.9%)\",\"Unit\"";

  @ParameterizedTest
  @ValueSource(strings = {"modes-gc-1.37.csv", "modes-gc-1.21.csv", "modes-gc-1.20.csv"})
  void aTableOfJmhIsReadAsSummariesWithANote(String name) throws Exception {
    Run run;
    try (InputStream stream = RoundTripTest.open(name)) {
      run = AnyRun.read(stream, name).get(0);
    }
    assertThat(run.notes()).extracting(Note::code).containsExactly(NoteCode.SUMMARY_ONLY);
    assertThat(run.results()).hasSize(8);
    BenchmarkResult first = run.results().get(0);
    assertThat(first.id().mode()).isEqualTo(Mode.THROUGHPUT);
    assertThat(first.id().parameters()).containsEntry("text", "a \"quoted\"");
    assertThat(first.measurement("gc.alloc.rate.norm")).isPresent();
    assertThat(first.measurements())
        .allSatisfy(m -> assertThat(m.sample()).isInstanceOf(Sample.Summary.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"group-1.37.scsv", "group-1.20.scsv"})
  void semicolonsAndDecimalCommasAreRead(String name) throws Exception {
    try (InputStream stream = RoundTripTest.open(name)) {
      BenchmarkResult group = AnyRun.read(stream, name).get(0).results().get(0);
      assertThat(group.measurements())
          .extracting(m -> m.metric().name())
          .containsExactly("score", "readers", "writer");
    }
  }

  @Test
  void junkBeforeTheHeaderIsIgnored() throws Exception {
    Run run =
        read(
            "[INFO] building\n# Run complete\n" + HEADER + "\n\"a.B.c\",\"ss\",1,5,2,1,\"s/op\"\n");
    assertThat(sample(run)).isEqualTo(new Sample.Summary(2, OptionalDouble.of(1), 0, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a.B.c\",\"avgt\",1,5,\"1,500000\",NaN,\"ns/op\"",
        "\"a.B.c\",\"avgt\",1,5,1,500000,NaN,\"ns/op\"",
        "\"a.B.c\",\"avgt\",1,5,1.5,NaN,\"ns/op\"\r",
        "a.B.c,avgt,1,5,1.5,NaN,ns/op"
      })
  void aDecimalCommaBetweenCommasIsUnderstood(String row) throws Exception {
    assertThat(sample(read(HEADER + "\n" + row)))
        .isEqualTo(new Sample.Summary(1.5, OptionalDouble.empty(), 0, 5));
  }

  @Test
  void quotedCellsMayHoldSeparatorsQuotesAndLineEnds() throws Exception {
    Run run =
        read(
            HEADER
                + ",\"Param: x\",\"Param: y\"\n\"a.B.c\",\"avgt\",1,5,1,0,\"ns/op\",\"a,\"\"b\"\"\nc\",\n");
    assertThat(run.results().get(0).id().parameters())
        .containsOnlyKeys("x")
        .containsEntry("x", "a,\"b\"\nc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a.B.c\",\"avgt\",1,5,x,0,\"ns/op\"",
        "\"a.B.c\",\"avgt\",1,5,1",
        "\"a.B.c\",\"nope\",1,5,1,0,\"ns/op\"",
        "\"a.B.c\",\"avgt\",0,5,1,0,\"ns/op\"",
        "\"a.B.c\",\"avgt\",1,5,1,0,\"ns/op\",7,8,9",
        "\"a.B.c\",\"avgt\",1,5,1,0,\"ns/op",
        "\"a.B.c\",\"avgt\",1,5,1,2,3,0,0,\"ns/op\"",
      })
  void aWrongRowIsAProblemWithItsLine(String row) {
    assertThatThrownBy(() -> read("junk\n" + HEADER + "\n" + row))
        .isInstanceOf(InputProblem.class)
        .hasMessageStartingWith("t.csv:3");
  }

  @Test
  void aBenchmarkThatStandsTwiceIsAProblem() {
    String row = "\"a.B.c\",\"avgt\",1,5,1,0,\"ns/op\"\n";
    assertThatThrownBy(() -> read(HEADER + "\n" + row + row))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("t.csv:3: a.B.c:avgt score stands in an earlier row too");
  }

  private static Sample sample(Run run) {
    return run.results().get(0).measurements().get(0).sample();
  }

  private static Run read(String text) throws Exception {
    return AnyRun.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "t.csv")
        .get(0);
  }
}
