package dev.plumbline.it.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TapeLinesTest {
  private static final TapeHeader HEADER =
      new TapeHeader(
          "2026-11-21T10:00:00Z",
          7,
          true,
          TapeOrder.SEQUENTIAL,
          List.of(TapeSide.of("0"), TapeSide.of("0''"), TapeSide.of("10")),
          List.of("-i", "40"),
          Map.of("cpu model", "\"A\" B"));

  private static final TapeFork OK =
      new TapeFork("A", TapeSide.of("0'"), 3, 17, 12.5, 2.75, List.of(1.5, 1e-3), "");
  private static final TapeFork FAILED =
      new TapeFork("B", TapeSide.of("10"), 3, 18, 15.25, 0.5, List.of(), "FAILED: it \"broke\"");

  @Test
  void aTapeComesBackAsItWas() throws IOException {
    assertThat(read(TapeLines.line(HEADER), TapeLines.line(OK), TapeLines.line(FAILED)))
        .isEqualTo(new Tape(HEADER, List.of(OK, FAILED)));
  }

  @Test
  void aTornLastLineIsLeftOut() throws IOException {
    String torn = TapeLines.line(FAILED).substring(0, 30);

    assertThat(read(TapeLines.line(HEADER), TapeLines.line(OK), torn).forks()).containsExactly(OK);
  }

  @Test
  void aBrokenLineWithinIsRefusedWithItsNumber() {
    assertThatThrownBy(() -> read(TapeLines.line(HEADER), "{\"workload", TapeLines.line(OK)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void anyOtherFileIsRefused() {
    for (String other : List.of("", "hello", "{\"schema\":\"plumbline.run/1\"}", "[1]")) {
      assertThatThrownBy(() -> read(other))
          .as(other)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no tape");
    }
  }

  @Test
  void aSideIsReadFromItsText() {
    assertThat(TapeSide.of("20")).isEqualTo(new TapeSide(20, 0));
    assertThat(TapeSide.of("0''")).isEqualTo(new TapeSide(0, 2));
    assertThat(TapeSide.of("0''").text()).isEqualTo("0''");
    for (String none : List.of("", "'", "-1", "1.5", "0'1", "99999")) {
      assertThatThrownBy(() -> TapeSide.of(none))
          .as(none)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Tape read(String... lines) throws IOException {
    return TapeLines.read(new BufferedReader(new StringReader(String.join("\n", lines))));
  }
}
