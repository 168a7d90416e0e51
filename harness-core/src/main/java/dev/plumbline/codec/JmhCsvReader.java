package dev.plumbline.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.util.ArrayList;
import java.util.List;

/** Finds the header line of a JMH table and reads the rows below it. */
final class JmhCsvReader {
  private static final CsvFactory FACTORY =
      CsvFactory.builder()
          .streamReadConstraints(JsonFormat.LIMITS)
          .disable(com.fasterxml.jackson.core.StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private static final int LONGEST_LINE = 1_000_000;
  private static final int MOST_CELLS = 10_000;

  private final PushbackReader reader;
  private final String source;
  private int line = 1;
  private int row = 1;

  private JmhCsvReader(PushbackReader reader, String source) {
    this.reader = reader;
    this.source = source;
  }

  static Run read(InputStream stream, String source) throws IOException, InputProblem {
    PushbackReader reader =
        new PushbackReader(
            new java.io.BufferedReader(TextInput.of(stream).reader()), LONGEST_LINE + 1);
    return new JmhCsvReader(reader, source).run();
  }

  private Run run() throws IOException, InputProblem {
    char separator = skipToHeader();
    try (CsvParser parser = FACTORY.createParser(reader)) {
      parser.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
      parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
      return rows(parser);
    } catch (JacksonException wrong) {
      int place = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
      String message = wrong.getOriginalMessage();
      throw new InputProblem(
          source, line - 1L + place, 0, "is not CSV: " + Excerpt.of(String.valueOf(message)));
    }
  }

  private Run rows(CsvParser parser) throws IOException, InputProblem {
    JmhCsvTable table = null;
    JsonToken token = parser.nextToken();
    while (token != null) {
      if (token == JsonToken.START_ARRAY) {
        List<String> cells = cells(parser);
        long place = line - 1L + row;
        if (table == null) {
          table = new JmhCsvTable(cells, source, place);
        } else if (cells.size() > 1 || !cells.get(0).isBlank()) {
          table.row(cells, place);
        }
      }
      token = parser.nextToken();
    }
    if (table == null) {
      throw noHeader();
    }
    return table.run();
  }

  private List<String> cells(JsonParser parser) throws IOException, InputProblem {
    List<String> cells = new ArrayList<>();
    for (JsonToken cell = parser.nextToken();
        cell != null && cell != JsonToken.END_ARRAY;
        cell = parser.nextToken()) {
      if (cells.size() == MOST_CELLS) {
        throw new InputProblem(source, line, 0, "has a row of over " + MOST_CELLS + " cells");
      }
      if (cells.isEmpty()) { // before the parser has seen the end of the row
        row = Math.max(1, parser.currentLocation().getLineNr());
      }
      cells.add(cell == JsonToken.VALUE_NULL ? "" : parser.getText());
    }
    return cells;
  }

  /** Reads up to the header and gives back the separator of its cells. */
  private char skipToHeader() throws IOException, InputProblem {
    StringBuilder text = new StringBuilder();
    while (true) {
      int character = reader.read();
      if (character >= 0 && character != '\n') {
        text.append((char) character);
        if (text.length() > LONGEST_LINE) {
          throw new InputProblem(
              source,
              line,
              0,
              "has a line of over "
                  + LONGEST_LINE
                  + " characters; a result file of JMH or Plumbline is expected");
        }
        continue;
      }
      String cells = text.toString().replace("\"", "").strip();
      for (char separator : new char[] {',', ';', '\t'}) {
        if (cells.startsWith("Benchmark" + separator + "Mode" + separator)) {
          if (character >= 0) {
            reader.unread(character);
          }
          reader.unread(text.toString().toCharArray());
          return separator;
        }
      }
      if (character < 0) {
        throw noHeader();
      }
      text.setLength(0);
      line++;
    }
  }

  private InputProblem noHeader() {
    return new InputProblem(
        source,
        0,
        0,
        "is neither a run file of Plumbline, nor JMH's JSON, nor JMH's CSV with its header line"
            + " \"Benchmark\",\"Mode\",…");
  }
}
