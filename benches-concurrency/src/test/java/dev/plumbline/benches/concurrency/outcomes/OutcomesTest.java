package dev.plumbline.benches.concurrency.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Row VM-52: what jcstress sees of the stack without a lock, and of a broken twin. */
class OutcomesTest {
  /** Many times what it takes; only a hang lasts longer. */
  private static final int MOST_SECONDS = 400;

  private static final String PACKAGE = OutcomesTest.class.getPackageName() + ".";

  @TempDir private static Path folder;
  private static int exit;
  private static String printed;

  /** In a process of its own, whose forks write their results where it stands. */
  @BeforeAll
  static void run() throws IOException, InterruptedException {
    assumeTrue(
        Runtime.getRuntime().availableProcessors() > 1, "jcstress needs a core for each thread");
    Path output = folder.resolve("printed");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.openjdk.jcstress.Main",
                "-v",
                "-t",
                Pattern.quote(PACKAGE),
                "-r",
                folder.resolve("report").toString(),
                // A second for each test: many thousand encounters, in as few JVMs as can be.
                "-f",
                "1",
                "-fsm",
                "1",
                "-iters",
                "5",
                "-time",
                "200",
                "-c",
                "2",
                "-af",
                "NONE",
                "-sc",
                "false",
                "-jvmArgs",
                "-Xmx256m")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("ended in time").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    exit = process.exitValue();
    printed = Files.readString(output, StandardCharsets.UTF_8);
  }

  @Test
  void twoThreadsAtTheStackSeeNothingForbidden() {
    for (Class<?> sound : SoundOutcomes.class.getDeclaredClasses()) {
      String name = PACKAGE + "SoundOutcomes." + sound.getSimpleName();
      assertThat(printed).contains("[OK] " + name).doesNotContain("[FAILED] " + name);
    }
    assertThat(SoundOutcomes.class.getDeclaredClasses()).hasSize(3);
    assertThat(printed).doesNotContain("FATAL").doesNotContain("[ERROR]");
  }

  @Test
  void aStackThatReplacesItsTopUncheckedIsFoundOut() {
    assertThat(printed).contains("[FAILED] " + PACKAGE + "PlantedOutcomes");
    assertThat(exit).as(printed).isNotZero();
  }
}
