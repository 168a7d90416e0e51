package dev.plumbline.benches.memory.sites;

import dev.plumbline.cleanroom.CleanroomEnvironment;
import dev.plumbline.cleanroom.metric.MetricsSnapshot;
import java.util.zip.CRC32C;

/** What every isolated test goes through: an environment opened, a test executed, and closed. */
public final class HotPath {
  private final byte[] document = new byte[4096];

  /** Goes through it once; one test passed is what must be counted. */
  public MetricsSnapshot once() {
    try (CleanroomEnvironment environment = CleanroomEnvironment.open()) {
      environment.execute("checksum", this::checksum);
      return environment.metrics();
    }
  }

  private long checksum() {
    CRC32C checksum = new CRC32C();
    checksum.update(document);
    return checksum.getValue();
  }
}
