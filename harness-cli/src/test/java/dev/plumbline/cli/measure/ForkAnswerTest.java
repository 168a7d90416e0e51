package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Side;
import org.junit.jupiter.api.Test;

class ForkAnswerTest {
  private static final String DIED = "Forked VM failed with exit code 134";

  @Test
  void anExceptionIsToldInOneLine() {
    ForkAnswer answer = ForkAnswer.threw("IOException", "disk full\nmore", "tail");

    assertThat(answer.outcome(Side.HEAD, 3, 1))
        .isEqualTo(new ForkOutcome(3, ForkState.FAILED, "IOException: disk full", "tail"));
  }

  @Test
  void controlCharactersAndLengthAreKeptOut() {
    ForkAnswer answer = ForkAnswer.failed("\u001b[31m" + "x".repeat(1000), "y".repeat(10_000));

    assertThat(answer.reason()).hasSize(500).doesNotContain("\u001b").endsWith("…");
    assertThat(answer.tail()).hasSize(4096);
  }

  @Test
  void skippedNeedsTheWordAtTheStart() {
    assertThat(ForkAnswer.threw("X", "SKIPPED: no engine", "").state())
        .isEqualTo(ForkState.SKIPPED);
    assertThat(ForkAnswer.threw("X", "SKIPPED:", "").reason()).isEqualTo("no reason given");
    assertThat(ForkAnswer.threw("X", "was SKIPPED: no", "").state()).isEqualTo(ForkState.FAILED);
  }

  @Test
  void aTornLineOfTheOtherStreamIsNotTakenForTheException() {
    String printed =
        """
        <failure>

        java.io.ObjectOutputStream.writeSerialData(ObjectOutputStream.java:1480)
        a.b.C$Unsendable: can't be sent
        \tat a.b.C.run(C.java:7)
        """;
    assertThat(ForkAnswer.threw("IllegalStateException", DIED, printed).reason())
        .isEqualTo("Unsendable: can't be sent");
  }

  @Test
  void anExitCodeIsExplainedByWhatWasPrinted() {
    assertThat(ForkAnswer.threw("IllegalStateException", DIED, "nothing").reason())
        .isEqualTo("the forked JVM ended with exit code 134");
    assertThat(
            ForkAnswer.threw(
                    "IllegalStateException", DIED, "#\n#  SIGSEGV (0xb) at pc=0x00, pid=1\n#\n")
                .reason())
        .isEqualTo("the forked JVM crashed: SIGSEGV (0xb)");
    assertThat(
            ForkAnswer.threw(
                    "IllegalStateException",
                    DIED,
                    "Iteration 1: <failure>\n\nsuite.A$Odd: can't be sent\n\tat suite.A.b\n")
                .reason())
        .isEqualTo("Odd: can't be sent");
    assertThat(
            ForkAnswer.threw(
                    "IllegalStateException",
                    DIED,
                    "<failure>\n\njava.lang.IllegalStateException: SKIPPED: no engine\n")
                .outcome(Side.HEAD, 1, 1))
        .extracting(ForkOutcome::state, ForkOutcome::reason)
        .containsExactly(ForkState.SKIPPED, "no engine");
  }

  @Test
  void aForkThatEndsSilentlyMayHaveHadAFullHeap() {
    String printed =
        """
        <stdout last='20 lines'>
        </stdout>
        <stderr last='20 lines'>
        </stderr>
        """;
    assertThat(ForkAnswer.threw("IllegalStateException", DIED, printed).reason())
        .isEqualTo(
            "the forked JVM ended with exit code 134 and said nothing;"
                + " a full heap (OutOfMemoryError, -Xmx) can end it so");
    assertThat(
            ForkAnswer.threw(
                    "IllegalStateException",
                    DIED,
                    printed.replace("<stderr last='20 lines'>", "<stderr last='20 lines'>\nhelp"))
                .reason())
        .isEqualTo("the forked JVM ended with exit code 134");
  }
}
