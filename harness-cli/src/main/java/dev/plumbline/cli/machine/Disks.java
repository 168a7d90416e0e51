package dev.plumbline.cli.machine;

import java.util.Set;
import java.util.TreeSet;

/** The kinds of a machine's disks, which OSHI does not tell. */
final class Disks {
  /** Devices that are made of memory or of files, and wires to other machines. */
  private static final String NO_DISK = "(loop|ram|zram|dm-|md|sr|fd|nbd).*";

  private Disks() {}

  /**
   * {@code solid state}, {@code rotating} or both, as the devices say themselves; a virtual disk
   * says what its host wants it to. Empty where it isn't known.
   */
  static String kinds(SystemFiles files) {
    Set<String> kinds = new TreeSet<>();
    for (String device : files.names("sys/block", "*")) {
      if (!device.matches(NO_DISK)) {
        switch (files.text("sys/block/" + device + "/queue/rotational").orElse("")) {
          case "0" -> kinds.add("solid state");
          case "1" -> kinds.add("rotating");
          default -> {}
        }
      }
    }
    return String.join(", ", kinds);
  }
}
