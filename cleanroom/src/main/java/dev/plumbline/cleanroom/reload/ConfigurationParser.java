package dev.plumbline.cleanroom.reload;

import java.util.EnumMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlFactory;
import tools.jackson.dataformat.toml.TomlMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a configuration from text. Strict: an unknown key, a key given twice and a value of another
 * type are problems. Bounded: at most 1 Mi characters, 32 levels. Immutable, and safe for use by
 * many threads.
 */
public final class ConfigurationParser {
  /** The most characters of a configuration. */
  static final int LONGEST = 1 << 20;

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxDocumentLength(LONGEST)
          .maxNestingDepth(32)
          .maxStringLength(1 << 16)
          .build();

  private final Map<ConfigurationFormat, ObjectMapper> mappers =
      new EnumMap<>(ConfigurationFormat.class);

  /** A parser of all formats. */
  public ConfigurationParser() {
    mappers.put(
        ConfigurationFormat.TOML,
        strict(TomlMapper.builder(TomlFactory.builder().streamReadConstraints(LIMITS).build())));
    mappers.put(
        ConfigurationFormat.YAML,
        strict(YAMLMapper.builder(YAMLFactory.builder().streamReadConstraints(LIMITS).build())));
    mappers.put(
        ConfigurationFormat.JSON,
        strict(JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())));
  }

  private static <M extends ObjectMapper, B extends MapperBuilder<M, B>> M strict(B builder) {
    return builder
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        // A missing number is refused by the record it is missing in, which knows what it is for.
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .build();
  }

  /**
   * Reads a configuration.
   *
   * @param format how it is written
   * @param source what it is called in messages, such as a file name
   * @param text the configuration
   * @throws ConfigurationProblem with the place when it can't be read
   */
  public ReloadConfiguration parse(ConfigurationFormat format, String source, String text)
      throws ConfigurationProblem {
    checkLength(source, text);
    try {
      ReloadConfiguration read = mappers.get(format).readValue(text, ReloadConfiguration.class);
      if (read == null) {
        throw ConfigurationProblem.in(source, "there is nothing in it");
      }
      return read;
    } catch (JacksonException e) {
      throw ReadingProblem.of(source, format, text, e);
    }
  }

  /**
   * Reads any document, for a {@link ConfigurationValidator}.
   *
   * @param format how it is written
   * @param source what it is called in messages
   * @param text the document
   * @throws ConfigurationProblem with the place when its syntax is wrong
   */
  public JsonNode tree(ConfigurationFormat format, String source, String text)
      throws ConfigurationProblem {
    checkLength(source, text);
    try {
      return mappers.get(format).readTree(text);
    } catch (JacksonException e) {
      throw ReadingProblem.of(source, format, text, e);
    }
  }

  // Jackson itself looks at the length only when it reads in pieces, which a string is not.
  private static void checkLength(String source, String text) throws ConfigurationProblem {
    if (text.length() > LONGEST) {
      throw ConfigurationProblem.in(
          source, "has " + text.length() + " characters; at most " + LONGEST + " are read");
    }
  }
}
