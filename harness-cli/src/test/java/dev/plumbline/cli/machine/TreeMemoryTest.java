package dev.plumbline.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of processes say of the memory of one and of those below it. */
final class TreeMemoryTest {
  @TempDir Path root;

  private RecordedMachine machine() {
    return new RecordedMachine(root);
  }

  private void process(long id, long now, long high, String children) {
    machine()
        .with(
            "proc/" + id + "/status",
            "Name:\tx\nVmPeak:\t  "
                + (high + id)
                + " kB\nVmHWM:\t   "
                + high
                + " kB\nVmRSS:\t   "
                + now
                + " kB\n")
        .with("proc/" + id + "/task/" + id + "/children", children);
  }

  private TreeMemory looked(int times) {
    TreeMemory memory = new TreeMemory(machine().files(), 1);
    for (int look = 0; look < times; look++) {
      memory.look();
    }
    return memory;
  }

  @Test
  void ofOneProcessThePeakIsWhatTheKernelKept() {
    process(1, 100, 300, "");
    assertThat(looked(3).peak()).hasValue(300 * 1024);
  }

  @Test
  void ofSeveralItIsTheLargestSumThatWasSeen() {
    process(1, 100, 110, "2 3 ");
    process(2, 200, 210, "4 ");
    process(3, 50, 60, "");
    process(4, 70, 80, "");
    assertThat(looked(3).peak()).hasValue(420 * 1024);
  }

  @Test
  void aChildThatBorrowsItsParentsMemoryIsNotCounted() {
    process(1, 100, 300, "2 ");
    process(2, 100, 300, "");
    machine()
        .with("proc/2/status", "Name:\tx\nVmPeak:\t  301 kB\nVmHWM:\t 300 kB\nVmRSS:\t 100 kB\n");
    assertThat(looked(3).peak()).hasValue(300 * 1024);
  }

  @Test
  void aProcessThatEndedTooSoonHasNoPeak() {
    process(1, 100, 300, "");
    assertThat(looked(2).peak()).isEmpty();
    assertThat(new TreeMemory(machine().files(), 9).peak()).isEmpty();
  }

  @Test
  void whatGrewBetweenLooksIsSeenByTheNext() throws Exception {
    process(1, 100, 100, "");
    TreeMemory memory = looked(5);
    process(1, 50, 900, "");
    memory.look();
    Files.delete(root.resolve("proc/1/status"));
    memory.look();
    assertThat(memory.peak()).hasValue(900 * 1024);
  }
}
