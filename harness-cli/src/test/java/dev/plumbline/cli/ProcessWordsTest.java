package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A command is run only when somebody names it, and what is wrong with the naming is said first.
 */
final class ProcessWordsTest {
  @TempDir Path folder;

  private Shell shell;

  @BeforeEach
  void declareTwo() throws Exception {
    shell =
        new Shell(folder)
            .text(
                "plumbline.yml",
                """
                processes:
                  build:
                    command: [touch, was-run]
                    category: builds
                    profiles: [full]
                  start-up:
                    command: [touch, was-run]
                """);
  }

  private void refused(int exit, String message, String... words) {
    Shell.Called called = shell.call(words);
    assertThat(called.err()).startsWith("plumbline: " + message);
    assertThat(called.exit()).isEqualTo(exit);
    assertThat(folder.resolve("was-run")).doesNotExist();
    assertThat(folder.resolve("target")).doesNotExist();
  }

  @Test
  void anUnknownNameIsAnsweredWithTheNearest() {
    refused(
        2,
        "--processes \"biuld\" is none of build, start-up; did you mean \"build\"?",
        "run",
        "--processes",
        "biuld");
  }

  @Test
  void commandsOfAnotherProfileAreLeftOutUnlessNamed() {
    refused(
        3,
        "no process of --processes b* runs in profile quick with these options",
        "run",
        "--processes",
        "b*");
  }

  @Test
  void aCategoryAndAnExclusionHoldForProcesses() {
    refused(
        3,
        "no process of --processes all runs in profile full",
        "run",
        "--processes",
        "all",
        "--profile",
        "full",
        "--category",
        "builds",
        "-e",
        "build");
  }

  @Test
  void withoutAPolicyFileThereIsNothingToRun() throws Exception {
    Shell empty = new Shell(folder.resolve("empty")).text("x", "");
    Shell.Called called = empty.call("run", "--processes", "all");
    assertThat(called.exit()).isEqualTo(2);
    assertThat(called.err()).contains("there is no plumbline.yml here; name one by --policy");
  }

  @Test
  void aPolicyWithoutProcessesSaysSo() throws Exception {
    shell.text("other.yml", "preset: vm");
    refused(
        2,
        "--processes all: the policy (other.yml) declares no processes",
        "run",
        "--processes",
        "all",
        "--policy",
        "other.yml");
  }

  @Test
  void theSameCommandOnBothSidesIsRefused() {
    refused(
        2,
        "process.start-up is the same on both sides: give --base-dir and --head-dir",
        "ab",
        "--processes",
        "start-up");
  }

  @Test
  void aSidesFolderMustBeOne() {
    refused(
        2,
        "--base-dir nowhere is no folder",
        "ab",
        "--processes",
        "start-up",
        "--base-dir",
        "nowhere");
  }

  @Test
  void abNeedsAJarOrProcesses() {
    refused(2, "missing: BASE, the jar to measure against, or --processes", "ab");
  }
}
