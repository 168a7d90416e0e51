package dev.plumbline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.MeasuringRequest;
import dev.plumbline.cli.measure.Profile;
import dev.plumbline.cli.measure.Selection;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Run;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A group whose methods have different numbers of threads is measured as one benchmark. */
final class GroupsIT {
  @TempDir Path folder;

  private BenchmarkResult measured(String... jmhArguments) throws Exception {
    Run run =
        Measuring.run(
            MeasuringRequest.of(
                    JarUnderTest.of(Path.of("target", "benchmarks.jar")),
                    Selection.of(
                        List.of("ReadShare.readersAndWriter"), List.of(), List.of(jmhArguments)),
                    Profile.SMOKE,
                    folder.resolve("run.jsonl"),
                    42)
                .ignoringLock(true),
            new PrintWriter(new StringWriter()));
    assertThat(run.results()).hasSize(1);
    BenchmarkResult result = run.results().get(0);
    assertThat(result.outcomes()).containsExactly(ForkOutcome.ok(1));
    return result;
  }

  @Test
  void aReaderAndAWriterHaveAScoreTogetherAndOneEach() throws Exception {
    BenchmarkResult result = measured();
    assertThat(result.id().text())
        .isEqualTo(
            "dev.plumbline.benches.concurrency.locks.ReadShare.readersAndWriter:thrpt"
                + " lock=readwrite threads=2");
    assertThat(result.measurements())
        .extracting(measurement -> measurement.metric().name())
        .contains(Metric.PRIMARY, "reader", "writer");
  }

  @Test
  void threeReadersAndOneWriterAreAnotherBenchmark() throws Exception {
    BenchmarkResult result = measured("-tg", "3,1");
    assertThat(result.id().threads()).isEqualTo(4);
    assertThat(result.measurements())
        .extracting(measurement -> measurement.metric().name())
        .contains(Metric.PRIMARY, "reader", "writer");
  }
}
