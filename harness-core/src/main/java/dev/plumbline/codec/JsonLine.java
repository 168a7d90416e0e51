package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Writes one object as one line. */
final class JsonLine {
  /** Writes the fields of the object. */
  @FunctionalInterface
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private JsonLine() {}

  static String of(Fields fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JsonFormat.FACTORY.createGenerator(line)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a StringWriter never fails
    }
    return line.toString();
  }
}
