package dev.plumbline.cli.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The report that a crashed JVM leaves in its working folder. Its head goes into the outcome of the
 * fork and the files go away. A flag that sends them elsewhere would be a flag of the measured JVM,
 * and stand in every result.
 */
final class CrashReport {
  /** How a JVM tells where it wrote: {@code # /home/ana/hs_err_pid7.log} on a line of its own. */
  private static final Pattern TOLD =
      Pattern.compile("(?m)^# (\\S.*[/\\\\](?:hs_err|replay)_pid\\d+\\.log)\\s*$");

  private static final int LINES = 40;
  private static final int LONGEST = 2_000;

  private final Path folder;
  private final Instant since;

  /**
   * Looks for reports.
   *
   * @param folder the working folder of the fork, the only one whose files are touched
   * @param since when the fork was started; older files are none of its
   */
  CrashReport(Path folder, Instant since) {
    this.folder = folder.toAbsolutePath().normalize();
    this.since = since;
  }

  /** The answer with the head of the report behind what the fork printed; the files are deleted. */
  ForkAnswer addTo(ForkAnswer answer) {
    StringBuilder tail = new StringBuilder(answer.tail());
    Matcher told = TOLD.matcher(answer.tail());
    while (told.find()) {
      Optional<Path> named = path(told.group(1));
      if (named.isEmpty() || !its(named.get())) {
        continue;
      }
      Path file = named.get();
      if (String.valueOf(file.getFileName()).startsWith("hs_err")) {
        tail.append('\n').append(head(file));
      }
      try {
        Files.deleteIfExists(file);
      } catch (IOException kept) {
        // It stays where the JVM said it is.
      }
    }
    return new ForkAnswer(answer.state(), answer.reason(), tail.toString());
  }

  /** The path of a text, if it is one: what a fork prints may be anything. */
  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text).normalize());
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  /** A benchmark may print any path: only a fresh file of this folder is a report of the fork. */
  private boolean its(Path file) {
    try {
      return folder.equals(file.getParent())
          && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                  .compareTo(FileTime.from(since))
              >= 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** What stands below the lines that the JVM printed anyway. */
  private static String head(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      List<String> below =
          lines
              .lines()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .limit(LINES)
              .toList();
      String text = below.stream().collect(Collectors.joining("\n"));
      return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return "";
    }
  }
}
