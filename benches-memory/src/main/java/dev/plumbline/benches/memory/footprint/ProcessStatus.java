package dev.plumbline.benches.memory.footprint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux says of a process in {@code /proc/PID/status}. */
public final class ProcessStatus {
  private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s*(\\d{1,15}) kB$");
  private static final long KILOBYTE = 1024;

  private ProcessStatus() {}

  /**
   * The most memory that a process has had resident so far, in bytes.
   *
   * @param pid of a running process
   * @return empty where there is no such file or no such line in it
   * @throws IOException when the file is there and can't be read
   */
  public static OptionalLong peakResident(long pid) throws IOException {
    try {
      return peakIn(
          Files.readString(
              Path.of("/proc", Long.toString(pid), "status"), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return OptionalLong.empty();
    }
  }

  static OptionalLong peakIn(String status) {
    Matcher line = PEAK.matcher(status);
    return line.find()
        ? OptionalLong.of(Long.parseLong(line.group(1)) * KILOBYTE)
        : OptionalLong.empty();
  }
}
