package dev.plumbline.cleanroom.scenario;

import static dev.plumbline.cleanroom.scenario.Scenarios.outputOf;
import static dev.plumbline.cleanroom.scenario.Scenarios.run;
import static dev.plumbline.cleanroom.scenario.Scenarios.shell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.plumbline.cleanroom.scenario.policy.Policy;
import dev.plumbline.cleanroom.scenario.policy.PolicySettings;
import dev.plumbline.cleanroom.scenario.policy.ResourceLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Each protection at the level that has it, and its absence below. */
@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC})
class PolicyTest {
  private static final CommandStep NAMES =
      shell("names", "env | sed -n 's/^\\([A-Za-z_][A-Za-z_0-9]*\\)=.*/\\1/p'");

  @TempDir Path folder;

  private ScenarioOptions options(Policy policy, PolicySettings settings) {
    return ScenarioOptions.defaults()
        .withPolicy(policy)
        .withParentFolder(folder)
        .withSettings(settings.withAuditLog(folder.resolve("audit")))
        .withVariables(Map.of("DEPLOY_TOKEN", "hunter2-hunter2", "PLAIN", "visible"));
  }

  private ScenarioOptions options(Policy policy) {
    return options(policy, PolicySettings.defaults());
  }

  private static Set<String> lines(String output) {
    return output.lines().collect(Collectors.toSet());
  }

  @Test
  void underLowACommandSeesTheWholeEnvironment() throws Exception {
    assertThat(lines(outputOf(options(Policy.LOW), NAMES)))
        .contains("DEPLOY_TOKEN", "PLAIN")
        .containsAll(
            System.getenv().keySet().stream().filter(name -> name.matches("\\w+")).toList());
  }

  @ParameterizedTest
  @EnumSource(names = "LOW", mode = Mode.EXCLUDE)
  void fromMediumOnACommandSeesOnlyWhatIsAllowed(Policy policy) throws Exception {
    PolicySettings settings =
        PolicySettings.defaults().withAllowedVariables(Set.of("PATH", "PLAIN"));
    assertThat(lines(outputOf(options(policy, settings), NAMES)))
        .contains("PATH", "PLAIN")
        .doesNotContain("DEPLOY_TOKEN")
        // What the shell, the policy and the runner add by themselves.
        .isSubsetOf(
            "PATH",
            "PLAIN",
            "HOME",
            "TMPDIR",
            "PWD",
            "OLDPWD",
            "SHLVL",
            "_",
            "CLEANROOM_STEP_MARK");
  }

  @Test
  void functionsAreGivenTheFilteredEnvironmentToo() throws Exception {
    FunctionStep names =
        new FunctionStep("names", context -> String.join("\n", context.environment().keySet()));
    assertThat(lines(outputOf(options(Policy.LOW), names))).contains("DEPLOY_TOKEN");
    assertThat(lines(outputOf(options(Policy.MEDIUM), names))).doesNotContain("DEPLOY_TOKEN");
  }

  @Test
  void underLowSecretsAreToldAsTheyAre() throws Exception {
    assertThat(outputOf(options(Policy.LOW), shell("tells", "echo hunter2-hunter2")))
        .isEqualTo("hunter2-hunter2\n");
  }

  @ParameterizedTest
  @EnumSource(names = "LOW", mode = Mode.EXCLUDE)
  void fromMediumOnSecretsAreTakenOutOfOutputsAndMessages(Policy policy) throws Exception {
    ScenarioOptions options = options(policy).withFailFast(false);
    List<StepResult> steps =
        run(
                options,
                shell("by value", "echo 'a hunter2-hunter2 b'"),
                shell("by shape", "echo key AKIAABCDEFGHIJKLMNOP"),
                Scenarios.says("function", "hunter2-hunter2"),
                Scenarios.fails("message", "login as hunter2-hunter2 refused"))
            .steps();
    assertThat(steps)
        .extracting(StepResult::output)
        .containsExactly("a [redacted] b\n", "key [redacted]\n", "[redacted]", "");
    assertThat(steps.get(3).detail()).isEqualTo("java.io.IOException: login as [redacted] refused");
  }

