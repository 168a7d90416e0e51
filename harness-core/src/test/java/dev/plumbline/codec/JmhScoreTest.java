package dev.plumbline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Reported;
import dev.plumbline.model.Run;
import dev.plumbline.model.Sample;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we compute for JMH's viewers is what JMH itself printed of the same values. */
final class JmhScoreTest {

  @ParameterizedTest
  @ValueSource(strings = {"modes-gc-1.37.json", "modes-gc-1.21.json", "group-1.37.json"})
  void theFiguresOfAPrimaryMetricAreThoseOfJmh(String name) throws Exception {
    try (InputStream stream = RoundTripTest.open(name)) {
      for (BenchmarkResult result : JmhJson.read(stream, name).results()) {
        Measurement primary = result.measurements().get(0);
        Reported ours = JmhScore.of(primary.sample());
        Reported theirs = primary.reported().orElseThrow();
        near(ours.score(), theirs.score());
        near(ours.scoreError(), theirs.scoreError());
        near(ours.confidenceLow(), theirs.confidenceLow());
        assertThat(ours.percentiles().ranks()).isEqualTo(theirs.percentiles().ranks());
        if (!(primary.sample() instanceof Sample.Histograms)) {
          for (int index = 0; index < ours.percentiles().ranks().size(); index++) {
            near(ours.percentiles().value(index), theirs.percentiles().value(index));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"modes-gc-1.37.json", "group-1.20.json"})
  void aRunThatJmhNeverReportedIsWrittenForItsViewers(String name) throws Exception {
    try (InputStream stream = RoundTripTest.open(name)) {
      Run run = JmhJson.read(stream, name);
      Run bare =
          new Run(
              run.header(),
              run.results().stream().map(JmhScoreTest::withoutReports).toList(),
              run.notes());
      Run again = JmhJson.read(new java.io.ByteArrayInputStream(RoundTripTest.write(bare)), name);
      assertThat(again.results().stream().map(JmhScoreTest::withoutReports))
          .isEqualTo(bare.results());
    }
  }

  private static BenchmarkResult withoutReports(BenchmarkResult result) {
    List<Measurement> measurements =
        result.measurements().stream()
            .map(m -> new Measurement(m.metric(), m.sample(), Optional.empty()))
            .toList();
    return new BenchmarkResult(
        result.id(), result.setup(), measurements, result.outcomes(), result.notes());
  }

  private static void near(double ours, double theirs) {
    if (Double.isNaN(theirs)) {
      assertThat(ours).isNaN();
    } else {
      assertThat(ours).isCloseTo(theirs, Offset.offset(Math.abs(theirs) * 1e-9 + 1e-15));
    }
  }
}
