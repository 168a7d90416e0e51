package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.measure.JarUnderTest;
import dev.plumbline.cli.measure.ListedBenchmark;
import dev.plumbline.cli.measure.Measuring;
import dev.plumbline.cli.measure.Selection;
import dev.plumbline.model.BenchmarkId;
import dev.plumbline.model.BenchmarkResult;
import dev.plumbline.model.EnvironmentFact;
import dev.plumbline.model.ForkOutcome;
import dev.plumbline.model.ForkState;
import dev.plumbline.model.Metric;
import dev.plumbline.model.Mode;
import dev.plumbline.model.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any JMH uber jar can be listed and measured, without a line of ours in it. */
class AnyJmhJarTest {
  @TempDir Path folder;

  @Test
  void everyFormOfBenchmarkIsListedAndMeasured() throws Exception {
    Run run = measure(SuiteJar.currentJmh());

    assertThat(texts(run))
        .containsExactlyInAnyOrder(
            "suite.Behaved.environment:avgt",
            "suite.Behaved.everyMode:avgt",
            "suite.Behaved.everyMode:sample",
            "suite.Behaved.everyMode:ss",
            "suite.Behaved.everyMode:thrpt",
            "suite.Behaved.increment:avgt",
            "suite.Behaved.onTwoThreads:avgt threads=2",
            "suite.Behaved.pair:avgt threads=2",
            "suite.Behaved.parameters:avgt size=1",
            "suite.Behaved.parameters:avgt size=a,b c=d",
            "suite.Behaved.parameters:avgt size=ü\"\\");
    assertMeasured(run, SuiteJar.currentJmh());
  }

  @Test
  void theOldestVersionIsMeasuredInEveryForm() throws Exception {
    assertMeasured(old("1.12"), "1.12");
  }

  @Test
  void theOldestVersionWithItsProfilerOfAllocationIsMeasuredInEveryForm() throws Exception {
    Run run = old("1.20", "-prof", "gc");

    assertMeasured(run, "1.20");
    assertThat(run.results())
        .allSatisfy(result -> assertThat(result.measurement(Metric.ALLOCATION)).isPresent());
  }

  private Run old(String version, String... more) throws Exception {
    List<String> words =
        new ArrayList<>(List.of("environment|everyMode|pair|parameters", "-p", "size=1,a b=c"));
    words.addAll(List.of(more));
    Run run = measure(version, words.toArray(String[]::new));

    assertThat(texts(run))
        .containsExactlyInAnyOrder(
            "suite.Behaved.environment:avgt",
            "suite.Behaved.everyMode:avgt",
            "suite.Behaved.everyMode:sample",
            "suite.Behaved.everyMode:ss",
            "suite.Behaved.everyMode:thrpt",
            "suite.Behaved.pair:avgt threads=2",
            "suite.Behaved.parameters:avgt size=1",
            "suite.Behaved.parameters:avgt size=a b=c");
    return run;
  }

  @Test
  void theFirstVersionOfManyJarsIsMeasured() throws Exception {
    Run run = measure("1.21", "environment|pair", "-prof", "gc");

    assertThat(texts(run))
        .containsExactlyInAnyOrder(
            "suite.Behaved.environment:avgt", "suite.Behaved.pair:avgt threads=2");
    assertMeasured(run, "1.21");
  }

  /** JMH 1.20 does not escape a quotation mark in its JSON. */
  @Test
  void aResultThatAnOldJmhSpoilsFailsItsForkAndSaysSo() throws Exception {
    Run run = measure("1.20", "parameters", "-p", "size=\"");

    ForkOutcome outcome = Measured.outcome(run, "parameters");
    assertThat(outcome.state()).isEqualTo(ForkState.FAILED);
    assertThat(outcome.reason()).contains("the result that JMH wrote can't be read");
  }

  private Run measure(String version, String... includeAndArguments) throws Exception {
    List<String> texts = List.of(includeAndArguments);
    return Measured.run(
        Measured.request(
            SuiteJar.of("Behaved", version),
            folder.resolve("run.jsonl"),
            Measured.rounds(1),
            texts.subList(Math.min(1, texts.size()), texts.size()),
            texts.isEmpty() ? "." : texts.get(0)));
  }

  private static List<String> texts(Run run) {
    return run.results().stream().map(result -> result.id().text()).toList();
  }

  private static void assertMeasured(Run run, String version) {
    for (BenchmarkResult result : run.results()) {
      assertThat(result.outcomes()).as(result.id().text()).containsExactly(ForkOutcome.ok(1));
      assertThat(result.measurements()).as(result.id().text()).isNotEmpty();
    }
    assertThat(run.header().environment().fact(EnvironmentFact.JMH_VERSION)).contains(version);
  }

  @Test
  void optionsOverrideWhatAnnotationsSay() throws Exception {
    Path jar = SuiteJar.of("Behaved", SuiteJar.currentJmh());

    List<ListedBenchmark> listed =
        Measuring.list(
            JarUnderTest.of(jar),
            Selection.of(
                List.of("parameters|increment"),
                List.of("incr.ment"),
                List.of("-p", "size=7,8", "-bm", "thrpt,ss", "-t", "3", "-i", "4", "-r", "2s")));

    assertThat(listed)
        .extracting(ListedBenchmark::id)
        .containsExactly(
            id(Mode.SINGLE_SHOT, "7"),
            id(Mode.SINGLE_SHOT, "8"),
            id(Mode.THROUGHPUT, "7"),
            id(Mode.THROUGHPUT, "8"));
    assertThat(listed.get(2).iterations()).isEqualTo(4);
    assertThat(listed.get(2).iteration()).hasSeconds(2);
  }

  private static BenchmarkId id(Mode mode, String size) {
    return new BenchmarkId("suite.Behaved.parameters", mode, Map.of("size", size), 3);
  }
}
