package dev.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Plumbline;
import dev.plumbline.gate.Decision;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyFile;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.Environment;
import dev.plumbline.model.Measurement;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Run;
import dev.plumbline.model.RunHeader;
import dev.plumbline.model.Sample;
import dev.plumbline.model.Setup;
import dev.plumbline.unit.Unit;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A category that only a process declares is one like any other in every report. */
final class ProcessCategoryTest {
  @Test
  void theCategoryOfAProcessIsShown() throws Exception {
    Policy policy =
        PolicyFile.read(
            new StringReader("processes: {start: {command: [x], category: start-up}}"),
            "plumbline.yml");
    BenchmarkResult result =
        new BenchmarkResult(
            BenchmarkId.ofProcess("start"),
            new Setup(List.of(), Map.of()),
            List.of(
                new Measurement(
                    Metric.of(Metric.PRIMARY, Unit.parse("s/op")),
                    Sample.Values.of(new double[][] {{1}, {1.1}, {1.2}}),
                    Optional.empty())),
            List.of(),
            List.of());
    Run run = new Run(RunHeader.foreign("run", Environment.unknown()), List.of(result), List.of());
    Decision decision = Plumbline.judgeAlone(run, "", policy, LocalDate.of(2026, 11, 21));
    assertThat(Category.of(decision)).extracting(Category::name).containsExactly("start-up");
    assertThat(MarkdownReport.render(decision)).contains("process.start");
    assertThat(TerminalReport.render(decision, 100, false, false, false)).contains("process.start");
    assertThat(JsonReport.render(decision)).contains("start-up");
    assertThat(CsvReport.render(decision)).contains("process.start");
  }
}
