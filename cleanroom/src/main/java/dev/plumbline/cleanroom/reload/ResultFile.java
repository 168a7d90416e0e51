package dev.plumbline.cleanroom.reload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes outcomes to a file as JSON, each in the place of the last: a reader never sees half. */
public final class ResultFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;
  private final Path part;

  /** A file that is written to; its folder must exist. */
  public ResultFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
    this.part = this.file.resolveSibling("." + this.file.getFileName() + ".part");
  }

  /**
   * Writes an outcome.
   *
   * @throws IOException when the file can't be written; the last outcome then stays
   */
  public void write(ReloadOutcome outcome) throws IOException {
    byte[] json = JSON.writeValueAsString(document(outcome)).getBytes(StandardCharsets.UTF_8);
    try {
      Files.write(part, json);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static ObjectNode document(ReloadOutcome outcome) {
    ObjectNode document = JSON.createObjectNode();
    document.put("digest", outcome.digest());
    if (outcome instanceof ReloadOutcome.Refused refused) {
      document.put("succeeded", false);
      document.put("problem", refused.problem());
      return document;
    }
    ReloadOutcome.Ran ran = (ReloadOutcome.Ran) outcome;
    document.put("succeeded", ran.succeeded());
    document.put("configuration", ran.configuration().name());
    ArrayNode scenarios = document.putArray("scenarios");
    for (ScenarioReport scenario : ran.scenarios()) {
      ObjectNode entry = scenarios.addObject();
      entry.put("name", scenario.name()).put("succeeded", scenario.succeeded());
      if (!scenario.succeeded()) {
        entry.put("problem", scenario.problem());
      }
    }
    ReloadTimes times = ran.times();
    document
        .putObject("nanoseconds")
        .put("settle", times.settle())
        .put("read", times.read())
        .put("render", times.render())
        .put("parse", times.parse())
        .put("run", times.run());
    return document;
  }
}
