package dev.plumbline.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two processes do to each other is tested with real ones in harness-it. */
class MachineLockTest {
  @TempDir Path folder;

  @Test
  void aHeldLockIsRefusedWithTheProcessOfItsHolder() throws Exception {
    try (MachineLock held = MachineLock.acquire(folder)) {
      assertThat(held.doubts()).isEmpty();
      assertThatThrownBy(() -> MachineLock.acquire(folder))
          .isInstanceOf(MeasuringProblem.class)
          .hasMessageContaining("another measuring run (process " + ProcessHandle.current().pid())
          .satisfies(problem -> assertThat(((MeasuringProblem) problem).exitCode()).isEqualTo(4));
    }
  }

  @Test
  void afterItIsGivenBackTheNextRunHasIt() throws Exception {
    MachineLock.acquire(folder).close();
    try (MachineLock again = MachineLock.acquire(folder)) {
      assertThat(again.doubts()).isEmpty();
    }
  }

  @Test
  void filesLeftByADeadProcessDoNotHinder() throws Exception {
    Files.writeString(folder.resolve(MachineLock.OWN), "999999999\n");
    Files.writeString(folder.resolve(MachineLock.JMH), "");
    try (MachineLock lock = MachineLock.acquire(folder)) {
      assertThat(lock.doubts()).isEmpty();
      assertThat(folder.resolve(MachineLock.OWN))
          .hasContent(Long.toString(ProcessHandle.current().pid()));
    }
  }

  @Test
  void whatCannotBeOpenedIsADoubtAndNoFailure() throws Exception {
    // A link to itself can't be opened by anybody, not even by root.
    for (String name : new String[] {MachineLock.OWN, MachineLock.JMH}) {
      Files.createSymbolicLink(folder.resolve(name), folder.resolve(name));
    }
    try (MachineLock lock = MachineLock.acquire(folder)) {
      assertThat(lock.doubts()).hasSize(2).allMatch(doubt -> doubt.contains("not known"));
    }
  }

  @Test
  void aFolderThatIsNotThereIsADoubtAndNoFailure() throws Exception {
    try (MachineLock lock = MachineLock.acquire(folder.resolve("absent"))) {
      assertThat(lock.doubts()).hasSize(2);
    }
  }
}
