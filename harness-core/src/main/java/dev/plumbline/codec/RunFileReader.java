package dev.plumbline.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.plumbline.model.Note;
import dev.plumbline.model.NoteCode;
import dev.plumbline.model.Run;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of a run file one by one and sorts the forks by run. */
final class RunFileReader {
  private final JsonInput input;
  private final Map<String, RunAssembly> runs = new LinkedHashMap<>();
  private RunAssembly current;
  private int line;

  private RunFileReader(JsonInput input) {
    this.input = input;
  }

  static List<Run> read(InputStream stream, String source) throws IOException, InputProblem {
    ContentLines bytes = new ContentLines(TextInput.of(stream).utf8());
    try (JsonParser parser = JsonFormat.FACTORY.createParser(bytes)) {
      RunFileReader reader = new RunFileReader(new JsonInput(parser, source));
      try {
        reader.lines();
      } catch (JacksonException syntax) {
        if (!reader.isTornLastLine(syntax, bytes)) {
          throw JsonSource.problem(syntax, parser, source);
        }
      }
      return reader.finished();
    }
  }

  private void lines() throws IOException, InputProblem {
    JsonToken token = next();
    while (token != null) {
      if (token != JsonToken.START_OBJECT) {
        throw input.wrongType("the line", "an object: a header, a fork or a machine");
      }
      record();
      if (input.line() != line) {
        throw new InputProblem(
            input.source(), line, 0, "goes over several lines; one object a line is expected");
      }
      token = next();
    }
    line = 0;
  }

  private JsonToken next() throws IOException {
    line = 0;
    JsonToken token = input.next();
    line = input.line();
    return token;
  }

  private void record() throws IOException, InputProblem {
    RunHeaderFields header = new RunHeaderFields(input);
    ForkFields fork = new ForkFields(input);
    boolean[] isHeader = {false};
    MachineFields machine = new MachineFields(input);
    input.object(
        "the line",
        name -> {
          if (name.equals("schema")) {
            schema();
            isHeader[0] = true;
          } else if (!fork.read(name) && !machine.read(name) && !header.read(name)) {
            input.skip(); // a field of a later version
          }
        });
    if (isHeader[0]) {
      header(header);
    } else if (current == null) {
      throw input.problem(
          "the first line is no header; {\"schema\":\"" + RunFile.SCHEMA + "\", …} is expected");
    } else if (machine.sample().isPresent()) {
      current.add(machine.sample().get());
    } else {
      current.add(fork.fork(), input);
    }
  }

  private void schema() throws IOException, InputProblem {
    String schema = input.string("\"schema\"");
    if (!schema.equals(RunFile.SCHEMA)) {
      throw input.problem(
          "schema "
              + Excerpt.quoted(schema)
              + " is not known; this version reads "
              + RunFile.SCHEMA);
    }
  }

  private void header(RunHeaderFields fields) throws InputProblem {
    var header = fields.header();
    current = runs.get(header.id());
    if (current == null) {
      current = new RunAssembly(header);
      runs.put(header.id(), current);
    } else {
      current.again(header, input);
    }
  }

  /**
   * Whether the parser stopped in the last line, which was being written when the run was killed.
   */
  private boolean isTornLastLine(JacksonException syntax, ContentLines bytes) throws IOException {
    boolean complete =
        syntax instanceof StreamConstraintsException
            || String.valueOf(syntax.getOriginalMessage()).startsWith("Duplicate");
    if (complete || current == null) {
      return false;
    }
    if (line == 0) {
      line = syntax.getLocation().getLineNr();
    }
    return line == bytes.lastOfAll();
  }

  private List<Run> finished() throws InputProblem {
    if (runs.isEmpty()) {
      throw new InputProblem(
          input.source(), 0, 0, "is empty; a header line of " + RunFile.SCHEMA + " is expected");
    }
    if (line > 0) {
      current.note(
          new Note(
              NoteCode.TORN_LAST_LINE,
              input.source(),
              "line " + line + " was cut off in the middle and is left out"));
    }
    List<Run> read = new ArrayList<>();
    for (RunAssembly run : runs.values()) {
      read.add(run.run());
    }
    return read;
  }
}
