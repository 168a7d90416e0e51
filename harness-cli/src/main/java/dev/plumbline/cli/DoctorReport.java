package dev.plumbline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.cli.doctor.Finding;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/** Findings about a machine, for people and for programs. */
final class DoctorReport {
  static final String SCHEMA = "plumbline.doctor/1";

  private DoctorReport() {}

  /** A row for each check, then for each that disturbs what it does and what mends it. */
  static String table(List<Finding> findings) {
    Table table = new Table("CHECK", "STATE", "SEEN");
    findings.forEach(finding -> table.row(finding.check(), finding.state().word(), finding.seen()));
    StringBuilder text = new StringBuilder(table.toString());
    List<Finding> disturbing = of(findings, Finding.State.DISTURBS);
    int unknown = of(findings, Finding.State.UNKNOWN).size();
    text.append('\n')
        .append(disturbing.isEmpty() ? "nothing" : Words.count(disturbing.size(), "thing"))
        .append(disturbing.size() > 1 ? " disturb" : " disturbs")
        .append(", ")
        .append(unknown)
        .append(" of ")
        .append(Words.count(findings.size(), "check"))
        .append(" could not tell\n");
    for (Finding finding : disturbing) {
      text.append('\n')
          .append(finding.check())
          .append(": ")
          .append(Words.clean(finding.effect()))
          .append("\n  ")
          .append(Words.clean(finding.mend()))
          .append('\n');
    }
    return text.toString();
  }

  private static List<Finding> of(List<Finding> findings, Finding.State state) {
    return findings.stream().filter(finding -> finding.state() == state).toList();
  }

  /** The same as one object. */
  static String json(List<Finding> findings) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeArrayFieldStart("findings");
      for (Finding finding : findings) {
        json.writeStartObject();
        json.writeStringField("check", finding.check());
        json.writeStringField("state", finding.state().word());
        json.writeStringField("seen", finding.seen());
        json.writeStringField("effect", finding.effect());
        json.writeStringField("mend", finding.mend());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString().replace("\r\n", "\n");
  }
}
