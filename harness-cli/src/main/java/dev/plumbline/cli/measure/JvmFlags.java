package dev.plumbline.cli.measure;

import java.util.ArrayList;
import java.util.List;

/** The flags of the measured JVM among JMH's options. */
final class JvmFlags {
  private JvmFlags() {}

  /** Those of {@code -jvmArgsPrepend}, {@code -jvmArgs} and {@code -jvmArgsAppend}, in order. */
  static List<String> of(List<String> jmhArguments) {
    List<String> flags = new ArrayList<>();
    for (String option : List.of("-jvmArgsPrepend", "-jvmArgs", "-jvmArgsAppend")) {
      JmhArguments.values(jmhArguments, option).forEach(text -> flags.addAll(split(text)));
    }
    return flags;
  }

  /** Splits at spaces outside of quotes, single or double; the quotes are dropped, as JMH does. */
  static List<String> split(String text) {
    List<String> flags = new ArrayList<>();
    StringBuilder flag = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (quote == 0 && (letter == '"' || letter == '\'')) {
        quote = letter;
      } else if (quote == letter) {
        quote = 0;
      } else if (quote == 0 && Character.isWhitespace(letter)) {
        add(flags, flag);
      } else {
        flag.append(letter);
      }
    }
    add(flags, flag);
    return flags;
  }

  private static void add(List<String> flags, StringBuilder flag) {
    if (!flag.isEmpty()) {
      flags.add(flag.toString());
      flag.setLength(0);
    }
  }
}
