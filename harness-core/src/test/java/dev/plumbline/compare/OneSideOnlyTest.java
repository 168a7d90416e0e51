package dev.plumbline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.codec.RunFile;
import dev.plumbline.gate.Policies;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Run;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An A/B run whose base went first, and that has no fork of the head. */
class OneSideOnlyTest {
  private static final String BENCHMARKS =
      "[{\"benchmark\":\"a.B.c\",\"mode\":\"avgt\",\"params\":{},\"threads\":1}]";
  private static final String HEADER =
      "{\"schema\":\"plumbline.run/1\",\"id\":\"r\",\"environment\":{},\"plan\":{\"profile\":\"q\","
          + "\"rounds\":2,\"benchmarks\":"
          + BENCHMARKS
          + "},\"base\":{\"source\":\"b.jar\",\"headSource\":\"h.jar\",\"jar\":\"sha256:1\","
          + "\"environment\":{},\"jmhArguments\":[],\"benchmarks\":"
          + BENCHMARKS
          + ",\"identical\":[],\"varied\":{}}}\n";
  private static final String FORK =
      "{\"benchmark\":\"a.B.c\",\"mode\":\"avgt\",\"round\":1,\"side\":\"base\",\"setup\":{},";

  private static Run run(String rest) throws Exception {
    byte[] bytes = (HEADER + FORK + rest + "\n").getBytes(StandardCharsets.UTF_8);
    return RunFile.read(new ByteArrayInputStream(bytes), "run").get(0);
  }

  private static int exitCode(Run run) {
    return Plumbline.judgeSides(run, Policies.builtIn(), LocalDate.of(2026, 1, 31))
        .outcome()
        .exitCode();
  }

  @Test
  void aBaseThatFailedBeforeTheHeadHadItsTurnIsAFailure() throws Exception {
    Run run = run("\"state\":\"FAILED\",\"reason\":\"no row\",\"output\":\"\"}");

    List<Pair> pairs = Comparing.sides(run, 0.01).pairs();

    assertThat(pairs).hasSize(1);
    Pair.NotMeasured pair = (Pair.NotMeasured) pairs.get(0);
    assertThat(pair.state()).isEqualTo(ForkState.FAILED);
    assertThat(pair.reason()).isEqualTo("in the base: no row");
    assertThat(exitCode(run)).isEqualTo(4);
  }

  @Test
  void aBaseThatWasMeasuredBeforeTheRunEndedIsNoVerdict() throws Exception {
    Run run =
        run(
            "\"state\":\"OK\",\"metrics\":[{\"name\":\"score\",\"unit\":\"ns/op\","
                + "\"values\":[1.0]}]}");

    assertThat(Comparing.sides(run, 0.01).pairs())
        .singleElement()
        .isInstanceOf(Pair.NotReached.class);
    assertThat(exitCode(run)).isEqualTo(3);
  }
}
