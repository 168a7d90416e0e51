package dev.plumbline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.ListedBenchmark;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.Selection;
import dev.plumbline.gate.Policy;
import dev.plumbline.gate.PolicyCheck;
import dev.plumbline.gate.PolicyFile;
import dev.plumbline.model.BenchmarkId;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy of this repository is about the benchmarks that are in the jar. */
final class PolicyFitIT {
  private static final Path JAR = Path.of("target", "benchmarks.jar");
  private static final Path POLICY = Path.of("..", "plumbline.yml");

  @TempDir Path folder;

  @Test
  void everyPatternOfThePolicyMatchesABenchmark() throws Exception {
    List<BenchmarkId> listed =
        Measuring.list(JarUnderTest.of(JAR), Selection.of(List.of(), List.of(), List.of())).stream()
            .map(ListedBenchmark::id)
            .toList();
    try (Reader text = Files.newBufferedReader(POLICY)) {
      Policy policy = PolicyFile.read(text, "plumbline.yml");
      assertThat(policy.places()).isNotEmpty();
      assertThat(PolicyCheck.unknownPatterns(policy, listed))
          .extracting(Throwable::getMessage)
          .isEmpty();
      assertThat(PolicyCheck.repeatedValues(policy, listed))
          .extracting(Throwable::getMessage)
          .isEmpty();
    }
  }

  @Test
  void aSlipInThePolicyEndsACheckBeforeAnythingIsMeasured() throws Exception {
    Path wrong = folder.resolve("wrong.yml");
    Files.writeString(wrong, "budgets:\n  open: {pattern: Metrics.snapshut, target: 1us}\n");
    Process check =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "check",
                "Reuse",
                "--policy",
                wrong.toString(),
                "--out",
                folder.resolve("out").toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(printed).isEqualTo(2);
    assertThat(printed)
        .contains("wrong.yml:2:19: \"Metrics.snapshut\" in budgets.open matches no benchmark")
        .contains("did you mean \"Metrics.snapshot\"?");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
