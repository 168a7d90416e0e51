package dev.plumbline.cli.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The small files in which Linux tells about itself. What can't be read, as on other systems, is
 * absent.
 *
 * @param root the folder that holds {@code proc} and {@code sys}; {@code /} on the machine itself
 */
public record SystemFiles(Path root) {
  /** No file that is asked for is larger, even with a thousand cores. */
  private static final int LONGEST = 1 << 20;

  private static final String CORES = "sys/devices/system/cpu";

  /** More folders than any machine has cores or processes. */
  private static final int MOST_ENTRIES = 1 << 16;

  /** Those of this machine. */
  public static SystemFiles here() {
    return new SystemFiles(Path.of("/"));
  }

  /** What a file says, such as {@code proc/stat}, without white space around it. */
  public Optional<String> text(String path) {
    return resolved(path).flatMap(SystemFiles::read).map(String::strip);
  }

  private static Optional<String> read(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      return Optional.of(new String(stream.readNBytes(LONGEST), StandardCharsets.ISO_8859_1));
    } catch (IOException | SecurityException absent) {
      return Optional.empty();
    }
  }

  /** A file that holds one whole number and no more. */
  public OptionalLong number(String path) {
    return text(path).map(SystemFiles::whole).orElse(OptionalLong.empty());
  }

  /** A whole number from a text; empty when it is none, or none that fits. */
  public static OptionalLong whole(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException other) {
      return OptionalLong.empty();
    }
  }

  /** The first word of a file as a number of at least zero; empty when it is none. */
  public OptionalDouble decimal(String path) {
    try {
      double value = Double.parseDouble(text(path).orElse("").split("\\s", 2)[0]);
      return value >= 0 && Double.isFinite(value)
          ? OptionalDouble.of(value)
          : OptionalDouble.empty();
    } catch (NumberFormatException other) {
      return OptionalDouble.empty();
    }
  }

  /** The number after a word at the start of a line, as in {@code nr_throttled 12}. */
  public OptionalLong numberAfter(String path, String word) {
    return text(path).stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith(word + " "))
        .map(line -> whole(line.substring(word.length())))
        .findFirst()
        .orElse(OptionalLong.empty());
  }

  /** The number that a file holds for each core, such as {@code cpufreq/scaling_cur_freq}. */
  public List<Long> coreNumbers(String file) {
    return coreTexts(file).stream()
        .map(SystemFiles::whole)
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .toList();
  }

  /** What a file says for each core. */
  public List<String> coreTexts(String file) {
    return names(CORES, "cpu[0-9]*").stream()
        .map(core -> text(CORES + "/" + core + "/" + file))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The names in a folder that match a glob, sorted; none when there is no such folder. */
  public List<String> names(String folder, String glob) {
    List<String> names = new ArrayList<>();
    Optional<Path> found = resolved(folder);
    if (found.isEmpty()) {
      return names;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(found.get(), glob)) {
      for (Path entry : entries) {
        if (names.size() == MOST_ENTRIES) {
          break;
        }
        names.add(String.valueOf(entry.getFileName()));
      }
    } catch (IOException | DirectoryIteratorException | UncheckedIOException absent) {
      return List.of();
    }
    Collections.sort(names);
    return names;
  }

  /** A path under the root; empty when it leads out of it, as a hostile name in a file might. */
  private Optional<Path> resolved(String path) {
    try {
      Path found = root.resolve(path).normalize();
      return found.startsWith(root.normalize()) ? Optional.of(found) : Optional.empty();
    } catch (InvalidPathException hostile) {
      return Optional.empty();
    }
  }
}
