package dev.plumbline.cleanroom.reload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConfigurationValidatorTest {
  private final ConfigurationParser parser = new ConfigurationParser();
  private final ConfigurationValidator validator = new ConfigurationValidator();

  private List<String> faults(ConfigurationFormat format, String text) throws ConfigurationProblem {
    return validator.validate(parser.tree(format, "orders", text));
  }

  @ParameterizedTest
  @EnumSource(ConfigurationFormat.class)
  void aGoodConfigurationIsValidInEveryFormat(ConfigurationFormat format) throws Exception {
    assertThat(faults(format, ConfigurationTexts.of(format))).isEmpty();
  }

  @Test
  void allFaultsAreFoundAtOnceEachWithItsPlace() throws Exception {
    String wrong = ConfigurationTexts.TOML.replace("4096", "0").replace("database", "databse");
    List<String> faults = faults(ConfigurationFormat.TOML, wrong);
    assertThat(faults).hasSize(2);
    assertThat(faults).anyMatch(fault -> fault.startsWith("/scenarios/0/steps/1/bytes: "));
    assertThat(faults).anyMatch(fault -> fault.startsWith("/services/1/kind: "));
  }

  @Test
  void aStepWithoutItsKindIsOneFault() throws Exception {
    String wrong = ConfigurationTexts.JSON.replace("\"kind\": \"checksum\", ", "");
    assertThat(faults(ConfigurationFormat.JSON, wrong))
        .containsExactly("/scenarios/0/steps/1: required property 'kind' not found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "scenarios",
        "kind\": \"http",
        "service\": \"web",
        "bytes",
        "command\": [",
      })
  void whatTheParserMissesTheSchemaMissesToo(String key) throws Exception {
    String wrong = ConfigurationTexts.JSON.replace("\"" + key, "\"x-" + key);
    assertThat(wrong).isNotEqualTo(ConfigurationTexts.JSON);
    assertThat(faults(ConfigurationFormat.JSON, wrong)).isNotEmpty();
    assertThatExceptionOfType(ConfigurationProblem.class)
        .isThrownBy(() -> parser.parse(ConfigurationFormat.JSON, "orders", wrong));
  }

  @Test
  void theSchemaKnowsEveryKindThereIs() {
    JsonNode schema = JsonMapper.shared().readTree(ConfigurationValidator.schemaText());
    JsonNode services = schema.at("/properties/services/items/properties/kind/enum");
    assertThat(services.size()).isEqualTo(ServiceKind.values().length);
    JsonNode steps = schema.at("/$defs/step/properties/kind/enum");
    assertThat(steps.size()).isEqualTo(StepConfiguration.class.getPermittedSubclasses().length);
  }
}
