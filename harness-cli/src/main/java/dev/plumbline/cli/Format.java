package dev.plumbline.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a decision is printed. */
enum Format {
  TERMINAL,
  MARKDOWN,
  JSON,
  CSV;

  /** What the user types. */
  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The format of a word. */
  static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }

  /** Their words. */
  static List<String> words(List<Format> formats) {
    return formats.stream().map(Format::word).toList();
  }
}
