package dev.plumbline.cli.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with the files in which a Linux machine tells about itself. */
public final class RecordedMachine {
  private final Path root;

  public RecordedMachine(Path root) {
    this.root = root;
  }

  public SystemFiles files() {
    return new SystemFiles(root);
  }

  public RecordedMachine with(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line of {@code proc/stat}, in ticks, and the time since the start in seconds. */
  public RecordedMachine cores(double uptime, long user, long system, long idle, long steal) {
    return with("proc/uptime", uptime + " 1000.00\n")
        .with(
            "proc/stat",
            "cpu  "
                + user
                + " 0 "
                + system
                + " "
                + idle
                + " 0 0 0 "
                + steal
                + " 7 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n");
  }

  /** A process; its ticks are its own and those of its children that ended. */
  public RecordedMachine process(String folder, long id, String name, long parent, long... ticks) {
    long children = ticks.length > 1 ? ticks[1] : 0;
    return with("proc/" + folder + "/comm", name + "\n")
        .with(
            "proc/" + folder + "/stat",
            id
                + " ("
                + name
                + ") S "
                + parent
                + " 1 1 0 -1 4194304 100 0 0 0 "
                + ticks[0]
                + " 0 "
                + children
                + " 0 20 0 1 0 129125 3133440 380 0\n");
  }
}
