package dev.plumbline.report;

import dev.plumbline.model.Blessing;
import dev.plumbline.model.RunHeader;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The header of a run in a JSON report. */
final class JsonHeader {
  private JsonHeader() {}

  static void write(JsonValues json, RunHeader header) throws IOException {
    json.startObject();
    json.text("id", header.id());
    json.text("source", header.source());
    json.text("started", header.started().map(Instant::toString));
    json.text("commit", header.commit());
    json.flag("dirty", header.dirty());
    json.text("jarDigest", header.jarDigest());
    // As text: a seed of 64 bits does not survive the numbers of JavaScript.
    json.text("seed", header.seed().map(String::valueOf));
    Map<String, String> facts = new LinkedHashMap<>();
    header.environment().facts().forEach((fact, text) -> facts.put(fact.label(), text));
    json.texts("environment", facts);
    json.objectField("plan");
    json.startObject();
    json.text("profile", header.plan().profile());
    json.integer("rounds", header.plan().rounds());
    json.texts("include", header.plan().include());
    json.texts("exclude", header.plan().exclude());
    json.texts("jmhArguments", header.plan().jmhArguments());
    json.integer("benchmarks", header.plan().benchmarks().size());
    json.endObject();
    if (header.blessing().isPresent()) {
      Blessing blessing = header.blessing().get();
      json.objectField("blessing");
      json.startObject();
      json.text("name", blessing.name());
      json.text("by", blessing.by());
      json.text("at", blessing.at().toString());
      json.text("reason", blessing.reason());
      json.flag("forced", blessing.forced());
      json.endObject();
    } else {
      json.nothing("blessing");
    }
    json.endObject();
  }
}
