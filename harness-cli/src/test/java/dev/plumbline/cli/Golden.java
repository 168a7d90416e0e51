package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Holds an output against the file it must equal. {@code -Dplumbline.goldens=refresh} writes the
 * files anew; nothing else does.
 */
final class Golden {
  private static final String FOLDER = "dev/plumbline/cli/";

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    if ("refresh".equals(System.getProperty("plumbline.goldens"))) {
      Path file = Path.of("src/test/resources", FOLDER, name + ".golden");
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
      return;
    }
    String expected = expected(name);
    if (!expected.equals(actual)) {
      Path file = Path.of("target", "goldens", name + ".actual");
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
      fail(difference(name, expected, actual) + "\nall of it: " + file);
    }
  }

  private static String expected(String name) throws IOException {
    try (InputStream in =
        Golden.class.getClassLoader().getResourceAsStream(FOLDER + name + ".golden")) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String difference(String name, String expected, String actual) {
    String[] wanted = expected.split("\n", -1);
    String[] got = actual.split("\n", -1);
    StringBuilder difference = new StringBuilder(name + " differs:");
    int shown = 0;
    for (int line = 0; line < Math.max(wanted.length, got.length) && shown < 10; line++) {
      String want = line < wanted.length ? wanted[line] : "(end)";
      String have = line < got.length ? got[line] : "(end)";
      if (!want.equals(have)) {
        shown++;
        difference.append("\n").append(line + 1).append(" - ").append(want);
        difference.append("\n").append(line + 1).append(" + ").append(have);
      }
    }
    return difference.toString();
  }
}
