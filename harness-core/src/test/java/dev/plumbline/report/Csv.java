package dev.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/** Reads a line of CSV as RFC 4180 says, for holding reports against it. */
final class Csv {
  private Csv() {}

  static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int index = 0; index < line.length(); index++) {
      char character = line.charAt(index);
      if (quoted
          && character == '"'
          && index + 1 < line.length()
          && line.charAt(index + 1) == '"') {
        field.append('"');
        index++;
      } else if (character == '"') {
        if (!quoted && field.length() > 0) {
          throw new IllegalArgumentException("a quote inside an unquoted field: " + line);
        }
        quoted = !quoted;
      } else if (character == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(character);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a quote is left open: " + line);
    }
    fields.add(field.toString());
    return fields;
  }
}
