package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sides measured against each other, from the words of the command to its exit code. */
class AbTest {
  @TempDir Path folder;

  private Path base;
  private Command command;

  @BeforeEach
  void start() throws Exception {
    base = SuiteJar.of("Sides", SuiteJar.currentJmh());
    command = new Command(folder);
  }

  @AfterEach
  void end() {
    command.close();
  }

  /** An A/B run of short forks, at most 8 of each side. */
  private Command.Answer ab(Object... words) throws Exception {
    List<String> all = new ArrayList<>(List.of("ab"));
    Stream.of(words).map(Object::toString).forEach(all::add);
    all.addAll(List.of("--out", "out", "--seed", "7"));
    if (!all.contains("-f")) {
      all.addAll(List.of("-f", "8"));
    }
    if (!all.contains("--plan")) {
      all.addAll(List.of("-wi", "0", "-i", "5", "-r", "1ms"));
    }
    return command.run(all.toArray(String[]::new));
  }

  private static Path doubled() {
    return SuiteJar.changed("Sides", "doubled", "MILLIS = 20", "MILLIS = 40");
  }

  private Path copy() throws Exception {
    return Files.copy(base, folder.resolve("copy.jar"));
  }

  private void assertRegressed(Command.Answer answer, String benchmark) throws Exception {
    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(1);
    assertThat(command.verdict(benchmark)).startsWith("regressed: ");
    assertThat(answer.out()).contains("regressed").contains("Sides." + benchmark);
  }

  /** Two forks a side show the change, and are too few to be believed. */
  private void assertDoubled(Command.Answer answer, String benchmark) throws Exception {
    // The bytes a fork allocates may differ too, between JVMs, and bytes are judged from two forks.
    assertThat(answer.exitCode()).as(answer.said()).isIn(1, 3);
    assertThat(command.verdict(benchmark)).startsWith("inconclusive: ");
    JsonNode effect = command.judgement(benchmark).orElseThrow().path("effect");
    assertThat(effect.path("point").asDouble()).as(answer.said()).isGreaterThan(0.5);
  }

  @Test
  void twiceTheWorkIsARegression() throws Exception {
    Command.Answer answer = ab(base, doubled(), "changed");

    assertRegressed(answer, "changed");
    assertThat(command.temporaryFiles()).allMatch(name -> name.endsWith(".lock"));
  }

  @Test
  void identicalCodeIsUnchangedWithoutAFork() throws Exception {
    Command.Answer answer = ab(base, copy());

    assertThat(answer.exitCode()).as(answer.said()).isZero();
    assertThat(command.verdict("changed")).startsWith("unchanged: identical code");
    assertThat(answer.out()).contains(" 0 forks in ");
  }

  @Test
  void identicalCodeIsMeasuredWhenAsked() throws Exception {
    Command.Answer answer = ab(base, copy(), "untouched", "--measure-identical", "-f", "1");

    // One fork a side gives no interval: whatever was measured, this is the verdict.
    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(3);
    assertThat(command.verdict("untouched")).startsWith("inconclusive: ");
    assertThat(answer.out()).contains(" 2 forks in ");
  }

  @Test
  void oneJarWithTwoValuesOfAParameter() throws Exception {
    Command.Answer answer =
        ab(
            base,
            "byParameter",
            "--base-param",
            "millis=20",
            "--head-param",
            "millis=40",
            "-f",
            "2");

    assertDoubled(answer, "byParameter");
    assertThat(answer.out()).contains("20→40");
  }

  @Test
  void oneJarWithTwoSetsOfJvmFlags() throws Exception {
    Command.Answer answer =
        ab(
            base,
            "byFlag",
            "--base-jvm-args",
            "-Dmillis=20",
            "--head-jvm-args",
            "-Dmillis=40",
            "-f",
            "2");

    assertDoubled(answer, "byFlag");
  }

  @Test
  void oneJarOnTwoJvms() throws Exception {
    String home = System.getenv("PLUMBLINE_JDK25");
    Assumptions.assumeTrue(
        home != null && Runtime.version().feature() == 17,
        "SKIPPED: it takes JDK 17 and the folder of a JDK 25 in PLUMBLINE_JDK25");
    Path newer = Path.of(home, "bin", "java");
    assertThat(newer).isExecutable();
    Path own = Path.of(System.getProperty("java.home"), "bin", "java");

    Command.Answer answer = ab(base, "byJvm", "--base-jvm", own, "--head-jvm", newer, "-f", "2");

    assertDoubled(answer, "byJvm");
  }

