package dev.plumbline.cleanroom.reload;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the line of a value in a TOML text. Jackson knows lines only of wrong syntax, so this looks
 * itself, as people write configurations: a header of a table or a key at the begin of a line. A
 * value within an inline table has the line the table begins on. In a text with multi-line strings
 * nothing is found, for these could hold what looks like a header.
 */
final class TomlPlaces {
  /** Longer ones are no headers that somebody wrote, and slow to match. */
  private static final int LONGEST_LINE = 500;

  private static final Pattern HEADER =
      Pattern.compile("\\s*(\\[\\[?)\\s*([A-Za-z0-9_.\\- ]+?)\\s*]]?\\s*(#.*)?");
  private static final Pattern KEY = Pattern.compile("\\s*([A-Za-z0-9_-]+)\\s*=.*");

  private final Map<String, Integer> lengths = new HashMap<>();
  private final String path;
  private String table = "";
  private int found;
  private int matched = -1;

  private TomlPlaces(String path) {
    this.path = path;
  }

  /**
   * The line of a value, or of the table it is missing in.
   *
   * @param path like {@code scenarios[2].steps[0].kind}
   * @return from 1; 0 when it isn't found
   */
  static int line(String text, String path) {
    if (text.contains("\"\"\"") || text.contains("'''")) {
      return 0;
    }
    TomlPlaces places = new TomlPlaces(path);
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      places.read(lines[i], i + 1);
    }
    return places.found;
  }

  private void read(String line, int number) {
    if (line.length() > LONGEST_LINE) {
      return;
    }
    Matcher header = HEADER.matcher(line);
    if (header.matches()) {
      table = resolved(header.group(2).split("\\s*\\.\\s*", -1), header.group(1).length() == 2);
      take(table, number);
      return;
    }
    Matcher key = KEY.matcher(line);
    if (key.matches()) {
      take(table.isEmpty() ? key.group(1) : table + "." + key.group(1), number);
    }
  }

  /** The path of a table, each array on the way at its last element. */
  private String resolved(String[] names, boolean element) {
    String place = "";
    for (int i = 0; i < names.length; i++) {
      place = place.isEmpty() ? names[i] : place + "." + names[i];
      if (element && i == names.length - 1) {
        lengths.merge(place, 1, Integer::sum);
      }
      Integer length = lengths.get(place);
      if (length != null) {
        place += "[" + (length - 1) + "]";
      }
    }
    return place;
  }

  /** Keeps the line of what is nearest to the value: it, or what it is in. */
  private void take(String place, int number) {
    boolean around =
        path.startsWith(place)
            && (path.length() == place.length() || ".[".indexOf(path.charAt(place.length())) >= 0);
    if (around && place.length() > matched) {
      matched = place.length();
      found = number;
    }
  }
}
