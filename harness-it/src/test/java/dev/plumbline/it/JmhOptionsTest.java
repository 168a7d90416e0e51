package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JMH's options reach the fork under JMH's own names, and its result files can be had. */
@Tag("once")
class JmhOptionsTest {
  private static final String[] SHORT = {"-f", "1", "-wi", "1", "-w", "10ms", "-r", "10ms"};

  @TempDir Path folder;
  private Command command;

  @BeforeEach
  void start() throws IOException {
    command = new Command(folder);
  }

  @AfterEach
  void end() {
    command.close();
  }

  private Command.Answer run(String filter, String... options) throws Exception {
    List<String> words = new ArrayList<>(List.of("run", filter, "--out", "out"));
    words.addAll(List.of("--jar", SuiteJar.of("Behaved", SuiteJar.currentJmh()).toString()));
    words.addAll(List.of(SHORT));
    words.addAll(List.of(options));
    return command.run(words.toArray(String[]::new));
  }

  @Test
  void whatJmhTellsOfItsOptionsIsWhatWasAsked() throws Exception {
    Command.Answer answer =
        run(
            "increment",
            List.of(
                    "-i 3 -bm thrpt -tu ms -t 2 -bs 4 -wbs 5 -opi 2 -si false -gc true -to 30s",
                    "-wf 1 -wm BULK_INDI -wmb environment -v SILENT -prof gc",
                    "-jvmArgsPrepend -Dplumbline.test=before -jvmArgsAppend -Dplumbline.test=after",
                    "-rf json -rff result.json")
                .stream()
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .toArray(String[]::new));

    assertThat(answer.exitCode()).as(answer.said()).isZero();
    JsonNode results = new ObjectMapper().readTree(folder.resolve("result.json").toFile());
    assertThat(results).hasSize(1);
    JsonNode result = results.get(0);
    assertThat(result.path("benchmark").asText()).isEqualTo("suite.Behaved.increment");
    assertThat(result.path("mode").asText()).isEqualTo("thrpt");
    assertThat(result.path("threads").asInt()).isEqualTo(2);
    assertThat(result.path("forks").asInt()).isEqualTo(1);
    assertThat(result.path("warmupIterations").asInt()).isEqualTo(1);
    assertThat(result.path("warmupTime").asText()).isEqualTo("10 ms");
    assertThat(result.path("warmupBatchSize").asInt()).isEqualTo(5);
    assertThat(result.path("measurementIterations").asInt()).isEqualTo(3);
    assertThat(result.path("measurementTime").asText()).isEqualTo("10 ms");
    assertThat(result.path("measurementBatchSize").asInt()).isEqualTo(4);
    assertThat(result.path("primaryMetric").path("scoreUnit").asText()).isEqualTo("ops/ms");
    assertThat(result.path("primaryMetric").path("rawData").path(0)).hasSize(3);
    assertThat(result.path("jvmArgs").toString())
        .containsSubsequence("-Dplumbline.test=before", "-Dplumbline.test=after");
    assertThat(result.path("secondaryMetrics").has("gc.alloc.rate.norm")).isTrue();
  }

  @Test
  void anotherJvmIsMeasuredByItsPath() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path link = Files.createSymbolicLink(folder.resolve("another-java"), java);

    Command.Answer answer =
        run("increment", "-i", "1", "-jvm", link.toString(), "-rf", "json", "-rff", "result.json");

    assertThat(answer.exitCode()).as(answer.said()).isZero();
    JsonNode results = new ObjectMapper().readTree(folder.resolve("result.json").toFile());
    assertThat(results.path(0).path("jvm").asText()).isEqualTo(link.toString());
  }

  @Test
  void theResultIsWrittenAsCsvWhereNothingElseIsAsked() throws Exception {
    Command.Answer answer = run("parameters", "-i", "2", "-p", "size=1", "-rff", "result.csv");

    assertThat(answer.exitCode()).as(answer.said()).isZero();
    List<String> lines = Files.readAllLines(folder.resolve("result.csv"));
    assertThat(lines.get(0)).startsWith("\"Benchmark\",\"Mode\",\"Threads\",\"Samples\",\"Score\"");
    assertThat(lines.get(1)).startsWith("\"suite.Behaved.parameters\",\"avgt\",1,2,");
    assertThat(command.run("report", "result.csv").exitCode()).isZero();
  }

  @Test
  void theReportAloneStandsOnStandardOutputOfARunAndOfACheck() throws Exception {
    Command.Answer measured = run("increment", "-i", "2", "--format", "json");
    assertThat(measured.exitCode()).as(measured.said()).isZero();
    assertThat(new ObjectMapper().readTree(measured.out()).path("schema").asText())
        .isEqualTo("plumbline.report/1");

    String jar = SuiteJar.of("Behaved", SuiteJar.currentJmh()).toString();
    List<String> check = new ArrayList<>(List.of("check", "increment", "--jar", jar));
    check.addAll(List.of(SHORT));
    check.addAll(List.of("-i", "2", "--baselines", "none", "--format", "json"));
    Command.Answer refused = command.run(check.toArray(String[]::new));
    assertThat(refused.exitCode()).as(refused.said()).isEqualTo(3);
    assertThat(new ObjectMapper().readTree(refused.out()).path("exit").asInt()).isEqualTo(3);

    check.add("--allow-no-baseline");
    Command.Answer allowed = command.run(check.toArray(String[]::new));
    assertThat(allowed.exitCode()).as(allowed.said()).isZero();
    assertThat(new ObjectMapper().readTree(allowed.out()).path("exit").asInt()).isZero();
    assertThat(allowed.err()).contains("baseline save");
  }

  @Test
  void aCategoryOfThePolicyChoosesBenchmarks() throws Exception {
    Files.writeString(
        folder.resolve("plumbline.yml"), "categories: {counting: [\"*.increment*\"]}\n");
    String jar = SuiteJar.of("Behaved", SuiteJar.currentJmh()).toString();

    Command.Answer listed = command.run("list", "--jar", jar, "--category", "counting");

    assertThat(listed.exitCode()).as(listed.said()).isZero();
    assertThat(listed.out()).contains("suite.Behaved.increment").doesNotContain("environment");
  }

  @Test
  void furtherValuesOfAParameterAreMeasuredByTheProfileThatNamesThem() throws Exception {
    Files.writeString(
        folder.resolve("plumbline.yml"),
        "parameters: [{pattern: Behaved.*, profiles: nightly, values: {size: [7, \"8,9\"]}}]\n");
    String jar = SuiteJar.of("Behaved", SuiteJar.currentJmh()).toString();

    Command.Answer usual = command.run("list", "parameters", "--jar", jar);
    Command.Answer night = command.run("list", "parameters", "--jar", jar, "--profile", "nightly");
    Command.Answer chosen =
        command.run("list", "parameters", "--jar", jar, "--profile", "nightly", "-p", "size=2");
    Command.Answer measured = run("parameters", "-i", "1", "--profile", "nightly");

    assertThat(usual.out()).contains("size=1").doesNotContain("size=7");
    assertThat(night.out()).contains("size=1").contains("size=7").contains("size=8,9");
    assertThat(chosen.out()).contains("size=2").doesNotContain("size=1").doesNotContain("size=7");
    assertThat(measured.exitCode()).as(measured.said()).isZero();
    assertThat(measured.out()).contains("size=7").contains("size=8,9");
  }
}
