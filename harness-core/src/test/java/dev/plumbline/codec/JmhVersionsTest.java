package dev.plumbline.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same benchmarks, as versions of JMH from 1.12 to 1.36 wrote their results. */
final class JmhVersionsTest {
  private static Run run(String version) throws Exception {
    String name = name(version);
    try (InputStream stream = RoundTripTest.open(name)) {
      return JmhJson.read(stream, name);
    }
  }

  private static String name(String version) {
    return "all-" + version + ".json";
  }

  private static BenchmarkResult one(Run run, String method, Mode mode) {
    return run.results().stream()
        .filter(r -> r.id().benchmark().equals("shapes.Shapes." + method) && r.id().mode() == mode)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.12", "1.19", "1.23", "1.25", "1.29", "1.33", "1.36"})
  void everyShapeIsRead(String version) throws Exception {
    Run run = run(version);

    assertThat(run.results()).hasSize(6);
    assertThat(run.results().stream().filter(r -> r.id().benchmark().endsWith(".all")))
        .extracting(r -> r.id().mode())
        .containsExactlyInAnyOrder(Mode.values());
    assertThat(run.results())
        .allSatisfy(
            result -> {
              assertThat(result.measurements().get(0).sample().forks()).isEqualTo(2);
              assertThat(result.measurement(Metric.ALLOCATION)).isPresent();
              assertThat(result.measurement(Metric.ALLOCATION).orElseThrow().metric().exact())
                  .isTrue();
            });
    assertThat(one(run, "sized", Mode.AVERAGE_TIME).id().parameters())
        .containsEntry("size", "20")
        .hasEntrySatisfying("text", text -> assertThat(text).matches("plain words,\\s+ünï"));
    BenchmarkResult pair = one(run, "pair", Mode.AVERAGE_TIME);
    assertThat(pair.id().threads()).isEqualTo(2);
    assertThat(pair.measurements())
        .extracting(m -> m.metric().name())
        .contains("score", "reader", "writer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.19", "1.23", "1.25", "1.29", "1.33", "1.36"})
  void sampleModeHasItsHistogramAndTheRunItsFacts(String version) throws Exception {
    Run run = run(version);

    assertThat(one(run, "all", Mode.SAMPLE_TIME).measurements().get(0).sample())
        .isInstanceOf(Sample.Histograms.class);
    assertThat(run.header().environment().fact(EnvironmentFact.JMH_VERSION)).contains(version);
    assertThat(run.header().environment().fact(EnvironmentFact.JVM_FEATURE_VERSION)).contains("17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.12", "1.19", "1.23", "1.25", "1.29", "1.33", "1.36"})
  void itIsWrittenBackFieldByFieldAndNumberByNumber(String version) throws Exception {
    Run run = run(version);
    byte[] written = RoundTripTest.write(run);

    try (InputStream stream = RoundTripTest.open(name(version))) {
      JsonNode original = new ObjectMapper(JsonFormat.TOLERANT).readTree(stream);
      assertThat(new ObjectMapper().readTree(written)).isEqualTo(original);
    }
    assertThat(JmhJson.read(new ByteArrayInputStream(written), name(version))).isEqualTo(run);
  }

  /** A file of JMH 1.21 whose parameter holds quotation marks: no rule says where it ends. */
  @Test
  void aBareQuotationMarkIsAProblemWithItsPlace() {
    String name = "unescaped-1.21.json";
    assertThatThrownBy(
            () -> {
              try (InputStream stream = RoundTripTest.open(name)) {
                JmhJson.read(stream, name);
              }
            })
        .isInstanceOf(InputProblem.class)
        .hasMessageStartingWith("unescaped-1.21.json:21:");
  }
}
