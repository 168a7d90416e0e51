package dev.plumbline.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The run files of an output folder: named by their time, and only the last ones kept. */
public final class KeptRuns {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern OURS = Pattern.compile("run-[0-9]{8}T[0-9]{6}Z(-[0-9]+)?\\.jsonl");

  private KeptRuns() {}

  /**
   * A file that does not exist yet, named after a time: {@code run-20260102T030405Z.jsonl}. When
   * the clock was set back since the last run, it is named after that one's time: else the newest
   * run would be taken for an old one, and removed.
   */
  public static Path fresh(Path folder, Instant now) throws IOException {
    String stem = "run-" + STAMP.format(now);
    Optional<String> last = newest(folder).map(KeptRuns::stem);
    if (last.isPresent() && last.get().compareTo(stem) > 0) {
      stem = last.get();
    }
    Path file = folder.resolve(stem + ".jsonl");
    for (int next = 2; Files.exists(file); next++) {
      file = folder.resolve(stem + "-" + next + ".jsonl");
    }
    return file;
  }

  private static String stem(Path file) {
    return String.valueOf(file.getFileName()).substring(0, "run-".length() + 16);
  }

  /** The newest run file of a folder. */
  public static Optional<Path> newest(Path folder) throws IOException {
    return all(folder).stream().findFirst();
  }

  /**
   * Removes all but the newest run files. Only files with names that {@link #fresh} gives are ever
   * touched.
   *
   * @param keep how many stay, at least 1
   * @return those removed
   */
  public static List<Path> prune(Path folder, int keep) throws IOException {
    List<Path> all = all(folder);
    List<Path> old = all.subList(Math.min(keep, all.size()), all.size());
    for (Path file : old) {
      Files.deleteIfExists(file);
    }
    return List.copyOf(old);
  }

  /** Newest first: the names sort by time, a counter within a second by its length first. */
  private static List<Path> all(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Comparator<String> byTime =
        Comparator.<String, String>comparing(name -> name.substring(0, "run-".length() + 16))
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> OURS.matcher(String.valueOf(file.getFileName())).matches())
          .filter(Files::isRegularFile)
          .sorted(
              Comparator.comparing(file -> String.valueOf(file.getFileName()), byTime.reversed()))
          .toList();
    }
  }
}
