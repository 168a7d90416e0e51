package dev.plumbline.cleanroom.scenario.policy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;

/**
 * A log on disk that is only ever appended to, one line for each event, also by several writers at
 * once.
 *
 * <p>A line is the instant, the scenario's id, the event, the step's id and a detail, with tabs
 * between them; tabs, line ends, backslashes and control characters within them are written as
 * escapes, so no text can forge a line. A new file can be read by its user only; a link is not
 * followed. Lines are handed to the operating system at once and not forced to the disk.
 */
public final class AuditLog implements AutoCloseable {
  private static final Set<OpenOption> APPENDING =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.APPEND,
          LinkOption.NOFOLLOW_LINKS);
  private static final int LONGEST_DETAIL = 4096;

  private final SeekableByteChannel channel;

  private AuditLog(SeekableByteChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a log at its end.
   *
   * @throws IOException when the file can't be made or written, or is a link
   */
  public static AuditLog open(Path file) throws IOException {
    return new AuditLog(Files.newByteChannel(file, APPENDING, ownersOnly()));
  }

  private static FileAttribute<?>[] ownersOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /**
   * Appends a line.
   *
   * @param scenario the scenario's id
   * @param event what happened, in one word
   * @param step the step's id, or empty
   * @param detail the rest, without secrets; what is beyond 4,096 characters is left out
   * @throws IOException when it can't be written
   */
  public synchronized void append(
      Instant instant, String scenario, String event, String step, String detail)
      throws IOException {
    StringBuilder line = new StringBuilder(96 + detail.length());
    line.append(instant).append('\t');
    escape(scenario, line).append('\t');
    escape(event, line).append('\t');
    escape(step, line).append('\t');
    escape(
            detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…",
            line)
        .append('\n');
    // One write for a line: appends of two processes don't mix.
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line.toString());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static StringBuilder escape(String text, StringBuilder line) {
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      switch (next) {
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\\' -> line.append("\\\\");
        default -> {
          if (Character.isISOControl(next) || next == '\u2028' || next == '\u2029') {
            line.append(String.format("\\u%04x", (int) next));
          } else {
            line.append(next);
          }
        }
      }
    }
    return line;
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
