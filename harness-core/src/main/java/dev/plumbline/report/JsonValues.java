package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.model.Note;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Writes fields the way reports hold them: not finite or absent is null. */
final class JsonValues {
  /** Writes one member of a list. */
  interface Writer<T> {
    void write(T value) throws IOException;
  }

  private final JsonGenerator json;

  JsonValues(JsonGenerator json) {
    this.json = json;
  }

  void startObject() throws IOException {
    json.writeStartObject();
  }

  void endObject() throws IOException {
    json.writeEndObject();
  }

  void objectField(String name) throws IOException {
    json.writeFieldName(name);
  }

  void startList(String name) throws IOException {
    json.writeArrayFieldStart(name);
  }

  void endList() throws IOException {
    json.writeEndArray();
  }

  <T> void list(String name, List<T> values, Writer<T> writer) throws IOException {
    json.writeArrayFieldStart(name);
    for (T value : values) {
      writer.write(value);
    }
    json.writeEndArray();
  }

  void text(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  void text(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  void texts(String name, List<String> values) throws IOException {
    list(name, values, json::writeString);
  }

  void texts(String name, Map<String, String> values) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, String> entry : values.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  void flag(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  void flag(String name, Optional<Boolean> value) throws IOException {
    if (value.isPresent()) {
      json.writeBooleanField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  void integer(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  void integer(String name, OptionalInt value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsInt());
    } else {
      json.writeNullField(name);
    }
  }

  void number(String name, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(name, value);
    } else {
      json.writeNullField(name);
    }
  }

  void number(String name, OptionalDouble value) throws IOException {
    number(name, value.orElse(Double.NaN));
  }

  void nothing(String name) throws IOException {
    json.writeNullField(name);
  }

  void notes(String name, List<Note> notes) throws IOException {
    list(
        name,
        notes,
        note -> {
          startObject();
          text("code", note.code().word());
          text("subject", note.subject());
          text("seen", note.seen());
          text("help", note.help());
          endObject();
        });
  }
}
