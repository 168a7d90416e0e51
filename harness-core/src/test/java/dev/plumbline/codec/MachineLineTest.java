package dev.plumbline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.baseline.SuiteSplit;
import dev.plumbline.model.MachineFact;
import dev.plumbline.model.MachineSample;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of a run file that say what the machine looked like. */
final class MachineLineTest {
  private static final String HEADER = "{\"schema\":\"plumbline.run/1\",\"id\":\"r\"}\n";
  private static final MachineSample SAMPLE =
      new MachineSample(
          2,
          Instant.parse("2026-01-02T03:04:05Z"),
          Map.of("memory", 0.002, "cpu", 1.5e-3),
          Map.of(MachineFact.OTHER_JVMS, 1.0, MachineFact.STEAL, 0.0));
  private static final String LINE =
      "{\"machine\":{\"round\":2,\"at\":\"2026-01-02T03:04:05Z\","
          + "\"rulers\":{\"cpu\":0.0015,\"memory\":0.002},"
          + "\"facts\":{\"steal time\":0.0,\"other JVMs\":1.0}}}";

  @Test
  void aSampleIsOneLineInAFixedOrder() {
    assertThat(RunFile.machineLine(SAMPLE)).isEqualTo(LINE);
  }

  @Test
  void samplesAreReadAsTheyWereWrittenInTheirOrderAndOnce() throws Exception {
    MachineSample earlier =
        new MachineSample(1, Instant.parse("2026-01-02T03:00:00Z"), Map.of(), Map.of());
    String text = HEADER + LINE + "\n" + RunFile.machineLine(earlier) + "\n" + HEADER + LINE + "\n";
    Run run = read(text);
    assertThat(run.samples()).containsExactly(SAMPLE, earlier);
    assertThat(run.results()).isEmpty();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RunFile.write(run, bytes);
    assertThat(read(bytes.toString(StandardCharsets.UTF_8))).isEqualTo(run);
  }

  @Test
  void aFileWithoutThemHasNone() throws Exception {
    assertThat(read(HEADER).samples()).isEmpty();
  }

  @Test
  void aTornOneAtTheEndIsDropped() throws Exception {
    for (int cut = 1; cut < LINE.length(); cut++) {
      Run run = read(HEADER + LINE + "\n" + LINE.substring(0, cut));
      assertThat(run.samples()).containsExactly(SAMPLE);
      assertThat(run.notes()).extracting(note -> note.code()).contains(NoteCode.TORN_LAST_LINE);
    }
  }

  @Test
  void factsAndFieldsOfALaterVersionAreSkipped() throws Exception {
    String text =
        HEADER
            + "{\"machine\":{\"at\":\"2026-01-02T03:04:05Z\",\"moon\":[1,{\"full\":true}],"
            + "\"facts\":{\"moon phase\":\"full\",\"load average\":0.5}}}";
    assertThat(read(text).samples())
        .singleElement()
        .satisfies(
            sample -> {
              assertThat(sample.round()).isZero();
              assertThat(sample.facts()).isEqualTo(Map.of(MachineFact.LOAD, 0.5));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"round\":1}                         | a \"machine\" without \"at\"",
        "[]                                    | \"machine\" is an array; expected an object",
        "{\"at\":\"noon\"}                     | \"at\" is \"noon\"; a time as",
        "{\"round\":-1}                        | \"round\" is -1; a whole number of at least 0",
        "{\"at\":\"2026-01-02T03:04:05Z\",\"rulers\":{\"cpu\":0}} | a ruler of 0 seconds",
        "{\"rulers\":{\"cpu\":-1}}             | \"cpu\" is -1.0; a number from 0 to 3600",
        "{\"rulers\":{\"cpu\":\"NaN\"}}        | \"cpu\" is NaN; a number from 0",
        "{\"rulers\":{\"cpu\":1e9}}            | \"cpu\" is 1.0E9; a number from 0",
        "{\"facts\":{\"swap in\":\"Infinity\"}}| \"swap in\" is Infinity; a number from 0",
        "{\"facts\":{\"swap in\":\"much\"}}    | \"swap in\" is \"much\"; a number",
      })
  void aWrongOneIsAProblemWithItsLine(String machine, String message) {
    assertThatThrownBy(() -> read(HEADER + "{\"machine\":" + machine + "}\n"))
        .isInstanceOf(InputProblem.class)
        .hasMessageStartingWith("run.jsonl:2:")
        .hasMessageContaining(message);
  }

  @Test
  void rulersWithoutEndAreAProblem() {
    StringBuilder rulers = new StringBuilder();
    for (int i = 0; i < 65; i++) {
      rulers.append(i == 0 ? "" : ",").append("\"r").append(i).append("\":1");
    }
    for (String many : List.of(rulers.toString(), "\"" + "x".repeat(65) + "\":1")) {
      String line = "{\"machine\":{\"rulers\":{" + many + "}}}";
      assertThatThrownBy(() -> read(HEADER + line))
          .isInstanceOf(InputProblem.class)
          .hasMessageContaining("at most 64 rulers");
    }
  }

  @Test
  void aSampleBeforeTheHeaderIsAProblem() {
    assertThatThrownBy(() -> read(LINE))
        .isInstanceOf(InputProblem.class)
        .hasMessageContaining("the first line is no header");
  }

  @Test
  void thePartsOfASplitRunKeepThem() throws Exception {
    Run run = read(HEADER + LINE);
    assertThat(SuiteSplit.join(List.of(run, run)))
        .singleElement()
        .satisfies(joined -> assertThat(joined.samples()).containsExactly(SAMPLE));
  }

  @Test
  void aSampleRefusesWhatNoClockCouldShow() {
    Instant at = SAMPLE.at();
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new MachineSample(1, at, Map.of("cpu", wrong), Map.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new MachineSample(1, at, Map.of(), Map.of(MachineFact.LOAD, wrong)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new MachineSample(-1, at, Map.of(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Run read(String text) throws Exception {
    return RunFile.read(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "run.jsonl")
        .get(0);
  }
}