  @Test
  void aBenchmarkOfOneSideOnlyIsNewOrMissing() throws Exception {
    Path without =
        SuiteJar.changed("Sides", "without", "@Benchmark\n  public void changed", "void changed");

    Command.Answer lost = ab(base, without, "changed|untouched", "-f", "1");
    assertThat(lost.exitCode()).as(lost.said()).isEqualTo(1);
    assertThat(command.verdict("changed"))
        .isEqualTo("missing: the base lists it and the head does not");

    Command.Answer gained = ab(without, base, "changed|untouched", "-f", "1");
    // What is new fails nothing; what both have got too few forks for a verdict.
    assertThat(gained.exitCode()).as(gained.said()).isEqualTo(3);
    assertThat(gained.out()).contains("1 new").doesNotContain("failed (exit");
    assertThat(command.verdict("changed")).isEqualTo("new: the base does not list it");
  }

  @Test
  void aBenchmarkThatFailsOnOneSideSaysOnWhich() throws Exception {
    Command.Answer head =
        ab(
            base,
            "failsWhereTold",
            "--base-jvm-args",
            "-Dfails=false",
            "--head-jvm-args",
            "-Dfails=true",
            "-f",
            "2");
    assertThat(head.exitCode()).as(head.said()).isEqualTo(4);
    assertThat(command.verdict("failsWhereTold"))
        .startsWith("failed: ")
        .contains("this side fails")
        .doesNotContain("base");

    Command.Answer other =
        ab(
            base,
            "failsWhereTold",
            "--base-jvm-args",
            "-Dfails=true",
            "--head-jvm-args",
            "-Dfails=false",
            "-f",
            "2");
    assertThat(other.exitCode()).as(other.said()).isEqualTo(4);
    assertThat(command.verdict("failsWhereTold"))
        .startsWith("failed: ")
        .contains("this side fails", "base");
  }

  @Test
  void jarsOfTwoJmhVersions() throws Exception {
    Path old = SuiteJar.of("Sides", "1.21");

    Command.Answer answer = ab(old, doubled(), "changed", "-f", "2");

    assertDoubled(answer, "changed");
  }

  @Test
  void aBenchmarksOwnAnnotationsDecideWhenAsked() throws Exception {
    Command.Answer answer = ab(base, doubled(), "changed", "--plan", "jmh", "-f", "2");

    assertDoubled(answer, "changed");
    assertThat(command.judgement("changed").orElseThrow().path("head").path("iterations").asInt())
        .isEqualTo(6);
  }

  @Test
  void theTimeBudgetLeavesOutWhatDoesNotFit() throws Exception {
    Command.Answer answer = ab(base, doubled(), "changed", "--time-budget", "1ms");

    assertThat(answer.exitCode()).as(answer.said()).isEqualTo(3);
    assertThat(answer.err()).contains("no further fork fits the time of");
    assertThat(command.verdict("changed")).startsWith("inconclusive: ");
  }

  @Test
  void anInterruptedRunGoesOnWithTheSameSidesOnly() throws Exception {
    Path doubled = doubled();
    ab(base, doubled, "changed", "-f", "2", "--time-budget", "1ms");
    Path other = SuiteJar.changed("Sides", "other", "MILLIS = 20", "MILLIS = 21");

    Command.Answer otherBase = ab(other, doubled, "changed", "--resume");
    assertThat(otherBase.exitCode()).as(otherBase.said()).isEqualTo(2);
    assertThat(otherBase.err()).contains("it measured against another");

    Command.Answer otherHead = ab(base, other, "changed", "--resume");
    assertThat(otherHead.exitCode()).as(otherHead.said()).isEqualTo(2);
    assertThat(otherHead.err()).contains("it measured another");

    Command.Answer single =
        command.run("run", "--jar", doubled.toString(), "changed", "--resume", "--out", "out");
    assertThat(single.exitCode()).as(single.said()).isEqualTo(2);
    assertThat(single.err()).contains("it is an A/B run; go on with it by ab");

    // No option repeated: forks are as short and as many as those of the run so far.
    Command.Answer goesOn =
        command.run("ab", base.toString(), doubled.toString(), "--resume", "--out", "out");
    assertDoubled(goesOn, "changed");
    assertThat(goesOn.out()).contains("2×5").contains(" 4 forks in ");
  }

  @Test
  void wordsThatMakeNoTwoSidesAreRefused() throws Exception {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "no jar");
    Command.Answer noJar = ab(base, notes);
    assertThat(noJar.exitCode()).as(noJar.said()).isEqualTo(2);
    assertThat(noJar.err()).contains("one jar, and nothing that differs");

    Command.Answer absent = ab(base, "absent.jar");
    assertThat(absent.exitCode()).as(absent.said()).isEqualTo(2);
    assertThat(absent.err()).contains("absent.jar does not exist");
    assertThat(Arrays.asList(folder.toFile().list())).doesNotContain("out");
  }
}
