package dev.plumbline.cli.doctor;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** Whether memory is there at once, and whether the temporary folder is near and has room. */
final class MemoryChecks {
  private static final long MEBIBYTE = 1 << 20;

  /** Below this share of memory the kernel begins to make room while a benchmark allocates. */
  private static final double LEAST_AVAILABLE = 0.1;

  /** Waiting for memory 1 % of the time is more than any healthy machine shows. */
  private static final double PRESSURE = 0.01;

  private static final long LEAST_ROOM = 1024 * MEBIBYTE;

  private static final Set<String> FAR =
      Set.of("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs");

  private MemoryChecks() {}

  static Finding swap(MachineView.Memory memory) {
    String check = "swap";
    OptionalLong used = memory.swapUsed();
    if (used.isEmpty()) {
      return Finding.unknown(check, "the kernel does not tell it");
    }
    if (used.getAsLong() < MEBIBYTE) {
      return Finding.ok(check, memory.swapTotal().orElse(0) == 0 ? "there is none" : "unused");
    }
    return Finding.disturbs(
        check,
        mebibytes(used.getAsLong()) + " in use",
        "a page that comes back from disk takes milliseconds in the middle of an iteration",
        "sudo swapoff -a");
  }

  static Finding pressure(MachineView.Memory memory) {
    String check = "free memory";
    if (memory.available().isEmpty() || memory.total().orElse(0) <= 0) {
      return Finding.unknown(check, "the kernel does not tell it");
    }
    long available = memory.available().getAsLong();
    long total = memory.total().getAsLong();
    String seen = mebibytes(available) + " of " + mebibytes(total);
    double waited = memory.pressure().orElse(0);
    if (waited > PRESSURE) {
      seen += String.format(Locale.ROOT, ", waited for %.1f %% of the time", 100 * waited);
    }
    return available >= LEAST_AVAILABLE * total && waited <= PRESSURE
        ? Finding.ok(check, seen)
        : Finding.disturbs(
            check,
            seen,
            "the kernel makes room while the benchmark allocates; forks with a large heap may be"
                + " killed",
            "stop what holds memory (ps aux --sort=-rss | head), or give forks a smaller -Xmx");
  }

  static Finding hugePages(MachineView.Memory memory) {
    String check = "transparent huge pages";
    if (memory.hugePages().isEmpty()) {
      return Finding.unknown(check, "the kernel does not tell it");
    }
    String seen = memory.hugePages().get();
    return seen.equals("always")
        ? Finding.disturbs(
            check,
            seen,
            "whether a heap gets huge pages is the luck of the moment, and a kernel thread joins"
                + " pages under way: forks fall in groups",
            "echo madvise | sudo tee /sys/kernel/mm/transparent_hugepage/enabled")
        : Finding.ok(check, seen);
  }

  static Finding temporary(MachineView.Memory memory) {
    String check = "temporary folder";
    if (memory.temporary().isEmpty()) {
      return Finding.unknown(check, "its file system can't be asked");
    }
    MachineView.Disk disk = memory.temporary().get();
    String seen = disk.folder() + " on " + disk.kind() + ", " + mebibytes(disk.usable()) + " left";
    if (FAR.contains(disk.kind().toLowerCase(Locale.ROOT))) {
      return Finding.disturbs(
          check,
          seen,
          "files go over a network: benchmarks with files measure the network, and JVMs keep"
              + " their counters there",
          "TMPDIR=/dev/shm java -Djava.io.tmpdir=/dev/shm -jar …");
    }
    return disk.usable() >= LEAST_ROOM
        ? Finding.ok(check, seen)
        : Finding.disturbs(
            check,
            seen,
            "forks whose files find no room fail under way",
            "make room in it, or java -Djava.io.tmpdir=FOLDER -jar …");
  }

  private static String mebibytes(long bytes) {
    return bytes >= 10 * LEAST_ROOM ? bytes / LEAST_ROOM + " GiB" : bytes / MEBIBYTE + " MiB";
  }
}
