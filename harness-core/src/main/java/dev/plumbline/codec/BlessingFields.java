package dev.plumbline.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.model.Blessing;
import java.io.IOException;
import java.time.Instant;

/** The blessing in a header line. */
final class BlessingFields {
  private final JsonInput input;
  private String name = "";
  private String by = "";
  private Instant at;
  private String reason = "";
  private boolean forced;

  BlessingFields(JsonInput input) {
    this.input = input;
  }

  Blessing blessing() throws IOException, InputProblem {
    input.object("\"blessing\"", this::read);
    if (name.isBlank() || at == null) {
      throw input.problem("a blessing without \"name\" or \"at\"; both are expected");
    }
    return new Blessing(name, by, at, reason, forced);
  }

  private void read(String field) throws IOException, InputProblem {
    switch (field) {
      case "name" -> name = input.string("\"name\"");
      case "by" -> by = input.string("\"by\"");
      case "at" -> at = RunHeaderFields.instant(input, "\"at\"");
      case "reason" -> reason = input.string("\"reason\"");
      case "forced" -> forced = input.bool("\"forced\"");
      default -> input.skip();
    }
  }

  static void write(Blessing blessing, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("blessing");
    json.writeStringField("name", blessing.name());
    json.writeStringField("by", blessing.by());
    json.writeStringField("at", blessing.at().toString());
    json.writeStringField("reason", blessing.reason());
    json.writeBooleanField("forced", blessing.forced());
    json.writeEndObject();
  }
}
