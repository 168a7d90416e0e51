package dev.plumbline.cleanroom.scenario;

import static dev.plumbline.cleanroom.scenario.Scenarios.run;
import static dev.plumbline.cleanroom.scenario.Scenarios.shell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cleanroom.scenario.determinism.Determinism;
import dev.plumbline.cleanroom.scenario.policy.Policy;
import dev.plumbline.cleanroom.scenario.policy.PolicySettings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class DeterminismTest {
  private static final long SEED = 12345;
  private static final ScenarioOptions SEEDED = ScenarioOptions.defaults().withSeed(SEED);

  @TempDir Path folder;

  /** Steps that would tell of chance, of time, and of their environment. */
  private static Step[] steps() {
    return new Step[] {
      new FunctionStep("draws", context -> Long.toString(context.random().nextLong())),
      new FunctionStep("draws too", context -> Long.toString(context.random().nextLong())),
      new FunctionStep("asks the clock", context -> context.clock().instant().toString()),
      new FunctionStep("knows itself", StepContext::id),
      shell("tells all", "env | sort; pwd")
    };
  }

  @Test
  void twoRunsHaveOneDigest() throws Exception {
    ScenarioResult one = run(SEEDED, steps());
    ScenarioResult other = run(SEEDED, steps());
    assertThat(one.succeeded()).isTrue();
    assertThat(one.digest()).isEqualTo(other.digest()).hasSize(64);
    assertThat(one.steps().get(0).output()).isNotEqualTo(one.steps().get(1).output());
  }

  @Test
  void twoSeedsDiffer() throws Exception {
    Step[] drawing = {steps()[0]};
    ScenarioResult one = run(SEEDED, drawing);
    ScenarioResult other = run(ScenarioOptions.defaults().withSeed(SEED + 1), drawing);
    assertThat(one.digest()).isNotEqualTo(other.digest());
    assertThat(one.steps().get(0).output()).isNotEqualTo(other.steps().get(0).output());
    assertThat(one.id()).isNotEqualTo(other.id());
  }

  @Test
  void withoutASeedTwoRunsDiffer() throws Exception {
    Step[] drawing = {steps()[0]};
    ScenarioResult one = run(ScenarioOptions.defaults(), drawing);
    ScenarioResult other = run(ScenarioOptions.defaults(), drawing);
    assertThat(one.digest()).isNotEqualTo(other.digest());
    assertThat(one.steps().get(0).output()).isNotEqualTo(other.steps().get(0).output());
  }

  @Test
  void stepsInParallelDrawWhatTheyWouldDrawInOrder() throws Exception {
    Step[] drawing =
        IntStream.range(0, 50)
            .mapToObj(
                i ->
                    new FunctionStep(
                        "draws-" + i, context -> Long.toString(context.random().nextLong())))
            .toArray(Step[]::new);
    assertThat(run(SEEDED.withLimit(8), drawing).digest()).isEqualTo(run(SEEDED, drawing).digest());
  }

  @Test
  void neitherTheNameOfTheFolderNorThatOfTheProcessIsPartOfTheDigest() throws Exception {
    ScenarioOptions options =
        SEEDED
            .withPolicy(Policy.HIGH)
            .withSettings(PolicySettings.defaults().withAuditLog(folder.resolve("audit")))
            .withParentFolder(folder);
    ScenarioResult one = run(options, steps());
    assertThat(one.steps().get(4).output()).contains("HOME=" + folder.resolve("folder"));
    assertThat(run(options, steps()).digest()).isEqualTo(one.digest());
  }

  @Test
  void commandsAreToldTheSeedAndTheTime() throws Exception {
    ScenarioOptions options =
        ScenarioOptions.defaults()
            .withDeterminism(new Determinism.Seeded(SEED, Instant.parse("2026-01-01T00:00:00Z")));
    CommandStep tells = shell("tells", "echo $SOURCE_DATE_EPOCH $CLEANROOM_SEED");
    assertThat(Scenarios.outputOf(options, tells)).matches("1767225600 -?\\d+\n");
    assertThat(Scenarios.outputOf(ScenarioOptions.defaults(), tells)).isEqualTo("\n");
  }

  @Test
  void theDigestSeesEveryOutputAndWhereItEnds() throws Exception {
    String digest = run(SEEDED, Scenarios.says("a", "bc"), Scenarios.says("d", "e")).digest();
    assertThat(run(SEEDED, Scenarios.says("a", "b"), Scenarios.says("d", "ce")).digest())
        .isNotEqualTo(digest);
    assertThat(run(SEEDED, Scenarios.says("ab", "c"), Scenarios.says("d", "e")).digest())
        .isNotEqualTo(digest);
    assertThat(run(SEEDED, Scenarios.says("a", "bc"), Scenarios.fails("d", "e")).digest())
        .isNotEqualTo(digest);
  }
}
