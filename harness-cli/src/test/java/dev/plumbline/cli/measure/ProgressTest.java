package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.codec.ForkRecord;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Setup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);

  private static ForkRecord fork(ForkState state, String reason) {
    return new ForkRecord(
        new BenchmarkId("a.b.Registry.lookup", Mode.AVERAGE_TIME, Map.of("size", "10"), 4),
        new Setup(List.of(), Map.of()),
        new ForkOutcome(1, state, reason, ""),
        List.of());
  }

  private void show(ProgressStyle style) {
    try (Progress progress = Progress.of(style, 3, out)) {
      progress.forkEnded(fork(ForkState.OK, ""), 1, 3, Duration.ofSeconds(200));
      progress.forkEnded(fork(ForkState.FAILED, "IOException: disk"), 2, 3, Duration.ofMillis(90));
      progress.forkEnded(fork(ForkState.OK, ""), 3, 3, Duration.ZERO);
      progress.say("done");
    }
    out.flush();
  }

  @Test
  void linesTellEachForkAndTheTimeLeft() {
    show(ProgressStyle.LINES);

    assertThat(text.toString().lines())
        .containsExactly(
            "1/3 Registry.lookup:avgt size=10 threads=4, about 3 min left",
            "2/3 Registry.lookup:avgt size=10 threads=4 FAILED: IOException: disk, about 90 ms left",
            "3/3 Registry.lookup:avgt size=10 threads=4",
            "done");
  }

  @Test
  void quietTellsNothing() {
    show(ProgressStyle.QUIET);

    assertThat(text.toString()).isEmpty();
  }

  @Test
  void theBarEndsFullAndTellsFailuresAboveIt() {
    show(ProgressStyle.BAR);

    assertThat(text.toString())
        .contains("Registry.lookup:avgt size=10 threads=4 FAILED: IOException: disk")
        .contains("3/3")
        .contains("done");
  }
}
