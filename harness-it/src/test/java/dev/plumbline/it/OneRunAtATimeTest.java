package dev.plumbline.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two measuring runs on one machine would disturb each other. */
@Tag("once")
class OneRunAtATimeTest {
  @TempDir Path folder;

  private Path jar;
  private Program program;

  @BeforeEach
  void start() throws Exception {
    jar = SuiteJar.of("Slow", SuiteJar.currentJmh());
    program = new Program(folder);
  }

  @AfterEach
  void end() throws Exception {
    program.close();
  }

  @Test
  void whileARunIsUnderWayNeitherAnotherNorPlainJmhStarts() throws Exception {
    Process first = program.measure(jar, folder.resolve("1.jsonl"), "1", "waits", "new");
    Program.Fork fork = program.reported();

    Process second = program.measure(jar, folder.resolve("2.jsonl"), "1", "quick", "new");
    assertThat(Program.output(second))
        .contains("another measuring run (process " + first.pid() + ") is under way");
    assertThat(second.waitFor()).isEqualTo(4);

    Process plain = program.plainJmh(jar, "quick");
    assertThat(Program.output(plain)).contains("Another JMH instance might be running");
    assertThat(plain.waitFor()).isNotZero();

    fork.socket().close();
    assertThat(Program.output(first)).doesNotContain("FAILED");
    assertThat(first.waitFor()).isZero();
  }

  @Test
  void whilePlainJmhIsUnderWayNoRunStarts() throws Exception {
    Process plain = program.plainJmh(jar, "waits");
    Program.Fork fork = program.reported();

    Process refused = program.measure(jar, folder.resolve("1.jsonl"), "1", "quick", "new");
    assertThat(Program.output(refused))
        .contains("a JMH run (process " + plain.pid() + ") is under way");
    assertThat(refused.waitFor()).isEqualTo(4);

    fork.socket().close();
    Program.output(plain);
    assertThat(plain.waitFor()).isZero();
  }
}
