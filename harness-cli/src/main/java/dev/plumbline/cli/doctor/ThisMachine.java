package dev.plumbline.cli.doctor;

import dev.plumbline.cli.machine.SystemFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the machine that this runs on. Takes about a second. */
public final class ThisMachine {
  private static final int WATCHED_MILLISECONDS = 1_000;

  /** They add flags to every JVM that is started under them. */
  private static final List<String> FOR_EVERY_JVM =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private ThisMachine() {}

  /**
   * One look.
   *
   * @param variables of the environment that forks will get
   */
  public static MachineView look(Map<String, String> variables) {
    SystemFiles files = SystemFiles.here();
    MachineReader reader = new MachineReader(files);
    TimerProbe.of(System::nanoTime); // the compiler's share of the cost is not the clock's
    return new MachineView(
        reader.power(),
        reader.load(
            Runtime.getRuntime().availableProcessors(), Activity.watch(files, ThisMachine::pause)),
        reader.memory(disk(Path.of(System.getProperty("java.io.tmpdir", "/tmp")))),
        reader.timing(
            TimerProbe.of(System::nanoTime),
            ManagementFactory.getRuntimeMXBean().getInputArguments(),
            FOR_EVERY_JVM.stream()
                .filter(name -> !variables.getOrDefault(name, "").isBlank())
                .toList()));
  }

  private static Optional<MachineView.Disk> disk(Path folder) {
    try {
      FileStore store = Files.getFileStore(folder);
      return Optional.of(
          new MachineView.Disk(
              folder.toString(), store.type(), store.getTotalSpace(), store.getUsableSpace()));
    } catch (IOException | SecurityException unknown) {
      return Optional.empty();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(WATCHED_MILLISECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
