package dev.plumbline.gate;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.plumbline.codec.InputProblem;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML document whose every part knows its place. Only what a policy needs: mappings, sequences
 * and scalars as text; no anchors, no tags, one document.
 */
sealed interface Yaml {
  /** Where it begins. */
  Place place();

  /** A line and column, both from 1. */
  record Place(String source, long line, long column) {
    InputProblem problem(String text) {
      return new InputProblem(source, line, column, text);
    }
  }

  /** Text, a number, a truth value: as it was written; empty for nothing at all. */
  record Scalar(Place place, String text) implements Yaml {}

  /** A list. */
  record Sequence(Place place, List<Yaml> items) implements Yaml {}

  /** Keys in the order of the file, each with its own place. */
  record Mapping(Place place, Map<String, Entry> entries) implements Yaml {}

  /** A key's place and value. */
  record Entry(Place key, Yaml value) {}

  /**
   * Reads one document.
   *
   * @return empty for a file without content
   * @throws InputProblem if it is not YAML, has a key twice, or uses anchors
   */
  static Optional<Yaml> read(Reader reader, String source) throws InputProblem, IOException {
    try (YAMLParser parser = new YAMLFactory().createParser(reader)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      Yaml document = value(parser, source);
      if (parser.nextToken() != null) {
        throw here(parser, source).problem("a second document; a policy is one document");
      }
      return Optional.of(document);
    } catch (JsonProcessingException notYaml) {
      JsonLocation location = notYaml.getLocation();
      String first = notYaml.getOriginalMessage().lines().findFirst().orElse("not YAML").strip();
      throw new InputProblem(
          source,
          location == null ? 0 : location.getLineNr(),
          location == null ? 0 : Math.max(1, location.getColumnNr()),
          "not valid YAML: " + first);
    }
  }

  private static Yaml value(YAMLParser parser, String source) throws InputProblem, IOException {
    Place place = here(parser, source);
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      throw place.problem("anchors and aliases are not read here; write the value out");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(parser, source, place);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Yaml> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(parser, source));
      }
      return new Sequence(place, List.copyOf(items));
    }
    return new Scalar(place, token == JsonToken.VALUE_NULL ? "" : parser.getText());
  }

  private static Mapping mapping(YAMLParser parser, String source, Place place)
      throws InputProblem, IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place keyPlace = here(parser, source);
      String key = parser.currentName();
      if (entries.containsKey(key)) {
        throw keyPlace.problem(
            "key \"" + key + "\" a second time; the first is in line " + entries.get(key).key.line);
      }
      parser.nextToken();
      entries.put(key, new Entry(keyPlace, value(parser, source)));
    }
    return new Mapping(place, entries);
  }

  private static Place here(JsonParser parser, String source) {
    JsonLocation location = parser.currentTokenLocation();
    return new Place(
        source, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