  @Test
  void underLowAnOutputIsKeptWhole() throws Exception {
    StepResult step =
        run(
                options(Policy.LOW, PolicySettings.defaults().withOutputLimit(1000)),
                shell("floods", "head -c 100000 /dev/zero | tr '\\0' x"))
            .steps()
            .get(0);
    assertThat(step.output()).hasSize(100_000);
    assertThat(step.omitted()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = "LOW", mode = Mode.EXCLUDE)
  void fromMediumOnAnOutputIsCutAndTheRestCounted(Policy policy) throws Exception {
    List<StepResult> steps =
        run(
                options(policy, PolicySettings.defaults().withOutputLimit(1000)),
                shell("floods", "head -c 30000000 /dev/zero | tr '\\0' x"),
                Scenarios.says("function", "é".repeat(5000)))
            .steps();
    assertThat(steps.get(0).output()).isEqualTo("x".repeat(1000));
    assertThat(steps.get(0).omitted()).isEqualTo(30_000_000L - 1000);
    assertThat(steps.get(1).output()).isEqualTo("é".repeat(500));
    assertThat(steps.get(1).omitted()).isEqualTo(9000);
  }

  @ParameterizedTest
  @EnumSource(names = "HIGH", mode = Mode.EXCLUDE)
  void belowHighThereIsNeitherLogNorFolder(Policy policy) throws Exception {
    FunctionStep asks = new FunctionStep("asks", context -> "" + context.folder().isPresent());
    assertThat(outputOf(options(policy), asks)).isEqualTo("false");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void underHighWhatHappenedIsAppendedToTheLogWithoutSecrets() throws Exception {
    Path log = folder.resolve("audit");
    run(options(Policy.HIGH), shell("logs in", "test hunter2-hunter2"));
    List<String> first = Files.readAllLines(log);
    run(options(Policy.HIGH), shell("fails", "exit 7"));
    List<String> all = Files.readAllLines(log);
    assertThat(all).hasSize(8).startsWith(first.toArray(String[]::new));
    assertThat(all)
        .extracting(line -> line.split("\t", -1)[2])
        .containsExactly(
            "scenario-started",
            "step-started",
            "step-ended",
            "scenario-ended",
            "scenario-started",
            "step-started",
            "step-ended",
            "scenario-ended");
    assertThat(all.get(1)).endsWith("command logs in: /bin/sh -c test [redacted]");
    assertThat(all.get(6)).endsWith("ENDED with code 7");
    assertThat(Files.readString(log)).doesNotContain("hunter2");
  }

  @Test
  void underHighAScenarioHasAFolderOfItsOwnThatIsGoneAfterIt() throws Exception {
    CommandStep works =
        shell("works", "pwd; ls -ld . | cut -c1-10; echo $HOME; echo $TMPDIR; mkdir a; touch a/b");
    List<String> lines = outputOf(options(Policy.HIGH), works).lines().toList();
    assertThat(Path.of(lines.get(0)).getParent()).isEqualTo(folder.toRealPath());
    assertThat(Path.of(lines.get(0))).doesNotExist();
    assertThat(lines.get(1)).isEqualTo("drwx------");
    assertThat(Path.of(lines.get(2)).getFileName()).isEqualTo(Path.of(lines.get(0)).getFileName());
    assertThat(lines.get(3)).isEqualTo(lines.get(2));
    assertThat(folder).isDirectoryNotContaining("glob:**/cleanroom-scenario-*");
  }

  @Test
  void theFolderIsGoneAlsoAfterATimeoutAndLinksInItAreNotFollowed() throws Exception {
    Path precious = Files.createDirectory(folder.resolve("precious"));
    Files.writeString(precious.resolve("file"), "text");
    ScenarioResult result =
        run(
            options(Policy.HIGH).withStepTimeout(Duration.ofSeconds(2)),
            shell("hangs", "ln -s " + precious + " link; touch file; tail -f /dev/null"));
    assertThat(result.steps().get(0).state()).isEqualTo(StepState.TIMED_OUT);
    assertThat(result.problems()).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**/cleanroom-scenario-*");
    assertThat(precious.resolve("file")).hasContent("text");
  }

  @Test
  void twoScenariosHaveTwoFolders() throws Exception {
    CommandStep tells = shell("tells", "pwd");
    assertThat(outputOf(options(Policy.HIGH), tells))
        .isNotEqualTo(outputOf(options(Policy.HIGH), tells));
  }

  @Test
  void underHighACommandRunsUnderLimits() throws Exception {
    ResourceLimits limits = new ResourceLimits(Duration.ofSeconds(7), 512L * 1024 * 1024, 4096, 33);
    CommandStep asks = shell("asks", "ulimit -t; ulimit -v; ulimit -f; ulimit -n; ulimit -c");
    PolicySettings settings = PolicySettings.defaults().withLimits(limits);
    assertThat(outputOf(options(Policy.HIGH, settings), asks)).isEqualTo("7\n524288\n8\n33\n0\n");
    assertThat(outputOf(options(Policy.MEDIUM, settings), asks))
        .isEqualTo(outputOf(options(Policy.LOW, settings), asks))
        .isNotEqualTo("7\n524288\n8\n33\n0\n");
  }

  @ParameterizedTest
  @EnumSource
  void aFileBeyondTheLimitCannotBeWrittenUnderHigh(Policy policy) throws Exception {
    ResourceLimits limits = new ResourceLimits(Duration.ofSeconds(60), 4L << 30, 4096, 64);
    Path file = folder.resolve("large");
    StepResult step =
        run(
                options(policy, PolicySettings.defaults().withLimits(limits)),
                shell("writes", "head -c 10000 /dev/zero >" + file))
            .steps()
            .get(0);
    assertThat(step.passed()).isEqualTo(policy != Policy.HIGH);
    assertThat(file).hasSize(policy == Policy.HIGH ? 4096 : 10_000);
  }

  @Test
  void underHighWithoutAFileForTheLogNothingIsRun() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ScenarioRunner.open(ScenarioOptions.defaults().withPolicy(Policy.HIGH)))
        .withMessage("policy HIGH needs a file for its log: withAuditLog");
    assertThatExceptionOfType(ScenarioFailure.class)
        .isThrownBy(
            () ->
                ScenarioRunner.open(
                    ScenarioOptions.defaults()
                        .withPolicy(Policy.HIGH)
                        .withSettings(
                            PolicySettings.defaults()
                                .withAuditLog(folder.resolve("no").resolve("audit")))))
        .withMessageStartingWith("the audit log can't be opened");
  }

  @Test
  void withoutItsFolderAScenarioIsNotRun() throws Exception {
    ScenarioOptions options =
        options(Policy.HIGH).withParentFolder(folder.resolve("no such folder"));
    FunctionStep runs =
        new FunctionStep(
            "runs", context -> Files.writeString(folder.resolve("ran"), "").toString());
    try (ScenarioRunner runner = ScenarioRunner.open(options)) {
      assertThatExceptionOfType(ScenarioFailure.class)
          .isThrownBy(() -> runner.run(Scenarios.of(runs)))
          .withMessageStartingWith("scenario scenario was not run");
    }
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void theLogIsItsUsersOnly() throws Exception {
    run(options(Policy.HIGH), Scenarios.says("one", ""));
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("audit"))))
        .isEqualTo("rw-------");
  }
}
