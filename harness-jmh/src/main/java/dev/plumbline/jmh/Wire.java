package dev.plumbline.jmh;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lists of texts as one line of ASCII and back, for requests and answers between the command and
 * its host. Any text survives: empty ones, line ends, spaces. A line can be a text of another line.
 */
public final class Wire {
  private Wire() {}

  /** The texts as one line without line end; empty for an empty list. */
  public static String line(List<String> texts) {
    return texts.stream()
        .map(text -> "=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
        .collect(Collectors.joining(" "));
  }

  /** The texts as one line. */
  public static String line(String... texts) {
    return line(Arrays.asList(texts));
  }

  /**
   * The texts of a line.
   *
   * @throws IllegalArgumentException if the line was not made by {@link #line(List)}
   */
  public static List<String> texts(String line) {
    if (line.isEmpty()) {
      return List.of();
    }
    return Arrays.stream(line.split(" ", -1)).map(Wire::text).toList();
  }

  private static String text(String word) {
    if (!word.startsWith("=")) {
      throw new IllegalArgumentException("not a line of ours: \"" + word + "\"");
    }
    return URLDecoder.decode(word.substring(1), StandardCharsets.UTF_8);
  }
}
