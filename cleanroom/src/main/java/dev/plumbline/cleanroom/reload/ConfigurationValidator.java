package dev.plumbline.cleanroom.reload;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Holds a document against the JSON schema of configurations, which finds all of its faults at once
 * where {@link ConfigurationParser#parse} stops at the first. What a schema can't say (a step's
 * service exists, names differ) only the parser finds. Safe for use by many threads.
 */
public final class ConfigurationValidator {
  private final Schema schema;

  /** A validator with the schema of this class's own package. */
  public ConfigurationValidator() {
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schemaText(), InputFormat.JSON);
  }

  /** The schema, for editors and other tools. */
  public static String schemaText() {
    try (InputStream in =
        ConfigurationValidator.class.getResourceAsStream("configuration.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Holds a document against the schema.
   *
   * @param document from {@link ConfigurationParser#tree}
   * @return a line for each fault with the place in the document, such as {@code
   *     /scenarios/2/steps/0/bytes: must have a minimum value of 1}; empty when it is valid
   */
  public List<String> validate(JsonNode document) {
    return schema.validate(document).stream()
        .map(fault -> Excerpt.of(fault.getInstanceLocation() + ": " + fault.getMessage()))
        .toList();
  }
}
