package dev.plumbline.benches.memory.footprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ProcessStatusTest {
  @Test
  void readsThePeakInBytes() {
    assertThat(ProcessStatus.peakIn("Name:\tjava\nVmPeak:\t 9000 kB\nVmHWM:\t    1234 kB\n"))
        .hasValue(1234 * 1024);
  }

  @Test
  void anythingElseHasNoPeak() {
    assertThat(ProcessStatus.peakIn("")).isEmpty();
    assertThat(ProcessStatus.peakIn("Name:\tkthreadd\n")).isEmpty();
    assertThat(ProcessStatus.peakIn("VmHWM:\t-1 kB\n")).isEmpty();
    assertThat(ProcessStatus.peakIn("VmHWM:\t99999999999999999999 kB\n")).isEmpty();
    assertThat(ProcessStatus.peakIn("XVmHWM:\t1 kB\n")).isEmpty();
  }

  @Test
  void aProcessThatIsNotThereHasNone() throws IOException {
    assertThat(ProcessStatus.peakResident(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void thisProcessHasAtLeastItsHeapInUse() throws IOException {
    assumeThat(Files.exists(Path.of("/proc/self/status"))).isTrue();
    assertThat(ProcessStatus.peakResident(ProcessHandle.current().pid()).orElseThrow())
        .isGreaterThan(HeapUse.afterCollection());
  }

  @Test
  void readsWhatTheJvmSaysOfItsMemory() {
    assertThat(
            NativeMemory.committedIn(
                """
                Native Memory Tracking:

                Total: reserved=1442764KB, committed=62388KB
                -                 Java Heap (reserved=65536KB, committed=8192KB)
                """))
        .hasValue(62388 * 1024);
    assertThat(NativeMemory.committedIn("Native memory tracking is not enabled")).isEmpty();
  }
}
