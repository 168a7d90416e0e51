package dev.plumbline.intelligence.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.intelligence.execution.TestExecution;
import dev.plumbline.intelligence.planted.ExecutionSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a durability promises, looked at from outside of the process that commits. */
@Timeout(240)
class DurabilityTest {
  private static final int COMMITS = 40;

  /** What a system call that waits for the disk looks like in strace's output. */
  private static final String SYNC = "(?m)^.*\\b(fsync|fdatasync|msync)\\(.*";

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(names = {"SYNCED", "BUFFERED"})
  void whatWasCommittedOutlivesTheProcess(Durability durability) throws Exception {
    run(List.of(), durability);
    List<TestExecution> committed =
        new ArrayList<>(new ExecutionSource(CommitAndHalt.SEED).next(COMMITS));
    java.util.Collections.reverse(committed);
    for (StoreKind kind : StoreKind.values()) {
      try (ExecutionStore store = kind.open(folder.resolve(kind.name()), durability)) {
        assertThat(store.recent(Instant.EPOCH, 1_000)).as("%s", kind).isEqualTo(committed);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SYNCED", "BUFFERED"})
  void theDiskIsWaitedForAtEachCommitOrNot(Durability durability) throws Exception {
    assumeTrue(traces(), "system calls can't be traced here: strace is missing or forbidden");
    Path trace = folder.resolve("trace");
    run(
        List.of(
            "strace",
            "-f",
            "-y",
            "-qq",
            "-o",
            trace.toString(),
            "-e",
            "trace=fsync,fdatasync,msync"),
        durability);
    String calls = Files.readString(trace, StandardCharsets.ISO_8859_1);
    for (StoreKind kind : StoreKind.values()) {
      String files = Pattern.quote(folder.resolve(kind.name()).toString()) + ".*$";
      long syncs = Pattern.compile(SYNC + files).matcher(calls).results().count();
      if (durability == Durability.SYNCED) {
        assertThat(syncs).as("%s", kind).isGreaterThanOrEqualTo(COMMITS);
      } else {
        assertThat(syncs).as("%s", kind).isLessThan(COMMITS / 4);
      }
    }
  }

  private void run(List<String> tracer, Durability durability)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(tracer);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            CommitAndHalt.class.getName(),
            folder.toString(),
            durability.name(),
            Integer.toString(COMMITS)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
  }

  private boolean traces() throws InterruptedException {
    try {
      return new ProcessBuilder("strace", "-o", folder.resolve("none").toString(), "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
