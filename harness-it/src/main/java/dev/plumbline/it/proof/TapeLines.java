package dev.plumbline.it.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * A tape as JSON lines: the header, then a line for each fork, its numbers to six digits. A torn
 * last line, of a recorder that was killed, is left out.
 */
public final class TapeLines {
  private static final String SCHEMA = "plumbline.tape/1";
  private static final ObjectMapper JSON = new ObjectMapper();

  private TapeLines() {}

  /** The first line, without line end. */
  public static String line(TapeHeader header) {
    ObjectNode line = JSON.createObjectNode();
    line.put("schema", SCHEMA);
    line.put("started", header.started());
    line.put("seed", header.seed());
    line.put("busy", header.busy());
    line.put("order", header.order().word());
    ArrayNode sides = line.putArray("sides");
    header.sides().forEach(side -> sides.add(side.text()));
    ArrayNode arguments = line.putArray("jmhArguments");
    header.jmhArguments().forEach(arguments::add);
    new TreeMap<>(header.machine()).forEach(line.putObject("machine")::put);
    return line.toString();
  }

  /** The line of a fork, without line end. */
  public static String line(TapeFork fork) {
    ObjectNode line = JSON.createObjectNode();
    line.put("workload", fork.workload());
    line.put("extra", fork.side().extra());
    line.put("copy", fork.side().copy());
    line.put("round", fork.round());
    line.put("order", fork.order());
    line.put("at", rounded(fork.at()));
    line.put("seconds", rounded(fork.seconds()));
    ArrayNode values = line.putArray("values");
    fork.values().forEach(value -> values.add(rounded(value)));
    if (!fork.failure().isEmpty()) {
      line.put("failure", fork.failure());
    }
    return line.toString();
  }

  /** Six digits are far more than any clock has. */
  private static double rounded(double value) {
    return new BigDecimal(value).round(new MathContext(6)).doubleValue();
  }

  /**
   * Reads a tape, packed by gzip if its name ends so.
   *
   * @throws IOException as of {@link #read(BufferedReader)}
   */
  static Tape read(Path file) throws IOException {
    boolean packed = String.valueOf(file.getFileName()).endsWith(".gz");
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = packed ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
      return read(lines);
    }
  }

  /**
   * Reads a tape.
   *
   * @throws IOException if it can't be read, is no tape, or a line but the last is broken
   */
  public static Tape read(BufferedReader lines) throws IOException {
    String first = lines.readLine();
    TapeHeader header = header(first == null ? "" : first);
    List<TapeFork> forks = new ArrayList<>();
    int number = 2;
    String line = lines.readLine();
    while (line != null) {
      String following = lines.readLine();
      try {
        forks.add(fork(JSON.readTree(line)));
      } catch (JsonProcessingException e) {
        if (following != null) {
          throw new IOException("line " + number + " of the tape is broken", e);
        }
      }
      line = following;
      number++;
    }
    return new Tape(header, forks);
  }

  private static TapeHeader header(String line) throws IOException {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException("no tape: its first line is no JSON", e);
    }
    if (!json.path("schema").asText().equals(SCHEMA)) {
      throw new IOException("no tape: its first line does not say " + SCHEMA);
    }
    List<TapeSide> sides = new ArrayList<>();
    json.path("sides").forEach(side -> sides.add(TapeSide.of(side.asText())));
    List<String> arguments = new ArrayList<>();
    json.path("jmhArguments").forEach(argument -> arguments.add(argument.asText()));
    Map<String, String> machine = new TreeMap<>();
    json.path("machine")
        .properties()
        .forEach(fact -> machine.put(fact.getKey(), fact.getValue().asText()));
    return new TapeHeader(
        json.path("started").asText(),
        json.path("seed").asLong(),
        json.path("busy").asBoolean(),
        TapeOrder.of(json.path("order").asText()),
        sides,
        arguments,
        machine);
  }

  private static TapeFork fork(JsonNode json) {
    List<Double> values = new ArrayList<>();
    json.path("values").forEach(value -> values.add(value.asDouble()));
    return new TapeFork(
        json.path("workload").asText(),
        new TapeSide(json.path("extra").asInt(), json.path("copy").asInt()),
        json.path("round").asInt(),
        json.path("order").asInt(),
        json.path("at").asDouble(),
        json.path("seconds").asDouble(),
        values,
        json.path("failure").asText(""));
  }
}
